import type { CountedFinding } from '../model/review-record.ts';
import type { Ratio } from './ratio.ts';
import { isCredited, pool, type In } from './credit.ts';
import type { Pair } from './shared-reviews.ts';

/** Findings that both of a pair are credited with ÷ those that either is, in the reviews that both took part in. */
export function jaccard(
  { one, other, shared }: Pair,
  counts: (finding: In<CountedFinding>) => boolean = () => true,
): Ratio {
  const either = pool(shared, one).filter(
    (finding) => counts(finding) && (isCredited(finding, one) || isCredited(finding, other)),
  );
  return {
    k: either.filter((finding) => isCredited(finding, one) && isCredited(finding, other)).length,
    n: either.length,
  };
}
