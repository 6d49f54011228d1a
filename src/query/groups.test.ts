import { expect, test } from 'vitest';
import type { Location } from '../model/location.ts';
import { asked } from './__fixtures__/asked.ts';
import { record } from './__fixtures__/record.ts';
import type { Grouping, Sort } from './answer.ts';

const at = (path: string): Location => ({ path, startLine: null, endLine: null });
const RECORDS = [
  record({ id: 'A', locations: [at('a.go'), at('b.go')], agents: ['Heron', 'Sable'], pattern: 'p1' }),
  record({
    ...{ id: 'B', severity: 'critical', locations: [at('b.go')], agents: ['Sable'] },
    report: { pr: null, kind: 'branch', branch: 'late' },
  }),
  record({
    ...{ id: 'C', severity: null, locations: [], agents: [], pattern: 'p1' },
    report: { id: 'scan', label: 'Scan of May', pr: null, kind: 'supply-chain', repo: '' },
  }),
  record({ id: 'D', locations: [at('a.go')], agents: [], report: { repo: '' } }),
];

test.for([
  ['none', '', ' ABCD'],
  ['file', '', 'orchard/quarry a.go A', 'orchard/quarry b.go B', 'none C', 'a.go D'],
  // A finding in several files stands in the one that was asked for.
  ['file', 'file:b.go', 'orchard/quarry b.go AB'],
  ['pr', '', 'orchard/quarry#9 A', 'orchard/quarry late B', 'Scan of May C', '#9 D'],
  ['agent', '', 'Heron A', 'Sable AB', 'none CD'],
  ['pattern', '', 'p1 AC', 'none BD'],
] as const)('by %s of "%s"', ([group, query, ...expected]) => {
  expect(labels(query, group)).toEqual(expected);
});

test('groups stand in the order of their best findings', () => {
  expect(labels('', 'pattern', 'severity')).toEqual(['none BD', 'p1 AC']);
});

/** Every group as its label and the ids of its findings. */
function labels(query: string, group: Grouping, sort: Sort = 'date'): string[] {
  return asked(query, RECORDS, { group, sort }).groups.map(
    ({ label, hits }) => `${label} ${hits.map(({ facts }) => facts.id).join('')}`,
  );
}
