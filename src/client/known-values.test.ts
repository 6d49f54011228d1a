import { expect, test } from 'vitest';
import { record } from '../query/__fixtures__/record.ts';
import { knownValues } from './known-values.ts';

const at = (path: string) => ({ path, startLine: null, endLine: null });

test('values are known by how frequent they are, each once', () => {
  const records = [
    record({ agents: ['Heron'], tags: ['late'], locations: [at('a.go'), at('b.go')], languages: ['go'] }),
    record({ agents: ['Sable'], locations: [at('b.go')] }),
    record({ agents: ['Sable', 'Heron'], tags: ['early'], locations: [] }),
    record({ agents: ['Sable'], tags: ['early'], locations: [] }),
  ];
  expect(knownValues(records.map(({ facts }) => facts))).toMatchObject({
    agent: ['Sable', 'Heron'],
    tag: ['early', 'late'],
    file: ['b.go', 'a.go'],
    lang: ['go'],
    pattern: [],
  });
});

test('what is known of reports', () => {
  const reviewers = ['Heron Large 2 (high)', 'Sable Pro 4 (low)'];
  const report = { pr: 41, branch: 'delivery', author: 'mira', repo: 'orchard/quarry', reviewers };
  const { facts } = record({});
  expect(knownValues([{ ...facts, report: { ...facts.report, ...report } }])).toMatchObject({
    ...{ pr: ['41'], branch: ['delivery'], author: ['mira'], repo: ['orchard/quarry'] },
    reviewer: reviewers,
  });
});

test('of files the most frequent 500 are known', () => {
  const files = Array.from({ length: 600 }, (_, n) => record({ locations: [at(`${n}.go`)] }));
  const again = record({ locations: [at('599.go')] });
  const { file } = knownValues([...files, again].map(({ facts }) => facts));
  expect([file?.length, file?.[0], file?.at(-1)]).toEqual([500, '599.go', '498.go']);
});
