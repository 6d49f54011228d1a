import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { FindingRecord } from '../model/finding-record.ts';
import { record } from '../query/__fixtures__/record.ts';
import { blankRecord, fromTable } from '../query/record-table.ts';
import { listFile, type ListName } from '../query/search-manifest.ts';
import { findingShards, type Shards } from './finding-shards.ts';
import type { Kept } from './kept.ts';

/** Newest first. */
const RECORDS: FindingRecord[] = Array.from({ length: 300 }, (_, n) =>
  record({
    id: `I${n}`,
    isOriginal: n % 7 === 0,
    title: `Finding ${n}`,
    words: {
      text: n % 7 === 0 ? '' : `${'word '.repeat(200)}${n}`,
      originals: n % 3 === 0 ? `own ${n}` : '',
    },
  }),
);
const COUNTS = { records: 300, findings: 257 };

/** The records of all files of some kinds, by their numbers. */
function read({ manifest, files }: Shards, ...names: ListName[]): FindingRecord[] {
  const records = Array.from({ length: manifest.records }, blankRecord);
  const lists = new Map(Object.entries(manifest.lists));
  for (const name of names)
    for (const at of lists.get(name)!.records.keys()) {
      const file = files.find((file) => file.name === listFile(name, lists.get(name)!, at));
      for (const table of JSON.parse(gunzipSync(file!.bytes).toString()))
        fromTable(table, (number) => records[number]!);
    }
  return records;
}

const oldestFirst = RECORDS.toReversed();

test('a small site is a few files', async () => {
  const shards = await findingShards(RECORDS);
  expect(shards.manifest).toMatchObject({ kind: 'plain', ...COUNTS });
  expect(shards.files.length).toBeLessThan(10);
  expect(read(shards, 'facts', 'words', 'originals')).toEqual(oldestFirst);
  expect(read(shards, 'facts').map(({ facts }) => facts)).toEqual(oldestFirst.map(({ facts }) => facts));
});

test('a large site is indexed', async () => {
  const shards = await findingShards(RECORDS, { mostPlain: 1000 });
  expect(shards.manifest).toMatchObject({ kind: 'indexed', ...COUNTS });
  expect(read(shards, 'findings', 'originals')).toEqual(oldestFirst);
  const findings = read(shards, 'findings').filter(({ facts }) => facts.address !== '');
  expect(findings.length).toBe(COUNTS.findings);
  expect(read(shards, 'facts', 'places').map(({ facts }) => facts)).toEqual(
    oldestFirst.map(({ facts }) => ({ ...facts, id: null, address: '', line: 1, title: '' })),
  );
});

test.for([900_000, 1000])('the same records give the same bytes, of at most %s', async (mostPlain) => {
  const [one, other] = [
    await findingShards(RECORDS, { mostPlain }),
    await findingShards(structuredClone(RECORDS), { mostPlain }),
  ];
  expect(other).toEqual(one);
});

test.for([900_000, 1000])('every list counts its records, of at most %s', async (mostPlain) => {
  const { manifest, files } = await findingShards(RECORDS, { mostPlain });
  for (const [name, list] of Object.entries(manifest.lists)) {
    const own = files.filter((file) => file.name.startsWith(`${name}-`));
    expect(own.length).toBe(list.records.length);
    expect(own.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(list.bytes);
    expect(list.records.reduce((sum, n) => sum + n)).toBe(COUNTS.records);
    expect(list.findings.reduce((sum, n) => sum + n)).toBe(COUNTS.findings);
  }
});

test('files of old records stay when new ones come', async () => {
  const names = (shards: Shards) =>
    shards.files.map(({ name }) => name).filter((name) => name.startsWith('findings-'));
  const before = names(await findingShards(RECORDS.slice(50), { mostPlain: 1000 }));
  const after = names(await findingShards(RECORDS, { mostPlain: 1000 }));
  expect(before.length).toBeGreaterThan(1);
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
});

test('no report is a site, too', async () => {
  expect(await findingShards([])).toMatchObject({
    manifest: { kind: 'plain', records: 0, findings: 0 },
    files: [],
  });
});

test.for([900_000, 1000])('where all is kept the files are the same, of at most %s', async (mostPlain) => {
  const parts = new Map<string, unknown>();
  let made = 0;
  const kept: Kept = async <Part>(key: string, make: () => Promise<Part>) => {
    if (!parts.has(key)) {
      made += 1;
      parts.set(key, await make());
    }
    return parts.get(key) as Part;
  };
  const first = await findingShards(RECORDS, { mostPlain, kept });
  const before = made;
  expect(await findingShards(structuredClone(RECORDS), { mostPlain, kept })).toEqual(first);
  expect(made).toBe(before);
  expect(first).toEqual(await findingShards(RECORDS, { mostPlain }));
});
