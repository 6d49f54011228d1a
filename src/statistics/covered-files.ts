import type { CoveredFile, ReviewRecord } from '../model/review-record.ts';
import type { Ratio } from './ratio.ts';
import { add, share } from './ratio.ts';
import { seats, tookPart, type Scope } from './scope.ts';

/** Does a summary of one of the reviewers mention the file? */
export function isMentioned({ by }: CoveredFile, reviewers: readonly number[]): boolean {
  return reviewers.some((at) => by[at] !== null);
}

/** Does one of them mention it, and not leave it out? */
export function isCovered({ by }: CoveredFile, reviewers: readonly number[]): boolean {
  return reviewers.some((at) => by[at] !== null && by[at] !== 'out-of-scope');
}

/** Reviews with the scope's reviewers, of whom a Coverage Summary is there. */
export function summarised(
  reviews: readonly ReviewRecord[],
  scope: Scope,
): { review: ReviewRecord; own: number[] }[] {
  return reviews
    .map((review) => ({ review, own: seats(review, scope) }))
    .filter(({ review, own }) => review.files.some((file) => isMentioned(file, own)));
}

/** What a scope's Coverage Summaries say of the files, counted. */
export interface Coverage {
  /** Reviews in which it gave one, of those that it took part in. */
  summaries: Ratio;
  /** Files that it mentions, of those that any summary of these reviews mentions. */
  mentioned: Ratio;
  /** Files in which it names a finding of its own, of those that it covered. */
  found: Ratio;
}

/** Where it gave no summary, nothing is known of its files: such a review counts for `summaries` only. */
export function coverageOf(reviews: readonly ReviewRecord[], scope: Scope): Coverage {
  const given = summarised(reviews, scope);
  return {
    summaries: {
      k: given.length,
      n: reviews.filter((review) => tookPart(review, scope)).length,
    },
    mentioned: add(given.map(({ review, own }) => share(review.files, (file) => isMentioned(file, own)))),
    found: add(
      given.map(({ review, own }) =>
        share(
          review.files.filter((file) => isCovered(file, own)),
          ({ by }) => own.some((at) => by[at] === 'found'),
        ),
      ),
    ),
  };
}
