import type { FindingFacts, FindingRecord } from '../model/finding-record.ts';
import { SLOT_BITS } from '../query/grams.ts';
import type { WordIndex } from '../query/needs.ts';
import { readBucket, type Posting } from '../query/postings.ts';
import { blankRecord, fromTable } from '../query/record-table.ts';
import {
  bucketFile,
  listFile,
  type FileList,
  type IndexFiles,
  type ListName,
  type SearchManifest,
} from '../query/search-manifest.ts';
import type { FindingSource } from './finding-source.ts';

/** A file of a list. */
export interface FileAt {
  list: ListName;
  at: number;
}

/** All that was fetched so far, and the way to more of it. Records are known by number, the oldest is 0. */
export class FindingLibrary {
  readonly manifest: SearchManifest;
  readonly #source: FindingSource;
  readonly #records: (FindingRecord | undefined)[] = [];
  readonly #numbers = new WeakMap<FindingFacts, number>();
  /** By name of the file, whether it is here yet or on its way. */
  readonly #loaded = new Map<string, Promise<void>>();
  readonly #buckets = new Map<string, Promise<Uint8Array>>();

  constructor(manifest: SearchManifest, source: FindingSource) {
    this.manifest = manifest;
    this.#source = source;
  }

  /** What is known of a record so far; undefined where nothing is. */
  record(number: number): FindingRecord | undefined {
    return this.#records[number];
  }

  /** The number of the record that facts are of. */
  numberOf(facts: FindingFacts): number {
    return this.#numbers.get(facts)!;
  }

  /** What is known of all findings of reports; of an indexed site that is too much, and none is told. */
  async findings(): Promise<FindingFacts[]> {
    if (this.manifest.kind === 'indexed') return [];
    await this.load(this.list('facts').records.map((_, at) => ({ list: 'facts', at })));
    return this.#records.flatMap((record) => (record && !record.facts.isOriginal ? record.facts : []));
  }

  list(name: ListName): FileList {
    return (this.manifest.lists as Record<ListName, FileList>)[name];
  }

  /** The file of a list that has a record. */
  fileWith(list: ListName, number: number): FileAt {
    const { records } = this.list(list);
    let at = 0;
    for (let end = records[0]!; end <= number; end += records[at]!) at += 1;
    return { list, at };
  }

  has({ list, at }: FileAt): boolean {
    return this.#loaded.has(listFile(list, this.list(list), at));
  }

  async load(files: readonly FileAt[]): Promise<void> {
    await Promise.all(
      files.map(({ list, at }) =>
        once(this.#loaded, listFile(list, this.list(list), at), (name) => this.#read(name)),
      ),
    );
  }

  async #read(name: string): Promise<void> {
    for (const table of await this.#source.tables(name)) fromTable(table, (number) => this.#known(number));
  }

  #known(number: number): FindingRecord {
    const known = this.#records[number];
    if (known !== undefined) return known;
    const record = blankRecord();
    this.#numbers.set(record.facts, number);
    return (this.#records[number] = record);
  }

  /** The records that hold each of some pieces of words. */
  async postings(
    name: WordIndex,
    index: IndexFiles,
    slots: readonly number[],
  ): Promise<Map<number, Posting>> {
    const byBucket = Map.groupBy(slots, (slot) => slot >>> (SLOT_BITS - index.bits));
    const found = await Promise.all(
      [...byBucket].map(async ([bucket, slots]) => {
        const file = bucketFile(name, index, bucket);
        return readBucket(await once(this.#buckets, file, (name) => this.#source.content(name)), slots);
      }),
    );
    return new Map(found.flatMap((each) => [...each]));
  }
}

/** What is asked for again is not fetched again, but for what failed. */
function once<T>(
  known: Map<string, Promise<T>>,
  name: string,
  get: (name: string) => Promise<T>,
): Promise<T> {
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = get(name);
  known.set(name, made);
  made.catch(() => known.delete(name));
  return made;
}
