import type { CountedFinding, ReviewRecord } from '../model/review-record.ts';
import { actedOn, isActedOn } from './answered.ts';
import { hadCompany, isSole, pool, telling, type In } from './credit.ts';
import { meanOf, type Mean } from './mean.ts';
import { share, type Ratio } from './ratio.ts';
import { tookPart, type Scope } from './scope.ts';

/** What the reports would lack without a scope. */
export interface LeaveOneOut {
  /** Reviews that it took part in, and others too, and that say who found what. */
  reviews: readonly ReviewRecord[];
  /** Findings that only it is credited with ÷ all findings of these reviews. */
  missing: Ratio;
  /** Of what would be missing: acted on ÷ (acted on + skipped). */
  missingActedOn: Ratio;
  /** Findings acted on that only it is credited with ÷ all findings acted on. */
  actedOnMissing: Ratio;
  perReview: Mean;
}

export function leaveOneOut(all: readonly ReviewRecord[], scope: Scope): LeaveOneOut {
  const reviews = telling(all).filter((review) => tookPart(review, scope) && hadCompany(review, scope));
  const findings = pool(reviews, scope);
  return {
    reviews,
    missing: missingOf(findings, scope),
    missingActedOn: actedOn(findings.filter((finding) => isSole(finding, scope))),
    actedOnMissing: missingOf(findings.filter(isActedOn), scope),
    perReview: meanOf(
      reviews,
      (review) => pool([review], scope).filter((finding) => isSole(finding, scope)).length,
    ),
  };
}

/** Of these findings, those that would be missing. */
export function missingOf(findings: readonly In<CountedFinding>[], scope: Scope): Ratio {
  return share(findings, (finding) => isSole(finding, scope));
}
