import { INDEX_MARK, recordPath, type IndexedRecord } from '../model/search-catalogue.ts';
import { inTime } from './in-time.ts';
import { readRecord } from './read-index.ts';
import type { SearchedSite } from './searched-site.ts';

/** The part of Pagefind's browser API that we use. */
export interface Pagefind {
  init(): Promise<void>;
  options(options: { mergeFilter: Filter }): Promise<void>;
  /** Makes another index part of this one; whether or not it succeeds, all searches ask that index, too. */
  mergeIndex(folder: string, options: { mergeFilter: Filter }): Promise<void>;
  /** All records that hold the words, the best first. */
  search(query: string, options?: { filters: Filter }): Promise<{ results: Match[] }>;
  destroy(): Promise<void>;
}

/** What tells the records of one index from those of the others. */
type Filter = Record<'site', string>;

export interface Match {
  /** The name of the record. */
  id: string;
  score: number;
  /** The places of what matched among the words of the record, in order. */
  words: number[];
}

/** Loads the search engine from the folder of the index. Rejects where it cannot. */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as {
    createInstance(options: object): Pagefind;
  };
  const pagefind = createInstance({});
  await pagefind.init();
  return pagefind;
}

/** What marks the records of a site among those of others. */
export function filterOf({ base }: SearchedSite): Filter {
  return { site: base };
}

/**
 * Loads a record by its name. Pagefind could do so for what it has found itself only: to list what was not searched for
 * it would load the whole index. Rejects where it cannot be had.
 */
export async function loadRecord({ base, isOwn }: SearchedSite, name: string): Promise<IndexedRecord> {
  const address = `${base}pagefind/${recordPath(name)}`;
  const { body } = await fetch(address, isOwn ? {} : { signal: inTime(), credentials: 'omit' });
  const text = await new Response(body!.pipeThrough(new DecompressionStream('gzip'))).text();
  const record = readRecord(JSON.parse(text.slice(INDEX_MARK.length)));
  if (record === null) throw new Error(`${name} is no record`);
  return record;
}
