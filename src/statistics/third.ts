import type { CountedFinding, ReviewRecord } from '../model/review-record.ts';
import { chanceFound, finders } from './accumulation.ts';
import { actedOn } from './answered.ts';
import { bootstrapSums, sumsOf } from './bootstrap.ts';
import { bySubject, isGrave, telling } from './credit.ts';
import { meanOf, type Mean } from './mean.ts';
import type { Interval, Ratio } from './ratio.ts';
import { takingPart } from './scope.ts';
import { spread, type Spread } from './spread.ts';

/** What the third reviewer adds to the first two, where any order of them is as likely. */
export interface Third {
  /** Those with at least three reviewers that say who found what. */
  reviews: readonly ReviewRecord[];
  /** Findings for each review. */
  adds: Mean;
  grave: Mean;
  /** Of the findings that a reviewer is credited with. */
  share: Mean;
  /** Acted on, of findings that one reviewer had, and of those that several had. */
  ofOne: Ratio;
  ofSeveral: Ratio;
  /** The interval of the first minus the second; null where there are too few subjects. */
  difference: Interval | null;
  /** Seconds that a run takes. */
  run: Spread | null;
}

export function thirdReviewer(all: readonly ReviewRecord[]): Third {
  const reviews = telling(all).filter((review) => takingPart(review).length >= 3);
  const had = (count: (finders: number) => boolean) =>
    reviews.flatMap((review) => review.findings.filter((finding) => count(finders(review, finding))));
  return {
    reviews,
    adds: meanOf(reviews, (review) => added(review, review.findings)),
    grave: meanOf(reviews, (review) => added(review, review.findings.filter(isGrave))),
    share: meanOf(
      reviews,
      (review) => added(review, review.findings),
      (review) => review.findings.filter((finding) => finders(review, finding) > 0).length,
    ),
    ofOne: actedOn(had((count) => count === 1)),
    ofSeveral: actedOn(had((count) => count > 1)),
    difference: differenceOfActedOn(reviews),
    run: spread(reviews.flatMap(durations)),
  };
}

/** The mean number of the findings that the third has and the first two have not. */
function added(review: ReviewRecord, findings: readonly CountedFinding[]): number {
  const reviewers = takingPart(review).length;
  return findings
    .map((finding) => finders(review, finding))
    .reduce((sum, by) => sum + chanceFound(reviewers, by, 3) - chanceFound(reviewers, by, 2), 0);
}

function durations(review: ReviewRecord): (number | null)[] {
  return takingPart(review).map((at) => review.reviewers[at]!.scorecard?.durationSeconds ?? null);
}

function differenceOfActedOn(reviews: readonly ReviewRecord[]): Interval | null {
  const clusters = bySubject(reviews).map((own) =>
    sumsOf(
      own.map((review) => {
        const one = actedOn(review.findings.filter((finding) => finders(review, finding) === 1));
        const several = actedOn(review.findings.filter((finding) => finders(review, finding) > 1));
        return [one.k, one.n, several.k, several.n];
      }),
    ),
  );
  const difference = ([oneK, oneN, severalK, severalN]: readonly number[]) =>
    oneN === 0 || severalN === 0 ? null : oneK! / oneN! - severalK! / severalN!;
  return bootstrapSums(clusters, [difference])[0]!;
}
