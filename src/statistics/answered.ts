import type { OUTCOMES } from '../model/lists.ts';
import type { Ratio } from './ratio.ts';

type Outcome = (typeof OUTCOMES)[number];

/** What counts as acted on. A comment in the code answers a finding, too. */
export const ACTED_ON: readonly Outcome[] = ['fixed', 'test-written', 'documented', 'commented'];

export function isActedOn({ outcome }: { outcome: Outcome | null }): boolean {
  return outcome !== null && ACTED_ON.includes(outcome);
}

/** Acted on ÷ (acted on + skipped). Where no outcome is on record, or another one, nothing is known: it is left out. */
export function actedOn(items: readonly { outcome: Outcome | null }[]): Ratio {
  const acted = items.filter(isActedOn).length;
  return { k: acted, n: acted + items.filter(({ outcome }) => outcome === 'skipped').length };
}

export const ANSWERS = ['acted-on', 'skipped', 'silent'] as const;
/** What the author did, as far as figures tell: `silent` where nothing is on record, or none of the others. */
export type Answer = (typeof ANSWERS)[number];

export function answerOf(outcome: Outcome | null): Answer {
  if (isActedOn({ outcome })) return 'acted-on';
  return outcome === 'skipped' ? 'skipped' : 'silent';
}
