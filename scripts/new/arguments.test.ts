import { expect, test } from 'vitest';
import { WrongOptions } from '../command/options.ts';
import { readArguments } from './arguments.ts';

test.for([
  [['--pr', 'forty'], '--pr: use the number'],
  [['--date', '2026-13-01'], '--date: there is no day 2026-13-01'],
  [['--date', 'yesterday'], '--date: use YYYY-MM-DD'],
  [['--date', '2026-05-04T25:00'], '--date: use YYYY-MM-DD'],
  [['--reviewer', ''], '--reviewer: it is empty'],
  [['--pr-title', ' '], '--pr-title: it is empty'],
  [['--pr-title', 'Retry\n\n## Critical Issues'], '--pr-title: it holds several lines'],
  [['--reviewer', 'Heron Large 2', '--reviewer', 'Sable\rPro 4'], '--reviewer: it holds several lines'],
  [['--repo', '../..'], '--repo: use owner/name'],
  [['--repo', 'lanternworks/.'], '--repo: use owner/name'],
  [['--kind', 'review'], '--kind: use one of pr,'],
  [['--titel', 'x'], "Unknown option '--titel'"],
  [['41'], 'positional'],
] as const)('%j is refused', ([args, message]) => {
  expect(() => readArguments(args)).toThrow(WrongOptions);
  expect(() => readArguments(args)).toThrow(message);
});

test.for([
  [['--pr', '#41', '--pr-title', 'Retry'], { facts: { pr: '41', pr_title: 'Retry' }, clock: null }],
  [['--repo', '.github/...x'], { facts: { repo: '.github/...x' } }],
  [['--branch', ' feat\n'], { facts: { branch: 'feat' } }],
  [['--date', '2026-05-04'], { facts: { date: '2026-05-04' }, clock: null }],
  [['--date', '2026-05-04 09:15'], { facts: { date: '2026-05-04' }, clock: '09:15' }],
  [['--date', '2026-05-04T09:15:30'], { facts: { date: '2026-05-04' }, clock: '09:15:30' }],
  [
    ['--reviewer', 'Heron Large 2', '--reviewer', 'Sable Pro 4'],
    { facts: { reviewers: ['Heron Large 2', 'Sable Pro 4'] } },
  ],
  [['--yes', '--dry-run'], { facts: {}, yes: true, dryRun: true, help: false }],
] as const)('%j', ([args, said]) => {
  expect(readArguments(args)).toMatchObject(said);
});
