import { SEVERITIES } from '../model/lists.ts';
import type { ReviewRecord, ReviewerRecord } from '../model/review-record.ts';

/** Rows of retro tables that can be held against the findings of the same report. */
export const CLAIMED = [...SEVERITIES, 'unique insights', 'downgraded', 'dropped'] as const;
export type Claimed = (typeof CLAIMED)[number];

/** What a retro table says of one reviewer, beside what the report's own findings say. */
export interface Claim {
  review: ReviewRecord;
  reviewer: ReviewerRecord;
  row: Claimed;
  stated: number;
  counted: number;
}

/**
 * All that can be held against each other, newest report first. `reviews` have their findings of every severity. Left
 * out are reports whose findings tell nothing, cells that state nothing, severities of a table that counts before the reviews were brought together, and
 * what became of originals where that is not known of all of a reviewer's.
 */
export function claims(reviews: readonly ReviewRecord[]): Claim[] {
  return reviews.flatMap((review) => review.reviewers.flatMap((_, at) => claimsOf(review, at)));
}

/** Those of the reviewer at one place. */
export function claimsOf(review: ReviewRecord, at: number): Claim[] {
  const reviewer = review.reviewers[at]!;
  if (!review.credits || reviewer.absent !== null || reviewer.scorecard === null) return [];
  return [...ofFindings(review, at), ...ofOriginals(review, at)].flatMap(([row, stated, counted]) =>
    stated === null ? [] : [{ review, reviewer, row, stated, counted }],
  );
}

type Beside = [row: Claimed, stated: number | null, counted: number];

function ofFindings({ findings, reviewers, retroCountsCredited }: ReviewRecord, at: number): Beside[] {
  const { findings: stated, uniqueInsights } = reviewers[at]!.scorecard!;
  const credited = findings.filter(({ by }) => by.includes(at));
  const alone = credited.filter(({ by, byConsolidator }) => by.length === 1 && !byConsolidator);
  return [
    ...SEVERITIES.map((severity): Beside => [
      severity,
      retroCountsCredited && stated !== null ? stated[severity] : null,
      credited.filter((finding) => finding.severity === severity).length,
    ]),
    ['unique insights', uniqueInsights, alone.length],
  ];
}

function ofOriginals({ originals, reviewers }: ReviewRecord, at: number): Beside[] {
  const own = originals.filter(({ by }) => by === at);
  if (own.length === 0 || own.some(({ became }) => became === 'unknown')) return [];
  const { downgraded, dropped } = reviewers[at]!.scorecard!;
  return [
    ['downgraded', downgraded, own.filter(({ rung }) => rung === 'downgraded').length],
    ['dropped', dropped, own.filter(({ became }) => became === 'dropped').length],
  ];
}

export function agrees({ stated, counted }: Claim): boolean {
  return stated === counted;
}

/** Is there anything to agree on? Cells in which zero is stated and zero is counted agree easily. */
export function isOfSome({ stated, counted }: Claim): boolean {
  return stated > 0 || counted > 0;
}
