import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCatalogue, readRecord } from './read-index.ts';

const REPORT = {
  key: '0a1b2c3d',
  label: '#41 Retry deliveries',
  date: '2026-05-04',
  address: '/reviews/tidepool/one/',
  values: { repo: ['lanternworks/tidepool'] },
  records: [0, 1],
};
const VALUES = [{ part: ['section'] }, { part: ['finding'], severity: ['critical'] }];
const reports = (...all: unknown[]) => readCatalogue({ reports: all, values: VALUES })?.reports;

test('a catalogue is read as it was written', () => {
  const catalogue = { reports: [REPORT, { ...REPORT, date: null }], values: VALUES };
  expect(readCatalogue(catalogue)).toEqual(catalogue);
});

test.for([null, [], 'x', {}, { reports: [] }, { reports: {}, values: [] }])('%j is no catalogue', (json) => {
  expect(readCatalogue(json)).toBeNull();
});

test.for([
  { key: '../../x' },
  { key: 7 },
  { key: 'x'.repeat(41) },
  { label: null },
  { address: ['/'] },
  { records: [2] },
  { records: [-1] },
  { records: [0.5] },
  { records: ['0'] },
  { records: { length: 1 } },
])('a report with %j is left out, and the others stay', (wrong) => {
  expect(reports({ ...REPORT, ...wrong }, null, REPORT)).toEqual([REPORT]);
});

test('what is no list of texts is no value, and what no facet is called is not read', () => {
  const values = { repo: 'lanternworks/tidepool', agent: ['Heron', 2], kind: ['pr'], colour: ['red'] };
  expect(reports({ ...REPORT, values })?.[0]?.values).toEqual({ kind: ['pr'] });
  expect(reports({ ...REPORT, date: 5, values: null })?.[0]).toMatchObject({ date: null, values: {} });
});

test.for([
  [
    { url: '/a/', content: 'words', meta: { title: 'T' } },
    { url: '/a/', content: 'words', meta: { title: 'T' } },
  ],
  [
    { url: '/a/', content: '', meta: { title: 'T', id: 'I1', place: 7, paths: 'a b' }, anchors: [] },
    { url: '/a/', content: '', meta: { title: 'T', id: 'I1' } },
  ],
  [{ url: '/a/', content: 'words', meta: {} }, null],
  [{ url: '/a/', content: 5, meta: { title: 'T' } }, null],
  [{ content: 'words', meta: { title: 'T' } }, null],
  [[], null],
] as const)('the record %j', ([json, record]) => {
  expect(readRecord(json)).toEqual(record);
});

test('no JSON makes it fail', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      readCatalogue({ reports: [a, b], values: [b, a] });
      readCatalogue(a);
      readRecord({ url: '/', content: '', meta: a });
      readRecord(b);
    }),
    { seed: 11, numRuns: 500 },
  );
});
