import type { ReviewRecord } from '../model/review-record.ts';
import { scopesOf, tookPart, type Scope } from './scope.ts';
import type { Selection } from './selection.ts';

/** Families that took part in the reviews, and agents that are the only ones of theirs: every reviewer is of one. */
export function familiesIn({ data, reviews }: Selection): Scope[] {
  const scopes = scopesOf(data);
  const families = new Set(scopes.filter(({ level }) => level === 'family').map(({ family }) => family));
  return scopes.filter(
    (scope) =>
      (scope.level === 'family' || (scope.level === 'agent' && !families.has(scope.family))) &&
      isIn(reviews, scope),
  );
}

/** Agents that took part in the reviews, with any effort. */
export function agentsIn({ data, reviews }: Selection): Scope[] {
  return scopesOf(data).filter((scope) => scope.level === 'agent' && isIn(reviews, scope));
}

function isIn(reviews: readonly ReviewRecord[], scope: Scope): boolean {
  return reviews.some((review) => tookPart(review, scope));
}
