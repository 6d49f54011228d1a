import { describe, expect, it } from 'vitest';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { bootstrap, bootstrapSums, sumsOf } from './bootstrap.ts';

const mean = (drawn: readonly number[]) => drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
const values = [4, 8, 15, 16, 23, 42, 5, 9, 1, 11, 12, 2];

describe('the bootstrap', () => {
  it('gives the same interval each time', () => {
    expect(bootstrap(values, mean)).toEqual(bootstrap([...values], mean));
  });

  it('gives about what a slow one with other draws gives', () => {
    const { low, high } = bootstrap(values, mean)!;
    const slow = slowInterval(values, mean);
    expect(low).toBeCloseTo(slow.low, -0.3);
    expect(high).toBeCloseTo(slow.high, -0.3);
    expect(low).toBeLessThan(mean(values));
    expect(high).toBeGreaterThan(mean(values));
  });

  it('of sums is that of the clusters themselves', () => {
    const clusters = values.map((value, at) => [value, at % 3, 1]);
    const share = ([sum, more]: readonly number[]) => (more === 0 ? null : sum! / more!);
    const perCluster = ([sum, , n]: readonly number[]) => sum! / n!;
    expect(bootstrapSums(clusters, [share, perCluster])).toEqual([
      bootstrap(clusters, (drawn) => share(sumsOf(drawn))),
      bootstrap(values, mean),
    ]);
  });

  it('says nothing of fewer than ten clusters', () => {
    expect(bootstrap(values.slice(0, 9), mean)).toBeNull();
    expect(bootstrap(values.slice(0, 10), mean)).not.toBeNull();
    expect(bootstrapSums([], [() => 1])).toEqual([null]);
  });

  it('says nothing where many draws say nothing, and overlooks a few', () => {
    const lone = [1, ...Array<number>(11).fill(0)];
    const ofLone = (drawn: readonly number[]) => (drawn.includes(1) ? mean(drawn) : null);
    expect(bootstrap(lone, ofLone)).toBeNull();
    const mostly = [...Array<number>(6).fill(1), ...Array<number>(6).fill(0)];
    expect(bootstrap(mostly, ofLone)).not.toBeNull();
  });

  it('holds the true mean about as often as it says', () => {
    const random = xoroshiro128plus(7);
    const trials = 400;
    let held = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const drawn = Array.from({ length: 40 }, () => uniformInt(random, 0, 100));
      const { low, high } = bootstrap(drawn, mean)!;
      if (low <= 50 && 50 <= high) held += 1;
    }
    // 95 % of 400, less what forty clusters take away from a percentile interval, give or take three standard errors.
    expect(held / trials).toBeGreaterThan(0.9);
    expect(held / trials).toBeLessThan(0.985);
  });

  it('is wider where clusters hold findings that are alike', () => {
    const alike = Array.from({ length: 20 }, (_, at) => [at % 2 === 0 ? 5 : 0, 5]);
    const mixed = Array.from({ length: 20 }, (_, at) => [at % 2 === 0 ? 3 : 2, 5]);
    const rate = ([k, n]: readonly number[]) => k! / n!;
    const width = (clusters: number[][]) => {
      const [interval] = bootstrapSums(clusters, [rate]);
      return interval!.high - interval!.low;
    };
    expect(width(alike)).toBeGreaterThan(3 * width(mixed));
  });
});

/** By sorting and counting, with another generator, and many draws. */
function slowInterval(of: readonly number[], statistic: (drawn: number[]) => number) {
  const random = xoroshiro128plus(99);
  const found: number[] = [];
  for (let times = 0; times < 20_000; times += 1) {
    const drawn: number[] = [];
    while (drawn.length < of.length) drawn.push(of[uniformInt(random, 0, of.length - 1)]!);
    found.push(statistic(drawn));
  }
  found.sort((a, b) => a - b);
  return { low: found[500]!, high: found[19_499]! };
}
