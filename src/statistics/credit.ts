import type { CountedFinding, CountedOriginal, ReviewRecord } from '../model/review-record.ts';
import { isOf, takingPart, tookPart, type Scope } from './scope.ts';

/** What belongs to one review, with the review. */
export type In<Thing> = Thing & { review: ReviewRecord };

/** The reviews whose findings tell of the reviewers. */
export function telling(reviews: readonly ReviewRecord[]): ReviewRecord[] {
  return reviews.filter(({ credits }) => credits);
}

/**
 * All findings of the reviews in which the scope took part: what it could have had. Where a report does not say who found
 * what, nothing is known of what it had.
 */
export function pool(reviews: readonly ReviewRecord[], scope: Scope): In<CountedFinding>[] {
  return telling(reviews)
    .filter((review) => tookPart(review, scope))
    .flatMap((review) => review.findings.map((finding) => ({ ...finding, review })));
}

/** Is the scope credited with the finding? */
export function isCredited({ by, review }: In<CountedFinding>, scope: Scope): boolean {
  return by.some((at) => isOf(scope, review.reviewers[at]!));
}

/** Is it alone credited? */
export function isSole({ by, byConsolidator, review }: In<CountedFinding>, scope: Scope): boolean {
  return by.length > 0 && !byConsolidator && by.every((at) => isOf(scope, review.reviewers[at]!));
}

/** Is it critical or important? */
export function isGrave({ severity }: Pick<CountedFinding, 'severity'>): boolean {
  return severity === 'critical' || severity === 'important';
}

/** Were there other reviewers that could have had the finding? */
export function hadCompany(review: ReviewRecord, scope: Scope): boolean {
  return takingPart(review).some((at) => !isOf(scope, review.reviewers[at]!));
}

/** The scope's own findings. */
export function ownOriginals(reviews: readonly ReviewRecord[], scope: Scope): In<CountedOriginal>[] {
  return reviews.flatMap((review) =>
    review.originals
      .filter(({ by }) => isOf(scope, review.reviewers[by]!))
      .map((original) => ({ ...original, review })),
  );
}

/** Reviews of one pull request or branch together: what the bootstrap draws. */
export function bySubject(reviews: readonly ReviewRecord[]): ReviewRecord[][] {
  return [...Map.groupBy(reviews, ({ subject }) => subject).values()];
}
