import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndexedRecord } from '../model/search-catalogue.ts';
import { indexPart, STAND_IN_RECORD, type IndexFile, type IndexPart } from './index-part.ts';
import { mergedIndex } from './merged-index.ts';

afterAll(close);

const WORDS = [
  ...[
    'queue',
    'queues',
    'retryCount',
    'max_retries',
    'café',
    'cafe',
    'naïve',
    'opción',
    'opcion',
    '계속',
    '🦊',
  ],
  ...['a', 'of', 'C1', '2026', 'src/relay/deliver.go', 'std::move', "isn't", 'ALLCAPS', 'zz', 'é'],
];
/** Records of every kind: with all fields or only a title, with long texts and short ones. */
const RECORDS = Array.from({ length: 240 }, (_, n): IndexedRecord => {
  const word = (at: number) => WORDS[(n * 7 + at * at * 3 + (at % (n + 2))) % WORDS.length]!;
  const words = (count: number) => Array.from({ length: count }, (_, at) => word(at)).join(' ');
  const meta = { title: words(1 + (n % 4)) };
  return {
    url: `/reviews/${n}/`,
    content: `${words(1 + (n % 90))} only${n}`,
    meta: n % 3 === 0 ? { ...meta, id: `I${n}`, place: `a/b${n}.go:3`, paths: `b${n}.go a` } : meta,
  };
});
const nameOf = ({ url }: IndexedRecord) => ({
  url,
  name: `r_${RECORDS.findIndex((one) => one.url === url)}`,
});
const NAMES = RECORDS.map((_, n) => `r_${n}`);
const FRAME = { files: [], version: '1.5.2', entry: { languages: { en: { hash: '', page_count: 0 } } } };

async function indexed(records: readonly IndexedRecord[]): Promise<IndexFile[]> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const { url, content, meta } of records)
    await index!.addCustomRecord({ url, content, meta, language: 'en' });
  return (await index!.getFiles()).files;
}
const partOf = async (records: readonly IndexedRecord[]) =>
  indexPart(await indexed([...records, STAND_IN_RECORD]), records.map(nameOf));

/** Any CBOR that an index may hold, read in the plainest way. */
function read(bytes: Buffer, at = 0): [value: unknown, end: number] {
  const [major, short] = [bytes[at]! >> 5, bytes[at]! & 31];
  const size = short < 24 ? 0 : 2 ** (short - 24);
  const count = size === 0 ? short : bytes.readUIntBE(at + 1, size);
  let end = at + 1 + size;
  if (major === 0) return [count, end];
  if (major === 1) return [-1 - count, end];
  if (major === 3) return [bytes.toString('utf8', end, end + count), end + count];
  if (major !== 4) throw new Error(`type ${major}`);
  const items = Array.from({ length: count }, () => {
    const [item, next] = read(bytes, end);
    end = next;
    return item;
  });
  return [items, end];
}
const unpacked = ({ content }: IndexFile) => read(gunzipSync(content).subarray('pagefind_dcd'.length))[0];
const ending = (files: readonly IndexFile[], end: string) => files.filter(({ path }) => path.endsWith(end));
/** The words of an index, each with its holders, in order. */
const wordsOf = (files: readonly IndexFile[]) =>
  ending(files, '.pf_index')
    .flatMap((file) => (unpacked(file) as [[string, unknown, unknown][]])[0])
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

let whole: IndexFile[];
let parts: IndexPart[];
beforeAll(async () => {
  whole = await indexed(RECORDS);
  parts = [];
  for (const [from, to] of [
    [0, 1],
    [1, 90],
    [90, 92],
    [92, 92],
    [92, 240],
  ] as const)
    parts.push(await partOf(RECORDS.slice(from, to)));
});

test('merged parts hold what Pagefind makes of all records at once', () => {
  const merged = mergedIndex(parts, FRAME);
  expect(wordsOf(merged)).toEqual(wordsOf(whole));
  const [ours, theirs] = [merged, whole].map(
    (files) => unpacked(ending(files, '.pf_meta')[0]!) as unknown[][],
  );
  expect(ours![1]!.map((record) => (record as unknown[])[1])).toEqual(
    theirs![1]!.map((record) => (record as unknown[])[1]),
  );
  for (const at of [0, 3, 4, 5]) expect(ours![at]).toEqual(theirs![at]);
});

test('it does not matter how records are parted', async () => {
  const all = [await partOf(RECORDS)];
  expect(mergedIndex(parts, FRAME)).toEqual(mergedIndex(all, FRAME));
});

test('each record has its name, as a file and in the list of all', () => {
  const files = mergedIndex(parts, FRAME);
  const records = files.filter(({ path }) => path.startsWith('fragment/'));
  expect(records).toHaveLength(RECORDS.length);
  for (const { path, content } of records) {
    const { url } = JSON.parse(gunzipSync(content).toString().slice('pagefind_dcd'.length));
    expect(path).toBe(`fragment/${nameOf({ url } as IndexedRecord).name}.pf_fragment`);
  }
  const [, listed] = unpacked(ending(files, '.pf_meta')[0]!) as [string, [string, number][]];
  expect(listed.map(([name]) => name)).toEqual(NAMES);
});

test('the list of files of words tells which words each has', () => {
  const files = mergedIndex(parts, FRAME);
  const [, , chunks] = unpacked(ending(files, '.pf_meta')[0]!) as [string, unknown, string[][]];
  expect(chunks).toHaveLength(ending(files, '.pf_index').length);
  for (const [first, last, hash] of chunks) {
    const words = wordsOf(files.filter(({ path }) => path === `index/${hash}.pf_index`)).map(
      ([word]) => word,
    );
    expect([words[0], words.at(-1)]).toEqual([first, last]);
  }
});

test('nothing of the stand-in goes out', () => {
  for (const { path, content } of mergedIndex(parts, FRAME))
    expect([path, /\.json$/.test(path) ? '' : gunzipSync(content).toString('latin1')].join()).not.toContain(
      STAND_IN_RECORD.content,
    );
});

test('what Pagefind leaves out, as it has no words, is left out', async () => {
  const wordless = { ...RECORDS[1]!, url: '/wordless/', content: '??? — …' };
  const others = [RECORDS[0]!, RECORDS[2]!];
  const named = [RECORDS[0]!, wordless, RECORDS[2]!].map((one) => ({ ...nameOf(one), url: one.url }));
  const made = await indexed([RECORDS[0]!, wordless, RECORDS[2]!, STAND_IN_RECORD]);
  expect(indexPart(made, named)).toEqual(await partOf(others));
});

test('other records, and another format, are refused', async () => {
  const [first, second] = RECORDS as [IndexedRecord, IndexedRecord];
  const made = await indexed([first, second, STAND_IN_RECORD]);
  expect(() => indexPart(made, [first, second].map(nameOf))).not.toThrow();
  for (const others of [[second, first], [first]])
    expect(() => indexPart(made, others.map(nameOf))).toThrow('not known');
  expect(() => indexPart(whole, RECORDS.map(nameOf))).toThrow('not known');
  expect(() => indexPart([], [])).toThrow('not known');
});
