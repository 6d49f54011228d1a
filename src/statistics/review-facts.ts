import type { CountedFinding, ReviewRecord, ReviewerRecord } from '../model/review-record.ts';
import { actedOn } from './answered.ts';
import { coverageOf } from './covered-files.ts';
import { isCredited, pool } from './credit.ts';
import type { Ratio } from './ratio.ts';
import { isOf, type Scope } from './scope.ts';
import { actedOnIn, isCostKnown, minutesIn, runs } from './spent.ts';

/** What a report says of one agent or family: what figures over many reports are added up from. */
export interface ReviewFacts {
  /** Its reviewers, also those that gave no review. */
  listed: readonly ReviewerRecord[];
  tookPart: boolean;
  /** Findings that it is credited with. Null where the report does not say who found what. */
  credited: readonly CountedFinding[] | null;
  /** Acted on ÷ (acted on + skipped). Null where the report has no resolution, or does not say who found what. */
  actedOn: Ratio | null;
  /** Of each run, null where it is not stated. */
  seconds: readonly (number | null)[];
  toolCalls: readonly (number | null)[];
  /** Minutes of all runs ÷ findings acted on; null where either is not known. The quotient is null where none was. */
  minutes: { each: number | null } | null;
  /** Null where it gave no Coverage Summary. */
  coverage: { mentioned: Ratio; found: Ratio } | null;
}

export function reviewFacts(review: ReviewRecord, scope: Scope): ReviewFacts {
  const cards = runs([review], scope);
  const credited = pool([review], scope).filter((finding) => isCredited(finding, scope));
  const acted = actedOnIn(review, scope);
  const { summaries, mentioned, found } = coverageOf([review], scope);
  return {
    listed: review.reviewers.filter((reviewer) => isOf(scope, reviewer)),
    tookPart: cards.length > 0,
    credited: review.credits ? credited : null,
    actedOn: review.hasResolution && review.credits && cards.length > 0 ? actedOn(credited) : null,
    seconds: cards.map((card) => card?.durationSeconds ?? null),
    toolCalls: cards.map((card) => card?.toolCalls ?? null),
    minutes: isCostKnown(review, scope)
      ? { each: acted === 0 ? null : minutesIn(review, scope)! / acted }
      : null,
    coverage: summaries.k === 0 ? null : { mentioned, found },
  };
}
