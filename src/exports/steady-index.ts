import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/*
 * Pagefind keeps the values of each filter, and the filters, in hash maps with a random seed: two indexes of the same
 * records list them in different orders, and as its files are named by their content, in files of other names. The
 * order means nothing to its reader, so here it becomes the order of the bytes. A filter's file is `[name, values]`;
 * `pf_meta` is `[version, pages, chunks, filters, sorts, fields]` with `filters` as `[name, file]`; both are CBOR behind
 * a mark, gzipped; `pagefind-entry.json` names the `pf_meta`. Everything else is already the same each time.
 */
const MARK = Buffer.from('pagefind_dcd');
const FILTERS = 3;

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The files of a search index so that the same records always give the same bytes. Throws on an unknown format. */
export function steadyIndex(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const rename = (path: string, content: Uint8Array): IndexFile => {
    const [old = ''] = /[a-z]+_[0-9a-f]+(?=\.pf_)/.exec(path) ?? [];
    const [language = '', hash = ''] = old.split('_');
    const digest = createHash('sha256').update(content).digest('hex').slice(0, hash.length);
    renamed.set(old, `${language}_${digest}`);
    return { path: path.replace(old, `${language}_${digest}`), content };
  };
  const steady = (kind: RegExp, change: (content: Uint8Array) => Uint8Array) =>
    files.filter(({ path }) => kind.test(path)).map(({ path, content }) => rename(path, change(content)));
  const filters = steady(/\.pf_filter$/, (content) => repack(content, sortValues));
  const metas = steady(/\.pf_meta$/, (content) => repack(content, (bytes) => sortFilters(bytes, renamed)));
  const others = files.filter(({ path }) => !/\.pf_(filter|meta)$/.test(path));
  return [...others.map((file) => (isEntry(file) ? withNames(file, renamed) : file)), ...filters, ...metas];
}

function isEntry({ path }: IndexFile): boolean {
  return path === 'pagefind-entry.json';
}

/** `{ languages: { en: { hash, … } }, … }`: the hash is the name of a `pf_meta`. */
function withNames({ path, content }: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  const text = Buffer.from(content).toString();
  const changed = text.replace(/(?<="hash":")[^"]+/g, (name) => renamed.get(name) ?? name);
  return { path, content: Buffer.from(changed) };
}

function repack(content: Uint8Array, change: (bytes: Buffer) => Buffer): Uint8Array {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, MARK.length).equals(MARK)) unknown();
  return gzipSync(Buffer.concat([MARK, change(bytes.subarray(MARK.length))]), { level: 9 });
}

function sortValues(filter: Buffer): Buffer {
  const [name, values] = items(filter);
  return array(filter, [name!, array(values!, items(values!).sort(Buffer.compare))]);
}

function sortFilters(meta: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
  const parts = items(meta);
  const filters = parts[FILTERS]!;
  const named = items(filters).map((filter) => {
    const [name, file] = items(filter);
    const { end } = head(file!, 0);
    const renamedFile = renamed.get(file!.toString('utf8', end)) ?? unknown();
    return array(filter, [name!, file!.subarray(0, end), Buffer.from(renamedFile)]);
  });
  parts[FILTERS] = array(filters, named.sort(Buffer.compare));
  return array(meta, parts);
}

/** The array that `like` is, with other items of the same number. */
function array(like: Buffer, contents: readonly Buffer[]): Buffer {
  return Buffer.concat([like.subarray(0, head(like, 0).end), ...contents]);
}

/** The items of a CBOR array, each as its bytes. */
function items(bytes: Buffer): Buffer[] {
  const { major, count, end } = head(bytes, 0);
  if (major !== ARRAY) unknown();
  let at = end;
  return Array.from({ length: count }, () => bytes.subarray(at, (at = itemEnd(bytes, at))));
}

const [TEXT, ARRAY] = [3, 4];

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
