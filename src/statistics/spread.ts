import { quantileSorted } from 'd3-array';

/** The middle of the values that are known, with quartiles and ends; null where none is. */
export interface Spread {
  n: number;
  median: number;
  lower: number;
  upper: number;
  least: number;
  most: number;
}

/** Quantiles are interpolated between neighbours, as R's type 7 does. */
export function spread(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const at = (share: number) => quantileSorted(known, share)!;
  return { n: known.length, median: at(0.5), lower: at(0.25), upper: at(0.75), least: at(0), most: at(1) };
}
