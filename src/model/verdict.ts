import { z } from 'zod';

/** What a verdict asks for: merge as it is, merge with fixes, or rework. */
export const VERDICT_CLASSES = ['merge', 'fixes', 'rework', 'unknown'] as const;
export const VerdictClass = z.enum(VERDICT_CLASSES);
export type VerdictClass = z.infer<typeof VerdictClass>;

/** The label as written, the reason after it, and the label's class. */
export const Verdict = z.strictObject({
  label: z.string().min(1),
  reason: z.string().nullable(),
  class: VerdictClass,
});
export type Verdict = z.infer<typeof Verdict>;
