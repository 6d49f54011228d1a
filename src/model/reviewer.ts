import { z } from 'zod';

/** A model with its effort, as one report lists it. `dropped` is the reason it gave no review, as written. */
export const Reviewer = z.strictObject({
  name: z.string().min(1),
  effort: z.string().nullable(),
  dropped: z.string().nullable(),
});
export type Reviewer = z.infer<typeof Reviewer>;

/** One reviewer's credit for a finding; `written` is the whole item, as in `Heron Large 2 (as C4)`. */
export const Attribution = z.strictObject({ name: z.string().min(1), written: z.string().min(1) });
export type Attribution = z.infer<typeof Attribution>;

/** Who put the report together may find things, too; it is not among the reviewers. */
export function isOrchestrator(name: string): boolean {
  return /^(?:orchestrator|consolidator)$/i.test(name);
}
