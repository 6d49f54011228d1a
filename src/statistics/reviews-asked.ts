import type { AgentData, ReviewRecord } from '../model/review-record.ts';
import { summarised } from './covered-files.ts';
import { hadCompany } from './credit.ts';
import { ownReviews, readOwnChoice, type OwnChoice } from './own-reviews.ts';
import { isOf, seats, takingPart, type Scope } from './scope.ts';
import { actedOnIn, isCostKnown } from './spent.ts';

/** What the agent did in a review that lists it. */
export const PARTS = ['took-part', 'with-others', 'alone', 'dropped-out'] as const;
/** Does the report say who found what? */
export const CREDITS = ['told', 'nobody'] as const;
export const SUMMARIES = ['given', 'none'] as const;
/** `known`: the report has the time of all its runs, and a resolution; the others are some of these. */
export const COSTS = ['known', 'acted-on', 'none-acted-on'] as const;

/** Which of the reviews that list a scope. Null asks for all. */
export interface ReviewsChoice extends OwnChoice {
  part: (typeof PARTS)[number] | null;
  credits: (typeof CREDITS)[number] | null;
  summary: (typeof SUMMARIES)[number] | null;
  cost: (typeof COSTS)[number] | null;
  /** How many reviewers took part, and of how many families they are. */
  reviewers: number | null;
  families: number | null;
}

/** What an address asks for, as `links.reviews` writes it; what it cannot ask for is not asked. */
export function readReviewsChoice(params: URLSearchParams): ReviewsChoice {
  const amount = (name: string) => {
    const text = params.get(name) ?? '';
    return /^\d{1,4}$/.test(text) ? Number(text) : null;
  };
  return {
    ...readOwnChoice(params),
    part: PARTS.find((part) => part === params.get('part')) ?? null,
    credits: CREDITS.find((credits) => credits === params.get('credits')) ?? null,
    summary: SUMMARIES.find((summary) => summary === params.get('summary')) ?? null,
    cost: COSTS.find((cost) => cost === params.get('cost')) ?? null,
    reviewers: amount('reviewers'),
    families: amount('families'),
  };
}

/**
 * The reviews that list the scope and are asked for, newest first, and the scope with the effort that is chosen: those that
 * the figure with this address counts. Their findings are those of the chosen severity.
 */
export function askedReviews(
  data: AgentData,
  scope: Scope,
  { part, credits, summary, cost, reviewers, families, ...choice }: ReviewsChoice,
): { reviews: ReviewRecord[]; own: Scope } {
  const { reviews, own } = ownReviews(data, scope, choice);
  const familiesIn = familyCounter(data);
  return {
    own,
    reviews: reviews.filter(
      (review) =>
        review.reviewers.some((reviewer) => isOf(own, reviewer)) &&
        (part === null || hasPart(review, own, part)) &&
        (credits === null || review.credits === (credits === 'told')) &&
        (summary === null || hasSummary(review, own, summary)) &&
        (cost === null || hasCost(review, own, cost)) &&
        (reviewers === null || takingPart(review).length === reviewers) &&
        (families === null || familiesIn(review) === families),
    ),
  };
}

function hasPart(review: ReviewRecord, own: Scope, part: (typeof PARTS)[number]): boolean {
  const isThere = seats(review, own).length > 0;
  switch (part) {
    case 'took-part':
      return isThere;
    case 'with-others':
      return isThere && hadCompany(review, own);
    case 'alone':
      return isThere && !hadCompany(review, own);
    case 'dropped-out':
      return !isThere;
  }
}

function hasSummary(review: ReviewRecord, own: Scope, summary: (typeof SUMMARIES)[number]): boolean {
  const isGiven = summarised([review], own).length > 0;
  return seats(review, own).length > 0 && isGiven === (summary === 'given');
}

function hasCost(review: ReviewRecord, own: Scope, cost: (typeof COSTS)[number]): boolean {
  if (!isCostKnown(review, own)) return false;
  return cost === 'known' || actedOnIn(review, own) > 0 === (cost === 'acted-on');
}

/** How many families those who took part in a review are of. */
export function familyCounter({ agents }: AgentData): (review: ReviewRecord) => number {
  const families = new Map(agents.map(({ name, family }) => [name, family]));
  return (review) => new Set(takingPart(review).map((at) => families.get(review.reviewers[at]!.agent))).size;
}
