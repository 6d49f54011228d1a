import { SEVERITIES } from '../model/lists.ts';
import type { Report } from '../model/report.ts';
import type { Scorecard } from '../model/retro.ts';
import { compare } from './order.ts';

/** A total over the retro tables that state it; `n` is how many do. */
export interface Sum {
  total: number;
  n: number;
}
/** The middle of the stated values, with the quartiles; null where none is stated. */
export interface Spread {
  n: number;
  median: number | null;
  lower: number | null;
  upper: number | null;
}

/** One agent over all reports, as the reports' own retro tables tell it. */
export interface AgentSummary {
  agent: string;
  /** Reports whose retro table has a column for the agent. */
  retros: number;
  /** Reports that list the agent as a reviewer, and those of them in which it dropped out. */
  reviews: number;
  dropouts: number;
  critical: Sum;
  important: Sum;
  suggestion: Sum;
  falsePositives: Sum;
  uniqueInsights: Sum;
  downgraded: Sum;
  dropped: Sum;
  coverageMisses: Sum;
  designObservations: Sum;
  filesReviewed: Sum;
  durationSeconds: Spread;
  toolCalls: Spread;
}

const SUMMED = [
  'falsePositives',
  'uniqueInsights',
  'downgraded',
  'dropped',
  'coverageMisses',
  'designObservations',
  'filesReviewed',
] as const;

/** Every agent that a report lists or a retro table has a column for, by name. */
export function agentSummaries(reports: readonly Report[]): AgentSummary[] {
  const cards = new Map<string, Scorecard[]>();
  const seats = new Map<string, { reviews: number; dropouts: number }>();
  for (const report of reports) {
    for (const { name, dropped } of report.reviewers) {
      const seat = seats.get(name) ?? { reviews: 0, dropouts: 0 };
      seats.set(name, { reviews: seat.reviews + 1, dropouts: seat.dropouts + (dropped === null ? 0 : 1) });
    }
    for (const card of report.retro?.typed ?? [])
      cards.set(card.agent, [...(cards.get(card.agent) ?? []), card]);
  }
  const names = [...new Set([...seats.keys(), ...cards.keys()])].sort(compare);
  return names.map((agent) => ({
    agent,
    retros: cards.get(agent)?.length ?? 0,
    ...(seats.get(agent) ?? { reviews: 0, dropouts: 0 }),
    ...summary(cards.get(agent) ?? []),
  }));
}

type Measures = Omit<AgentSummary, 'agent' | 'retros' | 'reviews' | 'dropouts'>;

function summary(cards: readonly Scorecard[]): Measures {
  const severities = SEVERITIES.map((severity) => [
    severity,
    sum(cards.map((card) => card.findings?.[severity] ?? null)),
  ]);
  const sums = SUMMED.map((measure) => [measure, sum(cards.map((card) => card[measure]))]);
  return {
    ...(Object.fromEntries([...severities, ...sums]) as Omit<Measures, 'durationSeconds' | 'toolCalls'>),
    durationSeconds: spread(cards.map((card) => card.durationSeconds)),
    toolCalls: spread(cards.map((card) => card.toolCalls)),
  };
}

function sum(values: readonly (number | null)[]): Sum {
  const stated = values.filter((value) => value !== null);
  return { total: stated.reduce((total, value) => total + value, 0), n: stated.length };
}

function spread(values: readonly (number | null)[]): Spread {
  const stated = values.filter((value) => value !== null).sort((a, b) => a - b);
  return {
    n: stated.length,
    median: quantile(stated, 0.5),
    lower: quantile(stated, 0.25),
    upper: quantile(stated, 0.75),
  };
}

/** The value below which the share `q` of the sorted values lies, interpolated between neighbours. */
function quantile(sorted: readonly number[], q: number): number | null {
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  return below === undefined || above === undefined ? null : below + (above - below) * (at - Math.floor(at));
}
