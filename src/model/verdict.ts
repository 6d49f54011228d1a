import { z } from 'zod';
import { VERDICT_CLASSES } from './lists.ts';

export const VerdictClass = z.enum(VERDICT_CLASSES);
export type VerdictClass = z.infer<typeof VerdictClass>;

/** The label as written, the reason after it, and the label's class. */
export const Verdict = z.strictObject({
  label: z.string().min(1),
  reason: z.string().nullable(),
  class: VerdictClass,
});
export type Verdict = z.infer<typeof Verdict>;
