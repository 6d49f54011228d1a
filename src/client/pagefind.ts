/** The part of Pagefind's browser API that we use. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(query: string | null, options: SearchOptions): Promise<SearchAnswer>;
}
export type FilterCounts = Record<string, Record<string, number>>;
export interface SearchOptions {
  filters: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}
export interface SearchAnswer {
  results: { id: string; data(): Promise<SearchHit> }[];
  filters: FilterCounts;
}
export interface SearchHit {
  url: string;
  excerpt: string;
  /** The whole text of the record. */
  content: string;
  meta: Record<string, string>;
}

/** Loads the index that the last build wrote, or null where there is none. */
export async function loadPagefind(base: string): Promise<Pagefind | null> {
  try {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base, excerptLength: 28 });
    return pagefind;
  } catch {
    return null;
  }
}
