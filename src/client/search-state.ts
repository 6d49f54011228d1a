export const FACETS = ['part', 'severity', 'agent', 'repo', 'kind', 'verdict', 'resolution', 'file'] as const;
export type Facet = (typeof FACETS)[number];

/** What is searched for: it lives in the address, so that a search can be linked to. */
export interface SearchState {
  query: string;
  sort: 'relevance' | 'date';
  chosen: Partial<Record<Facet, string>>;
}

export function readState(params: URLSearchParams): SearchState {
  const chosen: SearchState['chosen'] = {};
  for (const facet of FACETS) {
    const value = params.get(facet);
    if (value) chosen[facet] = value;
  }
  return { query: params.get('q') ?? '', sort: params.get('sort') === 'date' ? 'date' : 'relevance', chosen };
}

export function writeState({ query, sort, chosen }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  if (sort === 'date') params.set('sort', sort);
  for (const facet of FACETS) if (chosen[facet]) params.set(facet, chosen[facet]);
  return params;
}

/** Is there anything to look for? Without words a chosen facet lists all that has it. */
export function asksForSomething({ query, chosen }: SearchState): boolean {
  return query.trim() !== '' || Object.keys(chosen).length > 0;
}
