/** What the records of the full text can be filtered by. */
export const SEARCH_FACETS = ['part', 'severity', 'agent', 'resolution', 'repo', 'kind', 'verdict'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/**
 * The values of a record; `none` where it could have one and has not. A facet that does not concern it is left out: a
 * section has no severity, not even none.
 */
export type FacetValues = Partial<Record<SearchFacet, string[]>>;

/** A report whose words are in the search index. */
export type SearchedReport = {
  /** What the names of its records begin with; another one when any word of them changes. */
  key: string;
  label: string;
  /** ISO date; null where none is stated. */
  date: string | null;
  /** Site-relative address, without the base path. */
  address: string;
  /** What is true of all its records. */
  values: FacetValues;
  /** For each record by its number, from 0: its own values, as a place in `SearchCatalogue.values`. */
  records: number[];
};

/**
 * What is known of the records of the search index but for their words. With it a browser filters, counts and groups
 * what the index found by the names of the records alone, before it loads any of them.
 */
export type SearchCatalogue = {
  /** Newest first. */
  reports: SearchedReport[];
  values: FacetValues[];
};

/** Below the folder of the search index. */
export const CATALOGUE_FILE = 'catalogue.json';

/** What Pagefind puts before the content of each of its files, within the compression. */
export const INDEX_MARK = 'pagefind_dcd';

/** A record as the index holds it. */
export interface IndexedRecord {
  /** Site-relative address with anchor, without the base path, as in `/reviews/a/b/#i1`. */
  url: string;
  /** What excerpts are cut from. */
  content: string;
  /** Found, too, but never part of an excerpt: `title`, and of a finding `id`, `place` and the words of its `paths`. */
  meta: { title: string } & Partial<Record<'id' | 'place' | 'paths', string>>;
}

/** The name of a record in the index: the report that it stands in, and its number there. */
export function recordName(key: string, number: number): string {
  return `${key}_${number}`;
}

/** Where the record of a name lies, below the folder of the search index. */
export function recordPath(name: string): string {
  return `fragment/${name}.pf_fragment`;
}
