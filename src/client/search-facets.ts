import { SEARCH_FACETS, type FacetValues, type SearchFacet } from '../model/search-catalogue.ts';
import type { Chosen } from './search-state.ts';

/** For each facet how many records there would be with a value of it, whatever else of the facet is chosen. */
export type FacetCounts = Record<SearchFacet, Map<string, number>>;

/** The records that have one of the chosen values of each facet, and how many each further choice would give. */
export function narrow<T extends { values: FacetValues }>(
  records: Iterable<T>,
  chosen: Chosen,
): { kept: T[]; counts: FacetCounts } {
  const kept: T[] = [];
  const counts = Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, new Map()])) as FacetCounts;
  for (const record of records) {
    const missed = SEARCH_FACETS.filter((facet) => !has(record.values[facet], chosen[facet]));
    if (missed.length === 0) kept.push(record);
    // What misses one facet only is what other choices of that facet would give.
    const counting = missed.length === 0 ? SEARCH_FACETS : missed.length === 1 ? missed : [];
    for (const facet of counting)
      for (const value of record.values[facet] ?? [])
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return { kept, counts };
}

function has(values: readonly string[] | undefined, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || (values ?? []).some((value) => wanted.includes(value));
}
