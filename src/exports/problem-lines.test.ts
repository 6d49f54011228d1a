import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { annotatedLines, problemLines } from './problem-lines.ts';

const PROBLEM: Problem = {
  level: 'error',
  code: 'date-invalid',
  message: 'Not a date.',
  hint: 'Use another.',
  line: 3,
  column: null,
};

/** The annotation of one problem. */
function annotation(path: string, problem: Partial<Problem>): string | undefined {
  return annotatedLines([{ path, problem: { ...PROBLEM, ...problem } }], 'token').at(-1);
}

test.for([
  ['reports/a.md', {}, '::error file=reports/a.md,line=3,title=date-invalid::Not a date. (Use another.)'],
  ['a.md', { column: 7 }, '::error file=a.md,line=3,col=7,title=date-invalid::Not a date. (Use another.)'],
  ['a.md', { line: null }, '::error file=a.md,title=date-invalid::Not a date. (Use another.)'],
  ['a.md', { level: 'info' }, '::notice file=a.md,line=3,title=date-invalid::Not a date. (Use another.)'],
  [
    'a,b:c%\n.md',
    {},
    '::error file=a%2Cb%3Ac%25%0A.md,line=3,title=date-invalid::Not a date. (Use another.)',
  ],
  [
    'a.md',
    { message: '50%0A,\r\n::error::x' },
    '::error file=a.md,line=3,title=date-invalid::50%250A,%0D%0A::error::x (Use another.)',
  ],
] as const)('%s %j', ([path, problem, expected]) => {
  expect(annotation(path, problem)).toBe(expected);
});

test('outside of GitHub Actions a problem is one line and nothing else', () => {
  expect(problemLines([{ path: 'a.md', problem: { ...PROBLEM, message: 'one\n::two' } }])).toEqual([
    'a.md:3 error date-invalid: one ::two (Use another.)',
  ]);
});

test('no report can write a command: its words stand where none is obeyed, and behind what is ours', () => {
  const hostile = fc.constantFrom('::', '##[', ']', '\n', '\r', '::token::', '::error::', '%', ',', ' ');
  const text = fc.string({ unit: fc.oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1 })) });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }), (pairs) => {
      const problems = pairs.map(([name, message]) => ({
        path: `reports/${name}`,
        problem: { ...PROBLEM, message },
      }));
      const lines = annotatedLines(problems, 'token')
        .join('\n')
        .split(/[\r\n]/);
      const end = lines.indexOf('::token::');
      expect(lines[0]).toBe('::stop-commands::token');
      expect(lines.slice(1, end).filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
      expect(lines.slice(end + 1).filter((line) => !line.startsWith('::error file=reports/'))).toEqual([]);
      expect(lines.length).toBe(2 * problems.length + 2);
    }),
  );
});

test('the list of problems of VS Code is filled from these lines', () => {
  const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'));
  const { regexp, ...groups } = tasks[0].problemMatcher.pattern as { regexp: string } & Record<
    string,
    number
  >;
  const problems = [
    { path: 'reports/a b.md', problem: PROBLEM },
    { path: '/tmp/a:9.md', problem: { ...PROBLEM, column: 7, message: 'It says a.md:4 error x: y.' } },
    { path: 'a.md', problem: { ...PROBLEM, level: 'info' as const, line: null } },
  ];
  const read = problemLines(problems).map((line) => {
    const found = new RegExp(regexp).exec(line);
    return Object.fromEntries(Object.entries(groups).map(([name, at]) => [name, found?.[at]]));
  });
  const common = {
    column: undefined,
    severity: 'error',
    code: 'date-invalid',
    message: 'Not a date. (Use another.)',
  };
  expect(read).toEqual([
    { ...common, file: 'reports/a b.md', line: '3' },
    {
      ...common,
      file: '/tmp/a:9.md',
      line: '3',
      column: '7',
      message: 'It says a.md:4 error x: y. (Use another.)',
    },
    { ...common, file: 'a.md', line: '1', severity: 'info' },
  ]);
});
