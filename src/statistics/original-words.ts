import type { BECAME, RUNGS } from '../model/lists.ts';
import type { CountedOriginal } from '../model/review-record.ts';
import { outermost } from './often-covered.ts';
import type { Scope } from './scope.ts';

type Became = (typeof BECAME)[number];
type Rung = (typeof RUNGS)[number];

const BECAME_WORDS: Record<Became, string> = {
  critical: 'critical',
  important: 'important',
  suggestion: 'suggestion',
  unrated: 'unrated',
  'design-note': 'design note',
  limitation: 'limitation',
  dropped: 'dropped',
  unknown: 'not traced',
};

const RUNG_WORDS: Record<Rung, string> = {
  'false-positive': 'false positive',
  dropped: 'dropped',
  duplicate: 'duplicate',
  'design-note': 'design note',
  limitation: 'limitation',
  merged: 'merged',
  downgraded: 'downgraded',
  promoted: 'promoted',
  kept: 'kept',
  unknown: 'not traced',
};

/** What is said where nothing of what scopes wrote is kept: others may have theirs. */
export function noneKept(scopes: readonly Scope[]): string {
  return outermost(scopes).length === 1
    ? 'No report keeps what it wrote.'
    : 'No report keeps what the agents themselves wrote.';
}

/** What an agent's own finding is in the report, in the words of the pages. */
export function becameWord(became: Became): string {
  return BECAME_WORDS[became];
}

export function rungWord(rung: Rung): string {
  return RUNG_WORDS[rung];
}

/** What became of an agent's own finding; `probably` where only its words tell. */
export function fateWords({ rung, how }: Pick<CountedOriginal, 'rung' | 'how'>): string {
  return how === 'matched' ? `probably ${rungWord(rung)}` : rungWord(rung);
}
