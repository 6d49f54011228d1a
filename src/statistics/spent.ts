import type { ReviewRecord, ReviewerRecord } from '../model/review-record.ts';
import { isActedOn } from './answered.ts';
import { isCredited, pool } from './credit.ts';
import { meanOf, type Mean } from './mean.ts';
import { seats, tookPart, type Scope } from './scope.ts';
import { spread, type Spread } from './spread.ts';

/** The cards of a scope's runs: one for each of its reviewers that took part; null where a report has none of it. */
export function runs(reviews: readonly ReviewRecord[], scope: Scope): ReviewerRecord['scorecard'][] {
  return reviews.flatMap((review) => seats(review, scope).map((at) => review.reviewers[at]!.scorecard));
}

/** What the time of a scope brought, over the reviews that record the time of all its runs, and a resolution. */
export interface MinutesEach {
  reviews: number;
  /** Those in which none of its findings was acted on: no number of minutes says what these cost. */
  fruitless: number;
  /** Minutes for each of its findings that were acted on, of each other review. */
  perReview: Spread | null;
  /** All minutes, also of the fruitless reviews, ÷ all of its findings that were acted on. */
  together: Mean;
}

export function minutesEach(reviews: readonly ReviewRecord[], scope: Scope): MinutesEach {
  const known = reviews.filter((review) => isCostKnown(review, scope));
  const fruit = known.map((review) => ({
    spent: minutesIn(review, scope)!,
    acted: actedOnIn(review, scope),
  }));
  return {
    reviews: known.length,
    fruitless: fruit.filter((one) => one.acted === 0).length,
    perReview: spread(fruit.filter((one) => one.acted > 0).map((one) => one.spent / one.acted)),
    together: meanOf(
      known,
      (review) => minutesIn(review, scope)!,
      (review) => actedOnIn(review, scope),
    ),
  };
}

/** Does the report have the time of all runs of the scope, and say which findings are its own and what was done about them? */
export function isCostKnown(review: ReviewRecord, scope: Scope): boolean {
  const { credits, hasResolution } = review;
  return credits && hasResolution && tookPart(review, scope) && minutesIn(review, scope) !== null;
}

/** Of all runs of the scope in a review; null where the time of one is not stated. */
export function minutesIn(review: ReviewRecord, scope: Scope): number | null {
  const seconds = runs([review], scope).map((card) => card?.durationSeconds ?? null);
  if (seconds.some((one) => one === null)) return null;
  return seconds.reduce<number>((sum, one) => sum + one!, 0) / 60;
}

/** How many of the scope's findings in a review were acted on. */
export function actedOnIn(review: ReviewRecord, scope: Scope): number {
  return pool([review], scope).filter((finding) => isCredited(finding, scope) && isActedOn(finding)).length;
}
