import { SEVERITIES } from '../model/lists.ts';
import type { ReviewRecord } from '../model/review-record.ts';
import { agrees, claimsOf, isOfSome, type Claim, type Claimed } from './claims.ts';
import { scopeSlug, type Scope } from './scope.ts';

/** Cells of the retro tables that figures are made from, by what addresses call them, with their names for eyes. */
export const CELLS = {
  durationSeconds: 'duration',
  toolCalls: 'tool calls',
  critical: 'critical',
  important: 'important',
  suggestion: 'suggestion',
  falsePositives: 'false positives',
  uniqueInsights: 'unique insights',
  coverageMisses: 'coverage misses',
  downgraded: 'downgraded',
  dropped: 'dropped',
} as const;
/** What a review cost is a cell for each currency: `cost-USD`. */
export type RetroCell = keyof typeof CELLS | `cost-${string}`;

/** What may come of holding a cell against the findings of the same report. */
export const HELD = ['agrees', 'agrees-on-some', 'differs'] as const;
export type Held = (typeof HELD)[number];

const IS_HELD: Record<Held, (claim: Claim) => boolean> = {
  agrees,
  'agrees-on-some': (claim) => agrees(claim) && isOfSome(claim),
  differs: (claim) => !agrees(claim),
};

export function cellOf(row: Claimed): RetroCell {
  return row === 'unique insights' ? 'uniqueInsights' : row;
}

/** A reviewer's column of a report's retro table, as a row that can be chosen by what figures count. */
export interface RetroFacts {
  /** What stands in addresses for its agent and the agent's family. */
  of: string[];
  repo: string;
  kind: string;
  effort: string;
  /** Agents that took part in the review. */
  agents: string[];
  /** Cells that state something. As in all figures, those of one who gave no review count for nothing. */
  states: RetroCell[];
  held: Record<Held, RetroCell[]>;
}

/** `isCounted` is false for a column that another one of the same agent stands for. */
export function retroFacts(
  review: ReviewRecord,
  agent: string,
  isCounted: boolean,
  scopes: readonly Scope[],
): RetroFacts {
  const at = review.reviewers.findIndex((reviewer) => reviewer.agent === agent);
  const reviewer = review.reviewers[at];
  const claims = isCounted && at !== -1 ? claimsOf(review, at) : [];
  const held = (how: Held) => claims.filter(IS_HELD[how]).map(({ row }) => cellOf(row));
  return {
    of: scopes.filter(({ agents }) => agents.includes(agent)).map(scopeSlug),
    repo: review.repo,
    kind: review.kind,
    effort: reviewer?.effort ?? 'none',
    agents: review.reviewers.filter(({ absent }) => absent === null).map((one) => one.agent),
    states: isCounted && reviewer?.absent === null ? stated(reviewer) : [],
    held: {
      agrees: held('agrees'),
      'agrees-on-some': held('agrees-on-some'),
      differs: held('differs'),
    },
  };
}

function stated({ scorecard }: ReviewRecord['reviewers'][number]): RetroCell[] {
  if (scorecard === null) return [];
  const { findings, cost, ...amounts } = scorecard;
  const severities: readonly string[] = SEVERITIES;
  return [
    ...(Object.keys(CELLS) as (keyof typeof CELLS)[]).filter((cell) =>
      severities.includes(cell) ? findings !== null : amounts[cell as 'toolCalls'] !== null,
    ),
    ...(cost === null ? [] : [`cost-${cost.currency}` as const]),
  ];
}
