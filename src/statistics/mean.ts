import type { ReviewRecord } from '../model/review-record.ts';
import { bootstrapSums, sumsOf } from './bootstrap.ts';
import { bySubject } from './credit.ts';
import type { Interval } from './ratio.ts';

/** A sum over reviews divided by a sum over the same reviews: a mean a review, or a share. */
export interface Mean {
  /** Null where there is nothing to divide by. */
  value: number | null;
  over: number;
  subjects: number;
  /** Over subjects; null where these are too few, or all alike: drawing them again tells nothing of others. */
  interval: Interval | null;
}

/** The mean of what each review has, or its share of another amount of the same review. */
export function meanOf(
  reviews: readonly ReviewRecord[],
  amount: (review: ReviewRecord) => number,
  over: (review: ReviewRecord) => number = () => 1,
): Mean {
  const clusters = bySubject(reviews).map((own) =>
    sumsOf(own.map((review) => [amount(review), over(review)])),
  );
  const [sum = 0, parts = 0] = sumsOf(clusters);
  return {
    value: parts === 0 ? null : sum / parts,
    over: parts,
    subjects: clusters.length,
    interval: intervalOf(clusters),
  };
}

/** As many as a page and its narrowings need; then they are drawn anew. */
const MOST_KEPT = 5000;
const kept = new Map<string, Interval | null>();

/** The same sums give the same interval: an agent has it on its own page, its family's, that of all, and in the data. */
function intervalOf(clusters: readonly (readonly number[])[]): Interval | null {
  const key = clusters.join(';');
  if (!kept.has(key)) {
    if (kept.size === MOST_KEPT) kept.clear();
    const interval = bootstrapSums(clusters, [([k, n]) => (n === 0 ? null : k! / n!)])[0]!;
    kept.set(key, interval === null || interval.low === interval.high ? null : interval);
  }
  return kept.get(key)!;
}
