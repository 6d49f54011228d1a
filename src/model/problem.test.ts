import { expect, test } from 'vitest';
import { formatProblem, problem, Problem, PROBLEMS } from './problem.ts';

test.for([
  [null, 'quarry/a.md:1'],
  [42, 'quarry/a.md:42'],
  [{ line: 42, column: 7 }, 'quarry/a.md:42:7'],
  [{ line: 42 }, 'quarry/a.md:42'],
  [{ line: 42, column: null }, 'quarry/a.md:42'],
  [{ line: null, column: 7 }, 'quarry/a.md:1'],
] as const)('a problem at %j is printed at %s', ([at, place]) => {
  const printed = formatProblem('quarry/a.md', problem('front-matter-unclosed', at));
  expect(printed).toBe(
    `${place} error front-matter-unclosed: The front matter is never closed. (Add a line that is exactly "---" after the last key.)`,
  );
});

test('details stand in the message, quoted', () => {
  const { message, level, line } = problem('resolution-target-unknown', 3, { ref: 'S"9' });
  expect(message).toContain('"S\\"9"');
  expect([level, line]).toEqual(['warning', 3]);
});

test.for([
  [
    problem('front-matter-key', 2, { key: 'brnach' }),
    '"brnach" is not a front matter key: did you mean "branch"?',
  ],
  [
    problem('front-matter-key', 2, { key: 'Autor' }),
    '"Autor" is not a front matter key: did you mean "author"?',
  ],
  [problem('front-matter-key', 2, { key: 'mood' }), '"mood" is not a front matter key.'],
  [
    problem('date-invalid', 2, { written: '2026-02-31' }),
    '"2026-02-31" is not a date: there is no such day.',
  ],
  [problem('date-invalid', 2, { written: 'soon' }), '"soon" is not a date.'],
] as const)('%j says %j', ([{ message }, want]) => {
  expect(message).toBe(want);
});

test.for([
  ['6', 'Late jobs', '6 "Late jobs" names no file.'],
  [null, 'Late "jobs"', '"Late \\"jobs\\"" names no file.'],
  ['I1', '', 'I1 names no file.'],
  ['I1', `${'🌧'.repeat(58)} late jobs`, `I1 "${'🌧'.repeat(58)}…" names no file.`],
] as const)('a finding is named by its id and its title: %s, %s', ([id, title, expected]) => {
  expect(problem('finding-location-missing', 1, { id, title }).message).toBe(expected);
});

test('what is made is what the record allows', () => {
  const made = problem('not-utf8', 2, { line: 2, looksLike: null });
  expect(Problem.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  expect(Problem.safeParse({ ...made, code: 'no-such-code' }).success).toBe(false);
  expect(Problem.safeParse({ ...made, line: 0 }).success).toBe(false);
});

test('every entry of the catalogue says what to do, in sentences', () => {
  for (const [code, { hint, level }] of Object.entries(PROBLEMS)) {
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(hint).toMatch(/^[A-Z].*\.$/);
    expect(['error', 'warning', 'info']).toContain(level);
  }
});
