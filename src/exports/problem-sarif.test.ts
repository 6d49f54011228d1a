import fc from 'fast-check';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { problem, PROBLEMS, type ProblemCode } from '../model/problem.ts';
import { sarifFaults } from './__fixtures__/sarif-faults.ts';
import { problemSarif } from './problem-sarif.ts';

test('each problem is a result at its place, each code a rule', () => {
  const log: Log = JSON.parse(
    problemSarif([
      { path: 'reports/a b.md', problem: problem('date-invalid', 3, { written: 'soon' }) },
      { path: '/tmp/ü.md', problem: problem('title-missing', null) },
      { path: 'reports/c.md', problem: problem('date-invalid', { line: 4, column: 9 }, { written: 'x' }) },
      { path: 'reports/d.md', problem: problem('header-missing', null) },
    ]),
  );
  expect(sarifFaults(log)).toEqual([]);
  const [run] = log.runs;
  expect(
    run?.tool.driver.rules?.map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level]),
  ).toEqual([
    ['date-invalid', 'error'],
    ['header-missing', 'note'],
    ['title-missing', 'warning'],
  ]);
  const rows = run?.results?.map(({ ruleId, ruleIndex, level, message, locations }) => {
    const { artifactLocation, region } = locations![0]!.physicalLocation!;
    return [ruleId, ruleIndex, level, artifactLocation?.uri, region, message.text];
  });
  expect(rows).toEqual([
    [
      'date-invalid',
      0,
      'error',
      'reports/a%20b.md',
      { startLine: 3 },
      '"soon" is not a date. (Use YYYY-MM-DD.)',
    ],
    [
      'title-missing',
      2,
      'warning',
      'file:///tmp/%C3%BC.md',
      undefined,
      expect.stringContaining('no heading'),
    ],
    ['date-invalid', 0, 'error', 'reports/c.md', { startLine: 4, startColumn: 9 }, expect.anything()],
    ['header-missing', 1, 'note', 'reports/d.md', undefined, expect.anything()],
  ]);
});

test('no problem is a result, too', () => {
  expect(sarifFaults(JSON.parse(problemSarif([])))).toEqual([]);
});

test('whatever files are called and problems say, the file is SARIF', () => {
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  const line = fc.option(fc.integer({ min: 1 }));
  const text = fc.string({ unit: 'binary' });
  const problems = fc.array(
    fc.record({
      path: text,
      problem: fc.record({
        level: fc.constantFrom('error', 'warning', 'info'),
        code: fc.constantFrom(...codes),
        message: text,
        hint: text,
        line,
        column: line,
      }),
    }),
  );
  fc.assert(
    fc.property(problems, (all) => void expect(sarifFaults(JSON.parse(problemSarif(all)))).toEqual([])),
  );
});
