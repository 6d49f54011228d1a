import type { CountedFinding, ReviewRecord } from '../model/review-record.ts';
import { isCredited, pool, type In } from './credit.ts';
import { isOf, type Scope } from './scope.ts';

/** Findings in files that the scope's summaries cover. Those that the report credits nobody with are left out. */
export function inCoveredFiles(reviews: readonly ReviewRecord[], scope: Scope): In<CountedFinding>[] {
  return pool(reviews, scope).filter(
    ({ by, byConsolidator, coveredBy, review }) =>
      (by.length > 0 || byConsolidator) && coveredBy.some((at) => isOf(scope, review.reviewers[at]!)),
  );
}

/** Those of them that only others are credited with. */
export function missed(reviews: readonly ReviewRecord[], scope: Scope): In<CountedFinding>[] {
  return inCoveredFiles(reviews, scope).filter((finding) => !isCredited(finding, scope));
}
