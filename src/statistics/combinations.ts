import type { CountedFinding, ReviewRecord } from '../model/review-record.ts';
import { telling, type In } from './credit.ts';
import { takingPart, type Scope } from './scope.ts';

/** Findings that exactly these are credited with. */
export interface Combination {
  scopes: readonly Scope[];
  findings: readonly In<CountedFinding>[];
}

export interface Overlap {
  /** Reviews in which at least two of the scopes took part, and that say who found what. */
  reviews: readonly ReviewRecord[];
  /** The largest first. */
  combinations: readonly Combination[];
  /** Findings of these reviews that no reviewer is credited with. */
  nobody: number;
  /** Findings that reviewers share with whoever put the report together: they are in no combination. */
  withConsolidator: number;
}

/** Who found what together. Every reviewer is of exactly one of the scopes, whatever its effort. */
export function overlap(all: readonly ReviewRecord[], scopes: readonly Scope[]): Overlap {
  const scopeOf = new Map(scopes.flatMap((scope, at) => scope.agents.map((agent) => [agent, at] as const)));
  const places = ({ reviewers }: ReviewRecord, at: readonly number[]) =>
    [...new Set(at.map((seat) => scopeOf.get(reviewers[seat]!.agent)!))].sort((a, b) => a - b);
  const reviews = telling(all).filter((review) => places(review, takingPart(review)).length > 1);
  const findings = reviews.flatMap((review) => review.findings.map((finding) => ({ ...finding, review })));
  const credited = findings.filter(({ by }) => by.length > 0);
  const reviewersOnly = credited.filter(({ byConsolidator }) => !byConsolidator);
  const groups = Map.groupBy(reviewersOnly, ({ by, review }) => places(review, by).join());
  const combinations = [...groups].map(([key, found]) => ({
    scopes: key.split(',').map((at) => scopes[Number(at)]!),
    findings: found,
  }));
  return {
    reviews,
    combinations: combinations.sort((a, b) => b.findings.length - a.findings.length),
    nobody: findings.length - credited.length,
    withConsolidator: credited.length - reviewersOnly.length,
  };
}
