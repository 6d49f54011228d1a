import type { RUNGS } from '../model/lists.ts';
import type { Fate } from '../model/original.ts';

const FALSE = /\bfalse[ -]positives?\b|\bhallucinat/i;
const DUPLICATE = /\bduplicates?\b|\balready (?:raised|reported|covered)\b/i;

/** The rung of the ladder that a reviewer's own finding came to: a dropped one may be known to be false, or a duplicate. */
export function rungOf({ kind, text }: Fate): (typeof RUNGS)[number] {
  if (kind !== 'dropped' || text === null) return kind;
  if (FALSE.test(text)) return 'false-positive';
  return DUPLICATE.test(text) ? 'duplicate' : 'dropped';
}
