import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { lessons } from './lessons.ts';

const report = (id: string, ...parts: string[]) =>
  read(`# R\n\n| **Repo** | orchard/quarry |\n|---|---|\n| **PR** | #9 |\n\n${parts.join('\n\n')}\n`, id)
    .report;
const FIRST = 'q/20260601-090000-pr-9';
const SECOND = 'q/20260602-090000-pr-9';
const READ = '## Suggestions\n\nS1. **Late** — `a.go:1`';
const GAPS = '## Testing Assessment\n\n1. No test of Push\n2. No test of Pop\n3. No test of Peek';
const rows = (...all: string[]) =>
  `## Resolution\n\n| # | Finding | Action | Reason |\n|---|---|---|---|\n${all.map((row) => `| 1 | ${row} |`).join('\n')}`;
const told = (...reports: ReturnType<typeof report>[]) =>
  lessons(makeCorpus(reports)).flatMap((repo) =>
    repo.lessons.map(({ kind, taught, answer }) =>
      [kind, taught[0]?.note.markdown, taught.length, answer?.detail]
        .filter((value) => value !== undefined)
        .join(' | '),
    ),
  );

test('process notes of all rounds, the newest first, the same words once with every report', () => {
  const notes = (...items: string[]) => `## Repo context updates\n\n${items.join('\n')}`;
  expect(
    told(report(FIRST, notes('- Two hosts', '- One  clock')), report(SECOND, notes('1. One\n   clock'))),
  ).toEqual(['repo-context | 1. One\n   clock | 2', 'repo-context | - Two hosts | 1']);
});

test('gaps that were acted on are closed, declined ones say why', () => {
  const answered = rows('Testing Gap #1 | Test written | ', 'Testing Gap #2 | Skipped | needs two hosts');
  expect(told(report(FIRST, READ, GAPS, answered))).toEqual([
    'testing | 2. No test of Pop | 1 | needs two hosts',
    'testing | 3. No test of Peek | 1',
  ]);
  expect(told(report(FIRST, READ, GAPS, rows('Testing Gaps 1–3 | Test written | ')))).toEqual([]);
});

test('an answer that says nothing known closes no gap', () => {
  const answered = rows('Testing Gaps 1–2 | Under discussion | who knows', 'Testing Gap #2 | Fixed | ');
  expect(told(report(FIRST, READ, GAPS, answered))).toEqual([
    'testing | 1. No test of Push | 1 | who knows',
    'testing | 3. No test of Peek | 1',
  ]);
});

test('the latest round that was read says what is missing', () => {
  const docs = '## Documentation Assessment\n\n- The guide is old';
  expect(told(report(FIRST, READ, GAPS), report(SECOND, READ, docs))).toEqual([
    'documentation | - The guide is old | 1',
  ]);
  const unread = report(SECOND, '## Important Issues\n\nSomething that no reader of ours knows.');
  expect(unread.problems.map(({ code }) => code)).toContain('findings-unread');
  expect(told(report(FIRST, READ, docs), unread)).toEqual(['documentation | - The guide is old | 1']);
});
