import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FindingRecord } from '../model/finding-record.ts';
import { toTable, type ColumnGroup, type NumberedRecord, type RecordTable } from '../query/record-table.ts';
import { bucketFile, HASH_DIGITS, listFile } from '../query/search-manifest.ts';
import type { FileList, IndexFiles, ListName, SearchManifest } from '../query/search-manifest.ts';
import { indexedText } from './indexed-text.ts';
import { postingIndex } from './posting-index.ts';

/** A file of the search: gzipped, named by its content. */
export interface ShardFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
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
export function findingShards(records: readonly FindingRecord[], mostPlain = MOST_PLAIN): Shards {
  const rows = records.toReversed().map((record, number): NumberedRecord => ({ number, record }));
  return plain(rows, mostPlain) ?? indexed(rows);
}

/** Null where it is too much to be fetched for one question. */
function plain(rows: readonly NumberedRecord[], most: number): Shards | null {
  if (rows.reduce((sum, row) => sum + charactersOf(row), 0) > most * MOST_COMPRESSED) return null;
  // A file more of the originals must not be too much at once.
  const parts = chunks(rows, (row) => charactersOf(row) + row.record.words.originals.length, PLAIN_FILE);
  const facts = filesOf('facts', parts, (part) => [toTable(part, WHOLE)]);
  const words = filesOf('words', parts, (part) => [toTable(part.filter(isFinding), ['words'])]);
  if (facts.list.bytes + words.list.bytes > most) return null;
  const originals = filesOf('originals', parts, (part) => [
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

function indexed(rows: readonly NumberedRecord[]): Shards {
  const large = chunks(rows, () => 1, FACTS);
  const small = chunks(rows, charactersOf, SHARD);
  const facts = filesOf('facts', large, (part) => [toTable(part, ['facts'])]);
  const places = filesOf('places', large, (part) => [toTable(part, ['places'])]);
  const findings = filesOf('findings', small, (part) => [
    toTable(part.filter(isFinding), [...WHOLE, 'words']),
  ]);
  const originals = filesOf('originals', small, (part) => [
    toTable(
      part.filter((row) => !isFinding(row)),
      WHOLE,
    ),
    toTable(part.filter(hasOriginals), ['originals']),
  ]);
  const indexes = { words: indexOf('words', rows), originals: indexOf('originals', rows) };
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

function filesOf(
  name: ListName,
  parts: readonly (readonly NumberedRecord[])[],
  tablesOf: (part: readonly NumberedRecord[]) => RecordTable[],
): { list: FileList; files: ShardFile[] } {
  const contents = parts.map((part) => gzipSync(JSON.stringify(tablesOf(part)), { level: 9 }));
  const list: FileList = {
    hashes: contents.map((bytes) => hashOf([bytes])).join(''),
    records: parts.map((part) => part.length),
    findings: parts.map((part) => part.filter(isFinding).length),
    bytes: contents.reduce((sum, { length }) => sum + length, 0),
  };
  return { list, files: contents.map((bytes, at) => ({ name: listFile(name, list, at), bytes })) };
}

function indexOf(
  name: 'words' | 'originals',
  rows: readonly NumberedRecord[],
): { index: IndexFiles; files: ShardFile[] } {
  const { bits, buckets } = postingIndex(rows.length, (number) => indexedText(rows[number]!.record, name));
  const contents = buckets.map((bucket) => gzipSync(bucket, { level: 9 }));
  const index: IndexFiles = { bits, hash: hashOf(contents) };
  return { index, files: contents.map((bytes, at) => ({ name: bucketFile(name, index, at), bytes })) };
}

function hashOf(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of contents) hash.update(bytes);
  return hash.digest('hex').slice(0, HASH_DIGITS);
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
