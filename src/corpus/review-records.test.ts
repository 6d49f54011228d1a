import { expect, test } from 'vitest';
import type { ReviewRecord } from '../model/review-record.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { agentData } from './review-records.ts';

function record(reviewers: string, ...body: string[]): ReviewRecord {
  const head = `# Review\n\n| | |\n|---|---|\n| **Reviewers** | ${reviewers} |`;
  const { report } = read([head, ...body, ''].join('\n\n'));
  return agentData(makeCorpus([report]), ({ id }) => id).reviews[0]!;
}

test.for<[name: string, credits: boolean, body: string[]]>([
  [
    'who found what',
    true,
    ['## Suggestions', 'S1. **Stale page** `a.go:1` [Heron Large 2]', 'S2. **Lost page** `a.go:3`'],
  ],
  ['that nothing was found', true, ['## Critical Issues', 'None.']],
  ['nothing of who found what', false, ['## Suggestions', 'S1. **Stale page** `a.go:1`']],
  [
    'nothing of who found what, but has a retro table',
    true,
    [
      '## Suggestions',
      'S1. **Stale page** `a.go:1`',
      '## Agent Performance Retro',
      '| Metric | Heron Large 2 |\n|---|---|\n| Findings | 0C 0I 0S |',
    ],
  ],
  ['what nobody understood', false, ['## Thoughts', 'It may lose pages.']],
  [
    'what nobody understood, and has a retro table',
    false,
    [
      '## Thoughts',
      'It may lose pages.',
      '## Agent Performance Retro',
      '| Metric | Heron Large 2 |\n|---|---|\n| Findings | 0C 1I 0S |',
    ],
  ],
])('a report that says %s', ([, credits, body]) => {
  expect(record('Heron Large 2, Sable Pro 4', ...body).credits).toBe(credits);
});

test('a file is unmentioned as the page of the report has it', () => {
  const { findings, unmentioned } = record(
    'Heron Large 2',
    '## Suggestions',
    'S1. **Stale folder** `web/` [Heron Large 2]',
    'S2. **Stale page** `docs/retry.md:3` `docs/limits.md:4` `relay/queue.go:1` [Heron Large 2]',
    '## Coverage Summary',
    '- `docs/limits.md` — S2',
    '## Appendix: Original Reviews',
    '### Heron Large 2',
    '#### Coverage Summary',
    '- `web/feed.ts` — read',
  );
  expect(findings.flatMap(({ files }) => files)).toContain('web/');
  expect(unmentioned).toEqual(['docs/retry.md', 'relay/queue.go']);
});
