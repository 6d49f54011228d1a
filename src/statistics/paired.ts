import type { ReviewRecord } from '../model/review-record.ts';
import { actedOn } from './answered.ts';
import { bootstrapSums, sumsOf } from './bootstrap.ts';
import type { Choices } from './choices.ts';
import { bySubject, isCredited, isGrave, ownOriginals, pool } from './credit.ts';
import { ladder } from './ladder.ts';
import type { Interval } from './ratio.ts';
import type { Scope } from './scope.ts';
import type { Pair } from './shared-reviews.ts';

/** The first minus the second. */
export interface Difference {
  /** Null where one of them has nothing to be judged by. */
  value: number | null;
  /** Over subjects; null where these are too few. */
  interval: Interval | null;
  /** What both rest on together: subjects. */
  n: number;
}

/** What is compared, in this order, each as one sum divided by another. */
export const MEASURES = [
  'share of pool',
  'critical and important',
  'survival of the traced',
  'acted on',
] as const;

export type Measure = (typeof MEASURES)[number];

/** What can be compared: where one severity is chosen, nothing is told by severity. */
export function measuresOf({ severity }: Pick<Choices, 'severity'>): Measure[] {
  return MEASURES.filter((measure) => severity === null || measure !== 'critical and important');
}

/** What a difference is counted in: shares differ by points. */
export function unitOf(measure: Measure): 'points' | 'findings' {
  return measure === 'critical and important' ? 'findings' : 'points';
}

/** How two differ in the reviews that both took part in. */
export function pairedDifferences({ one, other, shared }: Pair): Record<Measure, Difference> {
  const clusters = bySubject(shared).map((own) =>
    sumsOf(own.map((review) => [...amounts(review, one), ...amounts(review, other)])),
  );
  const sums = sumsOf(clusters);
  const statistics = MEASURES.map((_, at) => (of: readonly number[]) => difference(of, at));
  const intervals = bootstrapSums(clusters, statistics);
  const differences = MEASURES.map((measure, at) => [
    measure,
    { value: difference(sums, at), interval: intervals[at]!, n: clusters.length },
  ]);
  return Object.fromEntries(differences) as Record<Measure, Difference>;
}

/** A sum and what it is divided by, for each measure. */
function amounts(review: ReviewRecord, scope: Scope): number[] {
  const findings = pool([review], scope);
  const credited = findings.filter((finding) => isCredited(finding, scope));
  const grave = credited.filter(isGrave);
  const { survived, rungs } = ladder(ownOriginals([review], scope));
  const acted = actedOn(credited);
  return [
    ...[credited.length, findings.length],
    ...[grave.length, 1],
    ...[survived.k, survived.n - rungs.unknown],
    ...[acted.k, acted.n],
  ];
}

function difference(sums: readonly number[], measure: number): number | null {
  const half = MEASURES.length * 2;
  const [one, oneOver] = [sums[measure * 2]!, sums[measure * 2 + 1]!];
  const [other, otherOver] = [sums[half + measure * 2]!, sums[half + measure * 2 + 1]!];
  return oneOver === 0 || otherOver === 0 ? null : one / oneOver - other / otherOver;
}
