import { expect, test } from 'vitest';
import { FindingFacts } from '../../src/model/finding-record.ts';
import { inventedRecords, PLANTED } from './invented-records.ts';

const RECORDS = inventedRecords(900);

test('they are records, and the same each time', () => {
  for (const { facts } of RECORDS) expect(FindingFacts.parse(facts)).toEqual(facts);
  expect(inventedRecords(900)).toEqual(RECORDS);
});

test('they are as long as real ones', () => {
  const findings = RECORDS.filter(({ facts }) => !facts.isOriginal);
  const characters = findings.map(
    ({ facts, words }) => JSON.stringify([facts.title, words.text, words.code, words.fix]).length,
  );
  const mean = characters.reduce((sum, n) => sum + n) / characters.length;
  expect(mean).toBeGreaterThan(800);
  expect(mean).toBeLessThan(1500);
});

test('what is looked for is in a few of them', () => {
  const having = RECORDS.filter(({ words }) => words.code.includes(PLANTED.identifier));
  expect(having.length).toBe(3);
});
