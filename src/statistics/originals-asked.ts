import { BECAME, RATINGS, RUNGS } from '../model/lists.ts';
import type { AgentData } from '../model/review-record.ts';
import { readChoices, type Choices } from './choices.ts';
import { ownOriginals, type In } from './credit.ts';
import type { CountedOriginal } from '../model/review-record.ts';
import { SURVIVED } from './ladder.ts';
import { scopesOf, scopeSlug, tookPart, type Scope } from './scope.ts';
import { select } from './selection.ts';
import { changeOf, CHANGES } from './severity-change.ts';

/** How it is known what became of an original: the report states it, or the words of both tell. */
export const HOWS = ['stated', 'matched'] as const;

/** Which of a scope's own findings. Null asks for all. */
export interface OriginalsChoice {
  /** The choices of reviews and effort; the severity is asked for below, as it may be none. */
  choices: Choices;
  severity: (typeof RATINGS)[number] | null;
  /** `finding` is one of any severity, or of none. */
  became: (typeof BECAME)[number] | 'finding' | null;
  rung: (typeof RUNGS)[number] | null;
  change: (typeof CHANGES)[number] | null;
  how: (typeof HOWS)[number] | null;
  /** Of reviews in which this agent or family took part, too, by what its address ends in. */
  beside: string | null;
}

/** What an address asks for, as `links.originals` writes it; what it cannot ask for is not asked. */
export function readOriginalsChoice(params: URLSearchParams): OriginalsChoice {
  return {
    choices: { ...readChoices(params), severity: null },
    severity: RATINGS.find((rating) => rating === params.get('severity')) ?? null,
    became: ([...BECAME, 'finding'] as const).find((became) => became === params.get('became')) ?? null,
    rung: RUNGS.find((rung) => rung === params.get('rung')) ?? null,
    change: CHANGES.find((change) => change === params.get('change')) ?? null,
    how: HOWS.find((how) => how === params.get('how')) ?? null,
    beside: params.get('beside') || null,
  };
}

/** The scope's own findings that are asked for, newest review first: those that the figure with this address counts. */
export function askedOriginals(
  data: AgentData,
  scope: Scope,
  { choices, severity, became, rung, change, how, beside }: OriginalsChoice,
): In<CountedOriginal>[] {
  const { effort } = choices;
  const narrowed = effort === null ? scope : { ...scope, effort: effort === 'none' ? null : effort };
  const other = beside === null ? null : besides(data).find((one) => scopeSlug(one) === beside);
  const reviews = select(data, choices).reviews.filter(
    (review) => other === null || (other !== undefined && tookPart(review, other)),
  );
  return ownOriginals(reviews, narrowed).filter(
    (original) =>
      (severity === null || (original.severity ?? 'unrated') === severity) &&
      (became === null ||
        original.became === became ||
        (became === 'finding' && SURVIVED.includes(original.rung))) &&
      (rung === null || original.rung === rung) &&
      (change === null || changeOf(original) === change) &&
      (how === null || original.how === how),
  );
}

/** Whom an agent can have reviewed beside. */
export function besides(data: AgentData): Scope[] {
  return scopesOf(data).filter(({ level }) => level !== 'effort');
}
