import { GROUPINGS, SORTS, type Grouping, type Sort } from '../query/answer.ts';

/** What the findings page shows: it lives in the address, so that it can be linked to and gone back to. */
export interface SearchView {
  query: string;
  sort: Sort;
  group: Grouping;
}

/** Filters that the page had before it had a language: their addresses still mean what they meant. */
const OLD_FILTERS: Record<string, (value: string) => string> = {
  severity: (value) => `severity:${value}`,
  repo: (value) => `repo:${value}`,
  resolution: (value) => `is:${value === 'none' ? 'unanswered' : value}`,
};

export function readView(params: URLSearchParams): SearchView {
  const old = Object.entries(OLD_FILTERS).flatMap(([name, term]) => {
    const value = params.get(name);
    return value !== null && /^[\w./-]+$/.test(value) ? [term(value)] : [];
  });
  return {
    query: [params.get('q') ?? '', ...old].filter(Boolean).join(' '),
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'relevance',
    group: GROUPINGS.find((group) => group === params.get('group')) ?? 'none',
  };
}

/** The part of an address behind its `?`; what a query is full of stays readable. */
export function writeView({ query, sort, group }: SearchView): string {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  if (sort !== 'relevance') params.set('sort', sort);
  if (group !== 'none') params.set('group', group);
  return params.toString().replace(/%(?:3A|2F|2C|22|28|29)/g, decodeURIComponent);
}
