import type { ReviewRecord } from '../model/review-record.ts';
import { isOf, tookPart, type Scope } from './scope.ts';

/** The reviews that list a scope. */
export interface Listing {
  /** Those in which any of its reviewers gave a review. */
  tookPart: readonly ReviewRecord[];
  /** Those in which none did. */
  droppedOut: readonly ReviewRecord[];
  /** Why reviewers of the scope gave no review, in the words of the reports, the most frequent first. */
  reasons: readonly { reason: string; n: number }[];
}

export function listing(reviews: readonly ReviewRecord[], scope: Scope): Listing {
  const listed = reviews.filter(({ reviewers }) => reviewers.some((reviewer) => isOf(scope, reviewer)));
  const isThere = (review: ReviewRecord) => tookPart(review, scope);
  const droppedOut = listed.filter((review) => !isThere(review));
  const words = droppedOut.flatMap(({ reviewers }) =>
    reviewers.flatMap((reviewer) =>
      isOf(scope, reviewer) && reviewer.absent !== null ? [reviewer.absent] : [],
    ),
  );
  const reasons = [...Map.groupBy(words, (reason) => reason)].map(([reason, all]) => ({
    reason,
    n: all.length,
  }));
  return {
    tookPart: listed.filter(isThere),
    droppedOut,
    reasons: reasons.sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1)),
  };
}
