import { expect, test } from 'vitest';
import type { ReviewRecord } from '../model/review-record.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { agentData } from './review-records.ts';

function record(reviewers: string, ...body: string[]): { review: ReviewRecord; problems: string[] } {
  const head = `# Review\n\n| | |\n|---|---|\n| **Reviewers** | ${reviewers} |`;
  const { report } = read([head, ...body, ''].join('\n\n'));
  return {
    review: agentData(makeCorpus([report]), ({ id }) => id).reviews[0]!,
    problems: report.problems
      .filter(({ code }) => ['effort-untold', 'retro-agent-repeats', 'retro-counts-differ'].includes(code))
      .map(({ code, message }) => `${code}: ${message}`),
  };
}
const seats = ({ reviewers }: ReviewRecord) =>
  reviewers.map(({ agent, effort, absent }) => [agent, effort, absent]);
const times = ({ reviewers }: ReviewRecord) =>
  reviewers.map(({ scorecard }) => scorecard?.durationSeconds ?? null);
const retro = (...columns: [name: string, seconds: number][]) =>
  [
    '## Agent Performance Retro',
    [
      `| Metric | ${columns.map(([name]) => name).join(' | ')} |`,
      `|${'---|'.repeat(columns.length + 1)}`,
      `| Duration | ${columns.map(([, seconds]) => `${seconds}s`).join(' | ')} |`,
      `| Findings | ${columns.map(() => '0C 0I 1S').join(' | ')} |`,
    ].join('\n'),
  ] as const;

const TWICE = 'Heron Large 2 (effort: high), Heron Large 2 (effort: xhigh), Finch 3';

test('an agent that is listed with two efforts is two reviewers, each with what names its effort', () => {
  const { review, problems } = record(
    TWICE,
    '## Suggestions',
    'S1. **Late page** `a.go:1` [Heron Large 2 (xhigh), Finch 3]',
    'S2. **Lost page** `a.go:9` [Heron Large 2 (effort: high)]',
    ...retro(['Finch 3', 7], ['Heron Large 2 (xhigh)', 9], ['Heron Large 2 (high)', 8]),
    '## Appendix: Original Reviews',
    '### Heron Large 2 (xhigh)',
    '#### Suggestions',
    'S1. **Late page** `a.go:1`',
    '#### Coverage Summary',
    '- `a.go` — S1',
    '### Heron Large 2 (high)',
    '#### Suggestions',
    'S1. **Lost page** `a.go:9`',
    '#### Coverage Summary',
    '- `b.go` — read',
  );
  expect(seats(review)).toEqual([
    ['Heron Large 2', 'high', null],
    ['Heron Large 2', 'xhigh', null],
    ['Finch 3', null, null],
  ]);
  expect(times(review)).toEqual([8, 9, 7]);
  expect(review.findings.map(({ by }) => by)).toEqual([[1, 2], [0]]);
  expect(review.originals.map(({ by, title }) => [by, title])).toEqual([
    [1, 'Late page'],
    [0, 'Lost page'],
  ]);
  expect(review.files.map(({ path, by }) => [path, ...by])).toEqual([
    ['a.go', null, 'found', null],
    ['b.go', 'reviewed', null, null],
  ]);
  expect(problems).toEqual([]);
});

test('a credit without the effort counts for both, columns go by the order of the list, and the report is told', () => {
  const { review, problems } = record(
    TWICE,
    '## Suggestions',
    'S1. **Late page** `a.go:1` [Heron Large 2]',
    ...retro(['Heron Large 2', 8], ['Heron Large 2', 9], ['Finch 3', 7]),
  );
  expect(times(review)).toEqual([8, 9, 7]);
  expect(review.findings.map(({ by }) => by)).toEqual([[0, 1]]);
  expect(problems).toEqual([
    'effort-untold: Heron Large 2 is listed with several efforts, and this names it without one of them: 1 credit, 2 columns of the retro table.',
    'retro-counts-differ: The retro gives Finch 3 0 critical, 0 important, 1 suggestion; the findings credit it with 0 critical, 0 important, 0 suggestion.',
  ]);
});

test('of two columns for one reviewer the last is its, and the report is told', () => {
  const { review, problems } = record('Heron Large 2', ...retro(['Heron Large 2', 8], ['Heron Large 2', 9]));
  expect(times(review)).toEqual([9]);
  expect(problems).toEqual([
    'retro-agent-repeats: The retro has 2 columns for Heron Large 2, which is one reviewer here; the others are not counted.',
  ]);
});

test('one of two efforts may have dropped out; who is listed twice with one took part where it did once', () => {
  const [high, xhigh] = ['Heron Large 2 (effort: high)', 'Heron Large 2 (effort: xhigh — timed out)'];
  expect(seats(record(`${high}, ${xhigh}`).review)).toEqual([
    ['Heron Large 2', 'high', null],
    ['Heron Large 2', 'xhigh', 'timed out'],
  ]);
  const again = record('~~Heron Large 2~~ (429), Heron Large 2, ~~Finch 3~~ (429), ~~Finch 3~~ (no output)');
  expect(seats(again.review)).toEqual([
    ['Heron Large 2', null, null],
    ['Finch 3', null, 'no output'],
  ]);
});

test('an agent that no list names is one reviewer for each effort that a column names', () => {
  const { report } = read(
    [
      '# Review',
      '## Suggestions',
      'S1. **Late page** `a.go:1` [Heron Large 2 (low)]',
      ...retro(['Heron Large 2 (low)', 5], ['Heron Large 2 (max)', 6]),
      '',
    ].join('\n\n'),
  );
  const [review] = agentData(makeCorpus([report]), ({ id }) => id).reviews;
  expect(seats(review!)).toEqual([
    ['Heron Large 2', 'low', null],
    ['Heron Large 2', 'max', null],
  ]);
  expect([times(review!), review!.findings[0]!.by]).toEqual([[5, 6], [0]]);
});
