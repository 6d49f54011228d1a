import { expect, test } from 'vitest';
import type { FindingRecord } from '../model/finding-record.ts';
import { record } from './__fixtures__/record.ts';
import { blankRecord, fromTable, toTable, type ColumnGroup } from './record-table.ts';

const RECORDS = [
  record({
    locations: [
      { path: 'a.go', startLine: 3, endLine: 9 },
      { path: 'b.go', startLine: null, endLine: null },
    ],
    words: { text: 'One\ntwo', code: 'x := 1', fix: 'fix', originals: 'own' },
  }),
  record({
    isOriginal: true,
    locations: [],
    id: null,
    severity: null,
    outcome: 'fixed',
    standings: ['open'],
  }),
  record({ report: { id: 'quarry/other', date: null, verdict: null } }),
];
RECORDS[1]!.facts.report = RECORDS[0]!.facts.report;
const rows = RECORDS.map((record, at) => ({ number: 7 + 3 * at, record }));

function read(...groups: ColumnGroup[][]): FindingRecord[] {
  const records = new Map(rows.map(({ number }) => [number, blankRecord()]));
  for (const table of groups.map((each) => toTable(rows, each)))
    fromTable(JSON.parse(JSON.stringify(table)), (number) => records.get(number)!);
  return [...records.values()];
}

test.for<ColumnGroup[][]>([
  [['facts', 'places', 'names', 'words', 'originals']],
  [['facts'], ['places'], ['names'], ['words'], ['originals']],
  [['originals'], ['words'], ['names'], ['places'], ['facts']],
])('records are read as they were written: %j', (groups) => {
  expect(read(...groups)).toEqual(RECORDS);
});

test('findings of one report share what is known of it', () => {
  const [first, second, third] = read(['facts']).map(({ facts }) => facts.report);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('a finding with places has some before they are read', () => {
  expect(read(['facts']).map(({ facts }) => facts.locations.length > 0)).toEqual([true, false, true]);
});
