import type { AgentData, ReviewRecord } from '../model/review-record.ts';
import { readChoices, type Choices } from './choices.ts';
import { scopesOf, scopeSlug, seats, type Scope } from './scope.ts';
import { select } from './selection.ts';

/** Which reviews a list of one agent or family is of. Null asks for all. */
export interface OwnChoice {
  /** Its effort is the agent's own. */
  choices: Choices;
  /** Reviews in which anybody took part with this effort; `none` where no effort is given. */
  anyEffort: string | null;
  /** Reviews in which this agent or family took part, too, by what its address ends in. */
  beside: string | null;
}

export function readOwnChoice(params: URLSearchParams): OwnChoice {
  return {
    choices: readChoices(params),
    anyEffort: params.get('any-effort') || null,
    beside: params.get('beside') || null,
  };
}

/** The reviews that are chosen, newest first, and whom a list of them is about: the scope, with the effort that is chosen. */
export function ownReviews(
  data: AgentData,
  scope: Scope,
  { choices, anyEffort, beside }: OwnChoice,
): { reviews: readonly ReviewRecord[]; own: Scope } {
  const { effort } = choices;
  const { reviews } = select(data, { ...choices, effort: anyEffort });
  const other = besides(data).find((one) => scopeSlug(one) === beside);
  return {
    reviews:
      beside === null
        ? reviews
        : reviews.filter((review) => other !== undefined && seats(review, other).length > 0),
    own: effort === null ? scope : { ...scope, effort: effort === 'none' ? null : effort },
  };
}

/** Whom an agent can have reviewed beside. */
export function besides(data: AgentData): Scope[] {
  return scopesOf(data).filter(({ level }) => level !== 'effort');
}
