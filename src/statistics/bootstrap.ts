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
 * interval. Null where there are too few clusters, or the statistic is null for some draw in twenty.
 */
export function bootstrap<Cluster>(
  clusters: readonly Cluster[],
  statistic: (drawn: readonly Cluster[]) => number | null,
): Interval | null {
  if (clusters.length < FEWEST_CLUSTERS) return null;
  const random = xoroshiro128plus(SEED);
  const last = clusters.length - 1;
  const values: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    const value = statistic(clusters.map(() => clusters[uniformInt(random, 0, last)]!));
    if (value !== null) values.push(value);
  }
  if (values.length < RESAMPLES * 0.95) return null;
  values.sort((a, b) => a - b);
  return { low: quantileSorted(values, 0.025)!, high: quantileSorted(values, 0.975)! };
}
