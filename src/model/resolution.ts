import { z } from 'zod';
import { OUTCOMES } from './lists.ts';

export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/**
 * One row of the resolution table. `target` is a finding id (several are joined with `, `), `testing:2`,
 * `documentation:1-3` for a range, or the kind alone where that section numbers nothing; null is unknown.
 */
export const ResolutionRow = z.strictObject({
  n: z.int().nullable(),
  ref: z.string(),
  target: z.string().nullable(),
  action: z.string(),
  outcome: Outcome,
  detail: z.string().nullable(),
});
export type ResolutionRow = z.infer<typeof ResolutionRow>;

/** The author's answer to a whole report. */
export const Resolution = z.strictObject({
  addressed: z.string().nullable(),
  commits: z.array(z.string()),
  rows: z.array(ResolutionRow),
});
export type Resolution = z.infer<typeof Resolution>;
