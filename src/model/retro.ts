import { z } from 'zod';
import { Severity } from './severity.ts';

const Count = z.int().nonnegative().nullable();

/** `1C 2I 8S` as numbers; a severity that is not named counts 0. */
export const SeverityCounts = z.strictObject({
  critical: z.int().nonnegative(),
  important: z.int().nonnegative(),
  suggestion: z.int().nonnegative(),
});
export type SeverityCounts = z.infer<typeof SeverityCounts>;

/** One agent's column of the retro table, its cells read as values; null where a cell is absent or unclear. */
export const Scorecard = z.strictObject({
  agent: z.string(),
  durationSeconds: z.number().nullable(),
  findings: SeverityCounts.nullable(),
  toolCalls: Count,
  /** The tools that are named with their calls; there may be more. */
  tools: z.array(z.strictObject({ tool: z.string(), calls: z.int().nonnegative() })),
  designObservations: Count,
  falsePositives: Count,
  uniqueInsights: Count,
  filesReviewed: Count,
  coverageMisses: Count,
  downgraded: Count,
  /** `2 (I→S)`: from and to, where that is said. */
  downgradedFrom: Severity.nullable(),
  downgradedTo: Severity.nullable(),
  dropped: Count,
  /** What the review cost, in a currency of ISO 4217: `USD`. */
  cost: z.strictObject({ amount: z.number().nonnegative(), currency: z.string() }).nullable(),
});
export type Scorecard = z.infer<typeof Scorecard>;

/** The comparison of the reviewers of one round: cells as written (bold removed), and typed. */
export const Retro = z.strictObject({
  agents: z.array(z.string()),
  metrics: z.record(z.string(), z.array(z.string())),
  typed: z.array(Scorecard),
});
export type Retro = z.infer<typeof Retro>;

/** A row of findings counts what each reviewer is credited with; rows for each severity count what each one raised. */
export function countsCredited({ metrics }: Pick<Retro, 'metrics'>): boolean {
  return Object.keys(metrics).some((row) => /^(?:findings|totals)$/i.test(row));
}

/** A statement about what became of one reviewer's finding. */
export const ReconciliationItem = z.strictObject({
  agent: z.string().nullable(),
  theirId: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  ourId: z.string().nullable(),
  text: z.string(),
});
export type ReconciliationItem = z.infer<typeof ReconciliationItem>;
