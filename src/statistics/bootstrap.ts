import { quantileSorted } from 'd3-array';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Interval } from './ratio.ts';

const RESAMPLES = 2000;
const SEED = 20_260_101;

/** Fewer clusters than this cannot show how much they differ among themselves. */
export const FEWEST_CLUSTERS = 10;

/**
 * The percentile interval of 95 % of a statistic over clusters that are drawn with replacement: findings of one pull
 * request are alike, so pull requests are drawn, not findings. The seed is fixed: the same clusters give the same
 * interval. Null where there are too few clusters, or the statistic is null for more than one draw in twenty. The list of
 * drawn clusters is the same list each time: a statistic does not keep it.
 */
export function bootstrap<Cluster>(
  clusters: readonly Cluster[],
  statistic: (drawn: readonly Cluster[]) => number | null,
): Interval | null {
  const values: (number | null)[] = [];
  resample(clusters, (drawn) => values.push(statistic(drawn)));
  return percentiles(values);
}

/** What of the sums over the clusters is looked at: a mean, a share, a difference. Null where it cannot be told. */
export type OfSums = (sums: readonly number[]) => number | null;

/**
 * The intervals of several statistics, all from the same draws. A cluster is a list of numbers, and a statistic looks at
 * their sums only: so many figures are made in the time of one.
 */
export function bootstrapSums(
  clusters: readonly (readonly number[])[],
  statistics: readonly OfSums[],
): (Interval | null)[] {
  const values = statistics.map((): (number | null)[] => []);
  const sums: number[] = [];
  resample(clusters, (drawn) => {
    addInto(sums, drawn);
    statistics.forEach((statistic, at) => values[at]!.push(statistic(sums)));
  });
  return values.map(percentiles);
}

/** The sums over lists of equal length. */
export function sumsOf(lists: readonly (readonly number[])[]): number[] {
  const sums: number[] = [];
  addInto(sums, lists);
  return sums;
}

function addInto(sums: number[], lists: readonly (readonly number[])[]): void {
  sums.length = 0;
  for (const list of lists)
    for (let at = 0; at < list.length; at += 1) sums[at] = (sums[at] ?? 0) + list[at]!;
}

/** Draws nothing where there are too few clusters. */
function resample<Cluster>(clusters: readonly Cluster[], visit: (drawn: readonly Cluster[]) => void): void {
  if (clusters.length < FEWEST_CLUSTERS) return;
  const random = xoroshiro128plus(SEED);
  const last = clusters.length - 1;
  const drawn = [...clusters];
  for (let times = 0; times < RESAMPLES; times += 1) {
    for (let at = 0; at <= last; at += 1) drawn[at] = clusters[uniformInt(random, 0, last)]!;
    visit(drawn);
  }
}

function percentiles(values: readonly (number | null)[]): Interval | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length === 0 || known.length < RESAMPLES * 0.95) return null;
  return { low: quantileSorted(known, 0.025)!, high: quantileSorted(known, 0.975)! };
}
