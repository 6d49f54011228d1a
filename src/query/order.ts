import type { Sort } from './answer.ts';
import { relevance } from './relevance.ts';
import type { SoughtTerm } from './record-test.ts';
import type { Searched } from './searched.ts';
import { SEVERITIES } from '../model/lists.ts';

/** Findings in the order that is asked for, from the newest first; of equals the newer comes first. */
export function ordered(
  found: readonly Searched[],
  sort: Sort,
  terms: readonly SoughtTerm[],
): readonly Searched[] {
  if (sort === 'severity') return by(found, ({ facts }) => -rank(facts.severity));
  const isByWords = sort === 'relevance' && terms.some(({ term }) => term.type !== 'regex');
  return isByWords ? by(found, relevance(terms)) : found;
}

function by(found: readonly Searched[], weightOf: (record: Searched) => number): Searched[] {
  const weights = new Map(found.map((record) => [record, weightOf(record)]));
  return found.toSorted((a, b) => weights.get(b)! - weights.get(a)!);
}

function rank(severity: Searched['facts']['severity']): number {
  return severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}
