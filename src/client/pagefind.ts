import { INDEX_MARK, recordPath, type IndexedRecord } from '../model/search-catalogue.ts';

/** The part of Pagefind's browser API that we use. */
export interface Pagefind {
  init(): Promise<void>;
  /** All records that hold the words, the best first. */
  search(query: string): Promise<{ results: Match[] }>;
}

export interface Match {
  /** The name of the record. */
  id: string;
  /** The places of what matched among the words of the record, in order. */
  words: number[];
}

/** Loads the search engine from the folder of the index. Rejects where it cannot. */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/**
 * Loads a record by its name. Pagefind could do so for what it has found itself only: to list what was not searched for
 * it would load the whole index.
 */
export async function loadRecord(base: string, name: string): Promise<IndexedRecord> {
  const { body } = await fetch(`${base}pagefind/${recordPath(name)}`);
  const text = await new Response(body!.pipeThrough(new DecompressionStream('gzip'))).text();
  return JSON.parse(text.slice(INDEX_MARK.length));
}
