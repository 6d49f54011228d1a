import { BECAME, RATINGS, RUNGS } from '../model/lists.ts';
import type { AgentData, CountedOriginal } from '../model/review-record.ts';
import { ANSWERS, answerOf, type Answer } from './answered.ts';
import { ownOriginals, type In } from './credit.ts';
import { SURVIVED } from './ladder.ts';
import { ownReviews, readOwnChoice, type OwnChoice } from './own-reviews.ts';
import type { Scope } from './scope.ts';
import { changeOf, CHANGES } from './severity-change.ts';

/** How it is known what became of an original: the report states it, or the words of both tell. */
export const HOWS = ['stated', 'matched'] as const;

/** Which of a scope's own findings. Null asks for all. */
export interface OriginalsChoice extends OwnChoice {
  severity: (typeof RATINGS)[number] | null;
  /** `finding` is one of any severity, or of none. */
  became: (typeof BECAME)[number] | 'finding' | null;
  rung: (typeof RUNGS)[number] | null;
  change: (typeof CHANGES)[number] | null;
  how: (typeof HOWS)[number] | null;
  /** What the author did about the finding that it went into. */
  answer: Answer | null;
}

/** What an address asks for, as `links.originals` writes it; what it cannot ask for is not asked. */
export function readOriginalsChoice(params: URLSearchParams): OriginalsChoice {
  const own = readOwnChoice(params);
  return {
    ...own,
    // It is asked for below, as it may be none.
    choices: { ...own.choices, severity: null },
    severity: RATINGS.find((rating) => rating === params.get('severity')) ?? null,
    became: ([...BECAME, 'finding'] as const).find((became) => became === params.get('became')) ?? null,
    rung: RUNGS.find((rung) => rung === params.get('rung')) ?? null,
    change: CHANGES.find((change) => change === params.get('change')) ?? null,
    how: HOWS.find((how) => how === params.get('how')) ?? null,
    answer: ANSWERS.find((answer) => answer === params.get('answer')) ?? null,
  };
}

/** The scope's own findings that are asked for, newest review first: those that the figure with this address counts. */
export function askedOriginals(
  data: AgentData,
  scope: Scope,
  { severity, became, rung, change, how, answer, ...choice }: OriginalsChoice,
): In<CountedOriginal>[] {
  const { reviews, own } = ownReviews(data, scope, choice);
  return ownOriginals(reviews, own).filter(
    (original) =>
      (severity === null || (original.severity ?? 'unrated') === severity) &&
      (became === null ||
        original.became === became ||
        (became === 'finding' && SURVIVED.includes(original.rung))) &&
      (rung === null || original.rung === rung) &&
      (change === null || changeOf(original) === change) &&
      (how === null || original.how === how) &&
      (answer === null || answerOf(original.outcome) === answer),
  );
}
