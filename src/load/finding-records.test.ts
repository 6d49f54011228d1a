import { expect, test } from 'vitest';
import { patternPath } from '../model/address.ts';
import type { Report } from '../model/report.ts';
import { loadFindingRecords } from './finding-records.ts';

const byId = ({ id }: Report) => id;
const byKind = ({ kind }: Report) => kind;

test('each way to call reports has records of its own, made once', async () => {
  const [named, other] = [await loadFindingRecords(byId), await loadFindingRecords(byKind)];
  expect(await loadFindingRecords(byId)).toBe(named);
  expect(named.every(({ facts: { report } }) => report.label === report.id)).toBe(true);
  expect(other.every(({ facts: { report } }) => report.label === report.kind)).toBe(true);
  expect(other.length).toBe(named.length);
});

test('a pattern comes with the address of its page', async () => {
  const patterns = (await loadFindingRecords(byId)).flatMap(({ facts }) => facts.pattern ?? []);
  expect(patterns.length).toBeGreaterThan(0);
  for (const { id, address } of patterns) expect(address).toBe(patternPath(id));
});
