import { gunzipSync } from 'node:zlib';
import { INDEX_MARK, recordPath, type IndexedRecord } from '../model/search-catalogue.ts';
import { endOf, numberAt, placesIn, textAt } from './cbor.ts';

/*
 * The files of a search index of Pagefind: `pf_meta` is `[version, records, chunks, filters, sorts, fields]` with
 * `records` as `[name, words]`; each chunk is `[words]` with a word as `[word, holders, forms]`, its holders as
 * `[number of the record less that of the one before, places in its text, places in its fields]`, and its forms, such as
 * those with accents, as `[form, holders]`. All is CBOR behind a mark, gzipped. A record's own file is JSON behind it.
 */
export const MARK = Buffer.from(INDEX_MARK);
/** The fields that records may have beside their text, as places in them are numbered. */
export const FIELDS = ['id', 'paths', 'place', 'title'] as const;

/**
 * A record that stands behind the others of a part, and is taken out again: with it every part has all fields, so that
 * those of each part have the same numbers. Nothing else has its word.
 */
const STAND_IN = 'xqstandinqx';
export const STAND_IN_RECORD: IndexedRecord = {
  url: `#${STAND_IN}`,
  content: STAND_IN,
  meta: { id: STAND_IN, paths: STAND_IN, place: STAND_IN, title: STAND_IN },
};

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/**
 * Who holds the words of an index, in columns: of each word how many records, the numbers of the first and of the last,
 * and the bytes of all behind the number of the first, up to `ends`.
 */
export interface Holders {
  words: string[];
  counts: number[];
  firsts: number[];
  lasts: number[];
  ends: number[];
  bytes: Uint8Array;
}

/** An index of a few reports, to be merged with others. */
export interface IndexPart {
  /** The files of its records. */
  files: IndexFile[];
  /** Their names and the numbers of their words, in the order of the records. */
  records: [name: string, words: number][];
  words: Holders;
  /** The same of forms, each behind its word and a zero character. */
  forms: Holders;
}

/** A record of an index, and the name that it is to have. */
export interface NamedRecord {
  url: string;
  name: string;
}

/**
 * The part that Pagefind has made of some records, in their order, and the stand-in behind them. Pagefind names each by a
 * hash of its content; names that say which report a record stands in let a browser group and filter before it loads
 * any. Throws on an unknown format.
 */
export function indexPart(made: readonly IndexFile[], named: readonly NamedRecord[]): IndexPart {
  const meta = unpack(made.find(({ path }) => path.endsWith('.pf_meta'))?.content ?? unknown());
  const fragments = new Map(
    made.flatMap(({ path, content }) => {
      const [, hash] = /([^/]+)\.pf_fragment$/.exec(path) ?? [];
      return hash === undefined ? [] : [[hash, content] as const];
    }),
  );
  const all = [...named, { url: STAND_IN_RECORD.url, name: STAND_IN }];
  let at = 0;
  const records = recordsOf(meta).map(([hash, words]) => {
    const content = fragments.get(hash) ?? unknown();
    const { url }: IndexedRecord = JSON.parse(unpack(content).toString());
    // Records are numbered as they came; those without words are left out.
    while (at < all.length && all[at]!.url !== url) at += 1;
    return { words, content, name: (all[at++] ?? unknown()).name };
  });
  if (records.pop()?.name !== STAND_IN) unknown();
  const columns = { words: new Columns(), forms: new Columns() };
  for (const { path, content } of made)
    if (path.endsWith('.pf_index')) addChunk(unpack(content), columns, records.length);
  return {
    files: records.map(({ name, content }) => ({ path: recordPath(name), content })),
    records: records.map(({ name, words }) => [name, words]),
    words: columns.words.all(),
    forms: columns.forms.all(),
  };
}

function recordsOf(meta: Buffer): [hash: string, words: number][] {
  const [, records, , , , fields] = placesIn(meta, 0);
  if (records === undefined || fields === undefined) unknown();
  if (
    itemsAt(meta, fields)
      .map((at) => textAt(meta, at))
      .join() !== FIELDS.join()
  )
    unknown();
  return itemsAt(meta, records).map((at) => {
    const [hash, words] = placesIn(meta, at);
    return [textAt(meta, hash!), numberAt(meta, words!)];
  });
}

/** Adds the words of a chunk, but for those that only the record of a number has. */
function addChunk(
  chunk: Buffer,
  { words, forms }: { words: Columns; forms: Columns },
  without: number,
): void {
  const [list] = placesIn(chunk, 0);
  for (const at of itemsAt(chunk, list!)) {
    const [name, holders, others, end] = placesIn(chunk, at);
    if (end === undefined) unknown();
    const word = textAt(chunk, name!);
    if (word === STAND_IN) continue;
    words.add(word, chunk, holders!);
    for (const form of itemsAt(chunk, others!)) {
      const [written, having] = placesIn(chunk, form);
      forms.add(`${word}\0${textAt(chunk, written!)}`, chunk, having!);
    }
  }
  if (words.last >= without) unknown();
}

class Columns {
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #firsts: number[] = [];
  readonly #lasts: number[] = [];
  readonly #ends: number[] = [];
  readonly #bytes: Buffer[] = [];
  #end = 0;
  /** The highest number of a record. */
  last = -1;

  /** Adds the holders of a word, which stand in a chunk at a place. */
  add(word: string, chunk: Buffer, place: number): void {
    const holders = placesIn(chunk, place);
    const end = holders.pop()!;
    const numbers = holders.map((at) => placesIn(chunk, at)[0]!);
    const [first] = numbers;
    const from = first === undefined ? end : endOf(chunk, first);
    this.#words.push(word);
    this.#counts.push(holders.length);
    this.#firsts.push(first === undefined ? 0 : numberAt(chunk, first));
    const last = numbers.reduce((sum, at) => sum + numberAt(chunk, at), 0);
    this.#lasts.push(last);
    if (first !== undefined) this.last = Math.max(this.last, last);
    this.#bytes.push(chunk.subarray(from, end));
    this.#ends.push((this.#end += end - from));
  }

  all(): Holders {
    return {
      words: this.#words,
      counts: this.#counts,
      firsts: this.#firsts,
      lasts: this.#lasts,
      ends: this.#ends,
      bytes: Buffer.concat(this.#bytes),
    };
  }
}

/** The places of the items of an array. */
function itemsAt(bytes: Buffer, at: number): number[] {
  return placesIn(bytes, at).slice(0, -1);
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  return bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : unknown();
}

function unknown(): never {
  throw new Error('The search index has a format that is not known: is this another version of Pagefind?');
}
