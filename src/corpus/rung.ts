import type { RUNGS } from '../model/lists.ts';
import type { OriginalFinding } from '../model/original.ts';

const FALSE = /(?<!\bnot (?:an? )?|\bno )\bfalse[ -]positives?\b|\bhallucinat/i;
const DUPLICATE = /(?<!\bnot an? )\bduplicates?\b|\balready (?:raised|reported|covered)\b/i;
/** Where a sentence turns to something else. */
const TURN = /;\s+|[.!?]["')]*\s+|,\s+(?:while|whereas|but)\b/;
const ID = /\b[CIS]\d+\b/g;

/** The rung of the ladder that a reviewer's own finding came to: a dropped one may be known to be false, or a duplicate. */
export function rungOf({ id, severity, fate }: Pick<OriginalFinding, 'id' | 'severity' | 'fate'>): Rung {
  if (fate.kind !== 'dropped' || fate.text === null) return fate.kind;
  const ids = id === null ? [] : [id, `${severity?.[0]?.toUpperCase() ?? ''}${id}`];
  const said = saidOf(ids, fate.text);
  if (FALSE.test(said)) return 'false-positive';
  return DUPLICATE.test(said) ? 'duplicate' : 'dropped';
}
type Rung = (typeof RUNGS)[number];

/**
 * One text may tell of several findings: what counts are the sentences that name this one, and those that follow without
 * naming any. Where none names it, all of them count if they are about one finding only.
 */
function saidOf(ids: readonly string[], text: string): string {
  let isIts = false;
  const its = text.split(TURN).filter((sentence) => {
    const named = sentence.match(ID) ?? [];
    if (named.length > 0) isIts = named.some((one) => ids.includes(one));
    return isIts;
  });
  if (its.length > 0) return its.join('. ');
  return new Set(text.match(ID)).size > 1 ? '' : text;
}
