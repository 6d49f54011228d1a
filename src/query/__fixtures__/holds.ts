import { eachSlot, slotsOf } from '../grams.ts';
import type { Needs, WordIndex } from '../needs.ts';

/** Whether texts, by the index that has them, hold what is needed: as the indexes would tell. */
export function holds(needs: Needs, texts: Readonly<Record<WordIndex, string>>): boolean {
  switch (needs.type) {
    case 'anything':
      return true;
    case 'all':
      return needs.of.every((one) => holds(one, texts));
    case 'any':
      return needs.of.some((one) => holds(one, texts));
    case 'run': {
      const held = new Set<number>();
      eachSlot(texts[needs.index], (slot) => held.add(slot));
      return slotsOf(needs.run).every((slot) => held.has(slot));
    }
  }
}

/** What is needed, in short. */
export function short(needs: Needs): string {
  if (needs.type === 'anything') return '*';
  if (needs.type === 'run') return needs.index === 'words' ? needs.run : `${needs.index}:${needs.run}`;
  return `(${needs.of.map(short).join(needs.type === 'all' ? ' & ' : ' | ')})`;
}
