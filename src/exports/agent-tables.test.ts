import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import { agentData } from '../corpus/review-records.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { countedFindingRows, retroCellRows, reviewerRows } from './agent-tables.ts';

const { report } = read(`# Review

| | |
|---|---|
| **Reviewers** | Heron Large 2 (effort: high), Sable Pro 4, ~~Finch Mini 3~~ (429) |
| **Consolidator** | Rook |

## Important Issues

I1. **Late reply** \`a.go:4\` [Heron Large-2]

I2. **Lost reply** \`a.go:9\` [Heron Large 2, Sable Pro 4]

## Agent Performance Retro

| Metric | Heron Large 2 | Sable Pro 4 |
|---|---|---|
| Duration | 2m 3s | N/A (failed) |
| Findings | 0C 2I 0S | 0C 1I 0S |
`);
const corpus = makeCorpus([{ ...report, repo: 'lanternworks/tidepool' }]);
const data = agentData(corpus, () => 'Review');

test('a reviewer has its effort, why it is absent, and the values of its column', () => {
  expect(reviewerRows(data)).toMatchObject([
    { agent: 'Heron Large 2', effort: 'high', absent: null, important: 2, durationSeconds: 123 },
    { agent: 'Sable Pro 4', effort: null, absent: null, important: 1, durationSeconds: null },
    { agent: 'Finch Mini 3', absent: '429', durationSeconds: null, consolidator: 'Rook' },
  ]);
});

test('what an agent alone found can be counted from the rows', () => {
  const credited = countedFindingRows(data).filter(({ agents }) => agents.includes('Heron Large 2'));
  expect(credited).toHaveLength(2);
  expect(credited.filter(({ agents }) => agents.join() === 'Heron Large 2')).toHaveLength(1);
});

test('cells of retro tables stand as written', () => {
  expect(retroCellRows(corpus)).toContainEqual(
    expect.objectContaining({ row: 'Duration', agent: 'Sable Pro 4', cell: 'N/A (failed)' }),
  );
});
