import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FindingRecord } from '../model/finding-record.ts';
import { toTable, type ColumnGroup, type NumberedRecord, type RecordTable } from '../query/record-table.ts';
import { bucketFile, HASH_DIGITS, listFile } from '../query/search-manifest.ts';
import type { FileList, IndexFiles, ListName, SearchManifest } from '../query/search-manifest.ts';
import { indexedText } from './indexed-text.ts';
import { notKept, once, type Kept } from './kept.ts';
import { postingIndex } from './posting-index.ts';

/** A file of the search, named by what is in it; gzipped when it is asked for: who has it already knows it by its name. */
export interface ShardFile {
  name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** All files of the search, and what names them. */
export interface Shards {
  manifest: SearchManifest;
  files: ShardFile[];
}

/** Bytes of a plain site but for the originals, which are fetched as far as a question may: a site of more is indexed. */
const MOST_PLAIN = 900_000;
/** Characters before compression; about a quarter of them is fetched. */
const PLAIN_FILE = 600_000;
const SHARD = 72_000;
/** What is compressed more than this is not what people write. */
const MOST_COMPRESSED = 12;
/** Records whose facts stand in one file. */
const FACTS = 4096;

const WHOLE: readonly ColumnGroup[] = ['facts', 'places', 'names'];

/** The files of all that is searched, of which the newest comes first. The same records give the same bytes. */
export async function findingShards(
  records: readonly FindingRecord[],
  { mostPlain = MOST_PLAIN, kept = notKept }: { mostPlain?: number; kept?: Kept } = {},
): Promise<Shards> {
  const rows = records.toReversed().map((record, number): NumberedRecord => ({ number, record }));
  return (await plain(rows, mostPlain, kept)) ?? indexed(rows, kept);
}

/** Null where it is too much to be fetched for one question. */
async function plain(rows: readonly NumberedRecord[], most: number, kept: Kept): Promise<Shards | null> {
  if (rows.reduce((sum, row) => sum + charactersOf(row), 0) > most * MOST_COMPRESSED) return null;
  // A file more of the originals must not be too much at once.
  const parts = chunks(rows, (row) => charactersOf(row) + row.record.words.originals.length, PLAIN_FILE);
  const facts = await filesOf('facts', parts, kept, (part) => [toTable(part, WHOLE)]);
  const words = await filesOf('words', parts, kept, (part) => [toTable(part.filter(isFinding), ['words'])]);
  if (facts.list.bytes + words.list.bytes > most) return null;
  const originals = await filesOf('originals', parts, kept, (part) => [
    toTable(part.filter(hasOriginals), ['originals']),
  ]);
  return {
    manifest: {
      kind: 'plain',
      ...countsOf(rows),
      lists: { facts: facts.list, words: words.list, originals: originals.list },
    },
    files: [facts, words, originals].flatMap(({ files }) => files),
  };
}

async function indexed(rows: readonly NumberedRecord[], kept: Kept): Promise<Shards> {
  const large = chunks(rows, () => 1, FACTS);
  const small = chunks(rows, charactersOf, SHARD);
  const facts = await filesOf('facts', large, kept, (part) => [toTable(part, ['facts'])]);
  const places = await filesOf('places', large, kept, (part) => [toTable(part, ['places'])]);
  const findings = await filesOf('findings', small, kept, (part) => [
    toTable(part.filter(isFinding), [...WHOLE, 'words']),
  ]);
  const originals = await filesOf('originals', small, kept, (part) => [
    toTable(
      part.filter((row) => !isFinding(row)),
      WHOLE,
    ),
    toTable(part.filter(hasOriginals), ['originals']),
  ]);
  const indexes = {
    words: await indexOf('words', rows, kept),
    originals: await indexOf('originals', rows, kept),
  };
  return {
    manifest: {
      kind: 'indexed',
      ...countsOf(rows),
      lists: { facts: facts.list, places: places.list, findings: findings.list, originals: originals.list },
      indexes: { words: indexes.words.index, originals: indexes.originals.index },
    },
    files: [facts, places, findings, originals, indexes.words, indexes.originals].flatMap(
      ({ files }) => files,
    ),
  };
}

/** From the oldest on, so that files of old records stay as they are when new ones come. */
function chunks(
  rows: readonly NumberedRecord[],
  sizeOf: (row: NumberedRecord) => number,
  most: number,
): NumberedRecord[][] {
  const found: NumberedRecord[][] = [];
  let size = Infinity;
  for (const row of rows) {
    if (size >= most) {
      found.push([]);
      size = 0;
    }
    found.at(-1)!.push(row);
    size += sizeOf(row);
  }
  return found;
}

async function filesOf(
  name: ListName,
  parts: readonly (readonly NumberedRecord[])[],
  kept: Kept,
  tablesOf: (part: readonly NumberedRecord[]) => RecordTable[],
): Promise<{ list: FileList; files: ShardFile[] }> {
  const made: Packed[] = [];
  for (const part of parts) made.push(await packed(() => Buffer.from(JSON.stringify(tablesOf(part))), kept));
  const list: FileList = {
    hashes: made.map(({ hash }) => hash).join(''),
    records: parts.map((part) => part.length),
    findings: parts.map((part) => part.filter(isFinding).length),
    bytes: made.reduce((sum, { size }) => sum + size, 0),
  };
  return { list, files: made.map(({ pack }, at) => shardFile(listFile(name, list, at), pack)) };
}

interface Packed {
  /** Of what is packed. */
  hash: string;
  /** In bytes. */
  size: number;
  pack: () => Uint8Array<ArrayBuffer>;
}

/** What is kept is how large it is; the content is made again where it is to be packed later: all of it is too much to hold. */
async function packed(contentOf: () => Buffer, kept: Kept): Promise<Packed> {
  const pack = once(() => gzipSync(contentOf(), { level: 9 }));
  const digest = digestOf([contentOf()]);
  const size = await kept(`size of ${digest}`, async () => pack().length);
  return { hash: digest.slice(0, HASH_DIGITS), size, pack };
}

/** What is kept is how the files are named: as long as the texts are the same, they are. */
async function indexOf(
  name: 'words' | 'originals',
  rows: readonly NumberedRecord[],
  kept: Kept,
): Promise<{ index: IndexFiles; files: ShardFile[] }> {
  const textOf = (number: number) => indexedText(rows[number]!.record, name);
  const made = once(() => postingIndex(rows.length, textOf));
  const texts = createHash('sha256').update(name);
  for (let number = 0; number < rows.length; number += 1) {
    const text = textOf(number);
    texts.update(`\0${text.length}\0${text}`);
  }
  const index = await kept(`index of ${texts.digest('hex')}`, async (): Promise<IndexFiles> => {
    const { bits, buckets } = made();
    return { bits, hash: digestOf(buckets).slice(0, HASH_DIGITS) };
  });
  const files = Array.from({ length: 2 ** index.bits }, (_, at) =>
    shardFile(bucketFile(name, index, at), () => gzipSync(made().buckets[at]!, { level: 9 })),
  );
  return { index, files };
}

function shardFile(name: string, pack: () => Uint8Array<ArrayBuffer>): ShardFile {
  return {
    name,
    get bytes() {
      return pack();
    },
  };
}

function digestOf(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of contents) hash.update(bytes);
  return hash.digest('hex');
}

function countsOf(rows: readonly NumberedRecord[]): Pick<SearchManifest, 'records' | 'findings'> {
  return { records: rows.length, findings: rows.filter(isFinding).length };
}

function isFinding({ record }: NumberedRecord): boolean {
  return !record.facts.isOriginal;
}

function hasOriginals({ record }: NumberedRecord): boolean {
  return record.words.originals !== '';
}

/** About as many as stand in a file, but for the originals. */
function charactersOf({ record: { facts, words } }: NumberedRecord): number {
  return 300 + facts.title.length + words.text.length + words.code.length + words.fix.length;
}
