import { gunzipSync, gzipSync } from 'node:zlib';
import { INDEX_MARK, recordPath, type IndexedRecord } from '../model/search-catalogue.ts';

/*
 * Pagefind names each record by a hash of its content. Names that say which report a record stands in let a browser
 * group and filter before it loads any record, and as they follow each other, the list of all names is half as large.
 * The list is `pf_meta`: `[version, records, chunks, filters, sorts, fields]` with `records` as `[name, words]`, CBOR
 * behind a mark, gzipped. A record's own file is JSON behind the same mark.
 */
const MARK = Buffer.from(INDEX_MARK);
const RECORDS = 1;

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/**
 * The files of a search index with other names for its records: `nameOf` has them by the `url` of the record; they are
 * shorter than 24 characters. Throws on an unknown format.
 */
export function nameRecords(files: readonly IndexFile[], nameOf: ReadonlyMap<string, string>): IndexFile[] {
  const renamed = new Map<string, string>();
  const records = files.filter(isRecord).map(({ path, content }) => {
    const { url }: IndexedRecord = JSON.parse(unpack(content).toString());
    const name = nameOf.get(url) ?? unknown();
    renamed.set(/([^/]+)\.pf_fragment$/.exec(path)![1]!, name);
    return { path: recordPath(name), content };
  });
  const others = files.filter((file) => !isRecord(file));
  return [
    ...records,
    ...others.map((file) => (/\.pf_meta$/.test(file.path) ? withNames(file, renamed) : file)),
  ];
}

function isRecord({ path }: IndexFile): boolean {
  return path.endsWith('.pf_fragment');
}

function withNames({ path, content }: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  const meta = unpack(content);
  const parts = items(meta);
  const list = parts[RECORDS] ?? unknown();
  const records = items(list).map((record) => {
    const [name, words] = items(record);
    const old = name!.toString('utf8', head(name!, 0).end);
    return array(record, [text(renamed.get(old) ?? unknown()), words!]);
  });
  parts[RECORDS] = array(list, records);
  return { path, content: gzipSync(Buffer.concat([MARK, array(meta, parts)]), { level: 9 }) };
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  return bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : unknown();
}

/** The array that `like` is, with other items of the same number. */
function array(like: Buffer, contents: readonly Buffer[]): Buffer {
  return Buffer.concat([like.subarray(0, head(like, 0).end), ...contents]);
}

const [TEXT, ARRAY] = [3, 4];

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([(TEXT << 5) | value.length]), Buffer.from(value)]);
}

/** The items of a CBOR array, each as its bytes. */
function items(bytes: Buffer): Buffer[] {
  const { major, count, end } = head(bytes, 0);
  if (major !== ARRAY) unknown();
  let at = end;
  return Array.from({ length: count }, () => bytes.subarray(at, (at = itemEnd(bytes, at))));
}

function itemEnd(bytes: Buffer, at: number): number {
  const { major, count, end } = head(bytes, at);
  if (major === TEXT) return end + count;
  let last = end;
  if (major === ARRAY) for (let n = 0; n < count; n += 1) last = itemEnd(bytes, last);
  return last;
}

/** The first bytes of a CBOR item: its type, its length or value, and where they end. */
function head(bytes: Buffer, at: number): { major: number; count: number; end: number } {
  const first = bytes.readUInt8(at);
  const major = first >> 5;
  const size = [1, 2, 4][(first & 31) - 24] ?? 0;
  const count = size === 0 ? first & 31 : bytes.readUIntBE(at + 1, size);
  return { major, count, end: at + 1 + size };
}

function unknown(): never {
  throw new Error('The search index has a format that is not known: is this another version of Pagefind?');
}
