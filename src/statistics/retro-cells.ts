import { SEVERITIES } from '../model/lists.ts';
import type { Scorecard } from '../model/retro.ts';
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

/** Figures count the columns that are reviewers' own; of a column that another one stands for, they count nothing. */
export function retroFacts(
  review: ReviewRecord,
  { agent, card }: { agent: string; card: Scorecard },
  scopes: readonly Scope[],
): RetroFacts {
  const ofAgent = review.reviewers.flatMap((reviewer, at) => (reviewer.agent === agent ? [at] : []));
  const own = ofAgent.find((at) => review.reviewers[at]!.scorecard === card);
  const reviewer = review.reviewers[own ?? ofAgent[0] ?? -1];
  const claims = own === undefined ? [] : claimsOf(review, own);
  const held = (how: Held) => claims.filter(IS_HELD[how]).map(({ row }) => cellOf(row));
  return {
    of: scopes.filter(({ agents }) => agents.includes(agent)).map(scopeSlug),
    repo: review.repo,
    kind: review.kind,
    effort: reviewer?.effort ?? 'none',
    agents: review.reviewers.filter(({ absent }) => absent === null).map((one) => one.agent),
    states: own !== undefined && reviewer?.absent === null ? stated(card) : [],
    held: {
      agrees: held('agrees'),
      'agrees-on-some': held('agrees-on-some'),
      differs: held('differs'),
    },
  };
}

function stated({ findings, cost, ...amounts }: Scorecard): RetroCell[] {
  const severities: readonly string[] = SEVERITIES;
  return [
    ...(Object.keys(CELLS) as (keyof typeof CELLS)[]).filter((cell) =>
      severities.includes(cell) ? findings !== null : amounts[cell as 'toolCalls'] !== null,
    ),
    ...(cost === null ? [] : [`cost-${cost.currency}` as const]),
  ];
}
