import type { RUNGS } from '../model/lists.ts';
import type { CountedOriginal } from '../model/review-record.ts';
import { share, type Ratio } from './ratio.ts';

type Rung = (typeof RUNGS)[number];

/** An original on one of these went into a finding, at its severity or another. */
const SURVIVED: readonly Rung[] = ['kept', 'merged', 'downgraded', 'promoted'];

/** Originals that went into a finding ÷ all. What became of some may be unknown: then it is the least there can be. */
export function survival(originals: readonly Pick<CountedOriginal, 'rung'>[]): {
  survived: Ratio;
  unknown: number;
} {
  return {
    survived: share(originals, ({ rung }) => SURVIVED.includes(rung)),
    unknown: originals.filter(({ rung }) => rung === 'unknown').length,
  };
}
