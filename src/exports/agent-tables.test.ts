import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import { agentData } from '../corpus/review-records.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { AGENT_TABLES } from './agent-tables.ts';

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
const made = { data: agentData(corpus, () => 'Review'), corpus };
const rowsOf = (table: keyof typeof AGENT_TABLES) => {
  const [head = [], ...rows] = AGENT_TABLES[table](made)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at]])));
};

test('a reviewer has its effort, why it is absent, and the values of its column', () => {
  expect(rowsOf('reviewers')).toMatchObject([
    { agent: 'Heron Large 2', effort: 'high', absent: '', important: '2', durationSeconds: '123' },
    { agent: 'Sable Pro 4', effort: '', absent: '', important: '1', durationSeconds: '' },
    { agent: 'Finch Mini 3', absent: '429', durationSeconds: '', consolidator: 'Rook' },
  ]);
});

test('what an agent alone found can be counted from the rows', () => {
  const credited = rowsOf('findings').filter(({ agents }) => agents?.split('; ').includes('Heron Large 2'));
  expect(credited).toHaveLength(2);
  expect(credited.filter(({ agents }) => agents === 'Heron Large 2')).toHaveLength(1);
});

test('cells of retro tables stand as written', () => {
  expect(rowsOf('retros')).toContainEqual(
    expect.objectContaining({ row: 'Duration', agent: 'Sable Pro 4', cell: 'N/A (failed)' }),
  );
});
