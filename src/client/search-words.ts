import { OUTCOME_WORDS } from '../model/lists.ts';
import type { FacetValues, IndexedRecord } from '../model/search-catalogue.ts';
import { tellingWords } from './common-words.ts';

/** What a search came to. */
export interface Told {
  query: string;
  /** How many records hold the words. */
  found: number;
  /** How many of them have the chosen values, and in how many reports. */
  kept: number;
  reports: number;
  /** The first of them. */
  hits: readonly Pick<IndexedRecord, 'content' | 'meta'>[];
}

/**
 * How many results there are; and whether they hold the words at all: where nothing does, the index answers with
 * whatever comes near.
 */
export function resultWords({ query, found, kept, reports, hits }: Told): string {
  if (found === 0)
    return 'Nothing found. Try fewer words, or other forms of them; among findings, parts of words are found, too.';
  if (kept === 0) return `Nothing found with these choices; ${countedResults(found)} without them.`;
  const count = `${countedResults(kept)} in ${reports} ${reports === 1 ? 'review' : 'reviews'}`;
  return holdsWords(query, hits) ? count : `Nothing holds all of these words; the nearest: ${count}`;
}

function holdsWords(query: string, hits: Told['hits']): boolean {
  const words =
    tellingWords(query)
      .toLowerCase()
      .match(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu) ?? [];
  return hits.some(({ content, meta }) => {
    const text = `${content} ${Object.values(meta).join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word.replace(/(?<=\p{L}{4})(?:s|ed|ing)$/u, '')));
  });
}

export function countedResults(n: number): string {
  return `${n} ${n === 1 ? 'result' : 'results'}`;
}

/** What a record is: a finding by its severity, a section of the review, or one of a reviewer's own report. */
export function kindOfRecord({ part = [], severity = [] }: FacetValues): string {
  if (part.includes('finding')) return severity.find((value) => value !== 'none') ?? 'finding';
  return part.includes('original') ? 'own report' : 'section';
}

/** Who wrote a record, and what was done about it. */
export function aboutRecord({ agent = [], resolution = [] }: FacetValues): string {
  const agents = agent.filter((name) => name !== 'none').join(', ');
  const done = resolution.map((outcome) =>
    Object.hasOwn(OUTCOME_WORDS, outcome) ? OUTCOME_WORDS[outcome as keyof typeof OUTCOME_WORDS] : '',
  );
  return [agents, ...done].filter(Boolean).join(' · ');
}
