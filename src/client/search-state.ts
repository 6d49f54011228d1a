import { SEARCH_FACETS, type SearchFacet } from '../model/search-catalogue.ts';

/** The chosen values of each facet: a record has to have one of them. */
export type Chosen = Readonly<Partial<Record<SearchFacet, readonly string[]>>>;

/** What is searched for: it lives in the address, so that a search can be linked to and gone back to. */
export interface SearchState {
  query: string;
  sort: 'relevance' | 'date';
  chosen: Chosen;
  /** The names of sites that are not searched. */
  without: readonly string[];
}

export function readState(params: URLSearchParams): SearchState {
  const chosen = SEARCH_FACETS.flatMap((facet) => {
    const values = [...new Set(params.getAll(facet))].filter((value) => value !== '');
    return values.length === 0 ? [] : [[facet, values] as const];
  });
  return {
    query: params.get('q') ?? '',
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    chosen: Object.fromEntries(chosen),
    without: [...new Set(params.getAll('without'))].filter((name) => name !== ''),
  };
}

export function writeState({ query, sort, chosen, without }: SearchState): string {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  if (sort === 'date') params.set('sort', sort);
  for (const facet of SEARCH_FACETS) for (const value of chosen[facet] ?? []) params.append(facet, value);
  for (const name of without) params.append('without', name);
  return params.toString();
}

/** Is there anything to look for? Without words a chosen facet lists all that has it. */
export function asksForSomething({ query, chosen }: Pick<SearchState, 'query' | 'chosen'>): boolean {
  return query.trim() !== '' || Object.keys(chosen).length > 0;
}

/** Do the later words only go on with, or take back, the last of the earlier ones? */
export function isSameWord(earlier: string, later: string): boolean {
  const [short, long] = earlier.length < later.length ? [earlier, later] : [later, earlier];
  return long.startsWith(short) && !/\s/.test(long.slice(short.length).trimEnd());
}
