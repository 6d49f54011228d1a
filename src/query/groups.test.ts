import { expect, test } from 'vitest';
import type { Location } from '../model/location.ts';
import { asked } from './__fixtures__/asked.ts';
import { record } from './__fixtures__/record.ts';
import type { Grouping, Sort } from './answer.ts';

const at = (path: string): Location => ({ path, startLine: null, endLine: null });
const p1 = { id: 'p1', address: '/patterns/p1/', title: 'Flags are renamed', cases: 2 };
const RECORDS = [
  record({ id: 'A', locations: [at('a.go'), at('b.go')], agents: ['Heron', 'Sable'], pattern: p1 }),
  record({
    ...{ id: 'B', severity: 'critical', locations: [at('b.go')], agents: ['Sable'] },
    report: { pr: null, kind: 'branch', branch: 'late' },
  }),
  record({
    ...{ id: 'C', severity: null, locations: [], agents: [], pattern: p1 },
    report: { id: 'scan', label: 'Scan of May', pr: null, kind: 'supply-chain', repo: '' },
  }),
  record({ id: 'D', locations: [at('a.go')], agents: [], report: { repo: '' } }),
];

test.for([
  ['none', '', ' ABCD'],
  ['file', '', 'orchard/quarry a.go A', 'orchard/quarry b.go B', 'a.go D', 'No file C'],
  // A finding in several files stands in the one that was asked for.
  ['file', 'file:b.go', 'orchard/quarry b.go AB'],
  ['pr', '', 'orchard/quarry#9 A', 'orchard/quarry late B', 'Scan of May C', '#9 D'],
  ['agent', '', 'Heron A', 'Sable AB', 'No agent CD'],
  ['pattern', '', 'Flags are renamed AC', 'No pattern BD'],
] as const)('by %s of "%s"', ([group, query, ...expected]) => {
  expect(labels(query, group)).toEqual(expected);
});

test('groups stand in the order of their best findings, and last what belongs to none', () => {
  expect(labels('', 'pr', 'severity')[0]).toBe('orchard/quarry late B');
  expect(labels('', 'pattern', 'severity')).toEqual(['Flags are renamed AC', 'No pattern BD']);
});

/** Every group as its label and the ids of its findings. */
function labels(query: string, group: Grouping, sort: Sort = 'date'): string[] {
  return asked(query, RECORDS, { group, sort }).groups.map(
    ({ label, hits }) => `${label} ${hits.map(({ facts }) => facts.id).join('')}`,
  );
}
