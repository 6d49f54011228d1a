import { expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { reading, problemLevels } from './reading.ts';

const problem = (level: Problem['level'], code = 'fence-wrapper') => ({ level, code }) as Problem;
const report = (dialect: Report['source']['dialect'], ...problems: Problem[]): Report => {
  const made = read('').report;
  return { ...made, source: { ...made.source, dialect }, problems };
};

test('reports are counted by dialect, problems by level with the reports that have them', () => {
  expect(
    reading([
      report('plain', problem('warning', 'findings-unread'), problem('info')),
      report('deep-review', problem('info'), problem('info')),
      report('deep-review'),
    ]),
  ).toEqual({
    dialects: [
      { dialect: 'deep-review', reports: 2 },
      { dialect: 'plain', reports: 1 },
    ],
    levels: [
      { level: 'warning', problems: 1, reports: 1 },
      { level: 'info', problems: 3, reports: 2 },
    ],
    unread: 1,
  });
});

test.for([
  [[], []],
  [['info'], ['info']],
  [
    ['info', 'warning', 'info'],
    ['warning', 'info'],
  ],
  [
    ['warning', 'error', 'info'],
    ['error', 'warning', 'info'],
  ],
] as const)('the levels of %j', ([levels, want]) => {
  expect(problemLevels({ problems: levels.map((level) => problem(level)) })).toEqual(want);
});
