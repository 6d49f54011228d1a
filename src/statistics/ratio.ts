/** So many of so many. */
export interface Ratio {
  k: number;
  n: number;
}

/** From one value to another, both included. */
export interface Interval {
  low: number;
  high: number;
}

/** The standard normal quantile of a two-sided interval of 95 %. */
const Z = 1.959963984540054;

/** From so many on, a share is printed as one; below, `k of n` says all there is. */
export const FEWEST = 10;

/** Wilson's score interval of 95 % for the share `k / n`; null where there is nothing to take a share of. */
export function wilson({ k, n }: Ratio): Interval | null {
  if (n === 0) return null;
  const p = k / n;
  const scale = 1 + Z ** 2 / n;
  const middle = (p + Z ** 2 / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  // The ends are exact, where rounding leaves something of them.
  return { low: k === 0 ? 0 : Math.max(0, middle - half), high: k === n ? 1 : Math.min(1, middle + half) };
}

export function add(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce((sum, { k, n }) => ({ k: sum.k + k, n: sum.n + n }), { k: 0, n: 0 });
}

/** How many of the items hold. */
export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): Ratio {
  return { k: items.filter(holds).length, n: items.length };
}
