import { RUNGS } from '../model/lists.ts';
import type { CountedOriginal } from '../model/review-record.ts';
import { share, type Ratio } from './ratio.ts';

export type Rung = (typeof RUNGS)[number];

/** The rungs of what became nothing: it was false, left out, or said already. */
export const REJECTED: readonly Rung[] = ['false-positive', 'dropped', 'duplicate'];

/** The rungs of what stands in the report, and not as a finding. */
export const NOTED: readonly Rung[] = ['design-note', 'limitation'];

/** The rungs of what went into a finding of the report, at its severity or another. */
export const SURVIVED: readonly Rung[] = ['merged', 'downgraded', 'promoted', 'kept'];

/** What became of originals. */
export interface Ladder {
  rungs: Readonly<Record<Rung, number>>;
  /** Where the fate of some is unknown, at least so many survived. */
  survived: Ratio;
}

export function ladder(originals: readonly Pick<CountedOriginal, 'rung'>[]): Ladder {
  const rungs = Object.fromEntries(RUNGS.map((rung) => [rung, 0])) as Record<Rung, number>;
  for (const { rung } of originals) rungs[rung] += 1;
  return { rungs, survived: share(originals, ({ rung }) => SURVIVED.includes(rung)) };
}
