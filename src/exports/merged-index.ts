import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { arrayOf, number, text } from './cbor.ts';
import { once } from './kept.ts';
import { FIELDS, MARK, type Holders, type IndexFile, type IndexPart } from './index-part.ts';

/**
 * How large a file of words is, at least, before it is packed. Whoever looks for a word loads one of these files, so that
 * smaller ones make a search lighter, and the list of them, which is always loaded, longer.
 */
const CHUNK_BYTES = 24_000;

/** What an index has once, however many parts it has. */
export interface IndexFrame {
  /** The program that searches. */
  files: IndexFile[];
  version: string;
  /** `pagefind-entry.json` for no records. */
  entry: { languages: { en: { hash: string; page_count: number } } };
}

/** Who holds a word, part by part in their order. */
interface Held {
  holders: Holders;
  at: number;
  /** What the numbers of the records of the part start from. */
  from: number;
}

/** The files of one index of all parts, as Pagefind itself would have made it of all records in their order. */
export function mergedIndex(parts: readonly IndexPart[], { files, version, entry }: IndexFrame): IndexFile[] {
  const records = parts.flatMap((part) => part.records);
  const chunks = chunksOf(parts);
  const meta = marked([
    arrayOf(6),
    text(version),
    ...list(records.map(([name, words]) => [arrayOf(2), text(name), number(words)])),
    ...list(chunks.map(({ first, last, hash }) => [arrayOf(3), text(first), text(last), text(hash)])),
    // Neither filters nor orders: the catalogue has them.
    ...[arrayOf(0), arrayOf(0)],
    ...list(FIELDS.map((field) => [text(field)])),
  ]);
  const hash = hashOf(meta);
  const languages = { en: { ...entry.languages.en, hash, page_count: records.length } };
  return [
    ...files,
    { path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify({ ...entry, languages })) },
    { path: `pagefind.${hash}.pf_meta`, content: pack(meta) },
    ...chunks.map(fileOf),
    ...parts.flatMap((part) => part.files),
  ];
}

interface Chunk {
  first: string;
  last: string;
  hash: string;
  plain: Buffer;
}

/** Packed when it is asked for: who has the file already knows it by its name. */
function fileOf({ hash, plain }: Chunk): IndexFile {
  const content = once(() => pack(plain));
  return {
    path: `index/${hash}.pf_index`,
    get content() {
      return content();
    },
  };
}

function chunksOf(parts: readonly IndexPart[]): Chunk[] {
  const forms = Map.groupBy(heldBy(parts, 'forms'), ([form]) => form.slice(0, form.indexOf('\0')));
  const chunks: Chunk[] = [];
  let first = '';
  let words: Buffer[][] = [];
  let size = 0;
  const inOrder = heldBy(parts, 'words');
  for (const [at, [word, held]] of inOrder.entries()) {
    const item = wordItem(word, held, forms.get(word) ?? []);
    if (words.length === 0) first = word;
    words.push(item);
    size += item.reduce((sum, { length }) => sum + length, 0);
    if (size < CHUNK_BYTES && at < inOrder.length - 1) continue;
    const plain = marked([arrayOf(1), ...list(words)]);
    chunks.push({ first, last: word, hash: hashOf(plain), plain });
    [words, size] = [[], 0];
  }
  return chunks;
}

/** The words of all parts, in the order of their bytes, and who holds each. */
function heldBy(parts: readonly IndexPart[], column: 'words' | 'forms'): [word: string, held: Held[]][] {
  const all = new Map<string, Held[]>();
  let from = 0;
  for (const part of parts) {
    const holders = part[column];
    for (const [at, word] of holders.words.entries()) {
      const held = all.get(word);
      if (held === undefined) all.set(word, [{ holders, at, from }]);
      else held.push({ holders, at, from });
    }
    from += part.records.length;
  }
  return [...all]
    .map(([word, held]) => ({ bytes: Buffer.from(word), word, held }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ word, held }) => [word, held]);
}

function wordItem(
  word: string,
  held: readonly Held[],
  forms: readonly [form: string, held: Held[]][],
): Buffer[] {
  const others = forms.map(([form, having]) => [
    arrayOf(2),
    text(form.slice(form.indexOf('\0') + 1)),
    ...holdersItem(having),
  ]);
  return [arrayOf(3), text(word), ...holdersItem(held), ...list(others)];
}

/** Records are numbered by how many they come after the one before. */
function holdersItem(held: readonly Held[]): Buffer[] {
  let count = 0;
  let before = 0;
  const items: Buffer[] = [];
  for (const { holders, at, from } of held) {
    if (holders.counts[at] === 0) continue;
    count += holders.counts[at]!;
    const start = at === 0 ? 0 : holders.ends[at - 1]!;
    const { buffer, byteOffset } = holders.bytes;
    items.push(
      arrayOf(3),
      number(from + holders.firsts[at]! - before),
      Buffer.from(buffer, byteOffset + start, holders.ends[at]! - start),
    );
    before = from + holders.lasts[at]!;
  }
  return [arrayOf(count), ...items];
}

function list(items: readonly Buffer[][]): Buffer[] {
  return [arrayOf(items.length), ...items.flat()];
}

function marked(parts: readonly Buffer[]): Buffer {
  return Buffer.concat([MARK, ...parts]);
}

function pack(plain: Buffer): Buffer {
  return gzipSync(plain, { level: 6 });
}

/** Browsers keep a file by its name. */
function hashOf(content: Buffer): string {
  return `en_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}
