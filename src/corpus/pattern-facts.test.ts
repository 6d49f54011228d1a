import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { newestFirst } from './order.ts';
import { casesOf } from './pattern-case.ts';
import { patternFacts } from './pattern-facts.ts';

const review = (number: number, date: string, ...findings: string[]) =>
  read(
    `# R\n\n| | |\n|---|---|\n| **Date** | ${date} |\n| **PR** | #${number} |\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n\n## Suggestions\n\n${findings.join('\n\n')}\n`,
    `q/${date.replaceAll('-', '')}-101500-pr-${number}`,
  ).report;

const facts = (...reports: ReturnType<typeof review>[]) =>
  patternFacts(casesOf(makeCorpus(reports)).sort((a, b) => newestFirst(a.report, b.report)));

test('where cases were seen, who found them in any round, and when', () => {
  const told = facts(
    review(1, '2026-06-02', 'S1. **Late** — `a.go:1` [Heron Large 2]'),
    review(1, '2026-06-09', 'S1. **Late** — `a.go:1` [Sable Pro 4] (round 1 S1)'),
    review(
      2,
      '2026-06-05',
      'S1. **Early** — `b.go:1` [Sable Pro 4]',
      'S2. **A third thing** — `c.go:70` [Sable Pro 4]',
    ),
  );
  expect(told.reviewed.map(({ newest, n }) => [newest.subject?.name, n])).toEqual([
    ['1', 1],
    ['2', 2],
  ]);
  expect(told.agents).toEqual([
    { agent: 'Sable Pro 4', n: 3 },
    { agent: 'Heron Large 2', n: 1 },
  ]);
  expect([told.first, told.last]).toEqual(['2026-06-02', '2026-06-09']);
});

test('of nothing there is nothing to tell', () => {
  expect(facts()).toEqual({ reviewed: [], agents: [], first: null, last: null });
});
