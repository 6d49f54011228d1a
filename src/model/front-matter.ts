import { z } from 'zod';
import { Kind } from './kind.ts';
import { LIMITS } from './limits.ts';

const Text = z.string({ error: 'use text' }).trim().min(1, 'it is empty');

/** The optional YAML block on top of a report. Every value is text; unknown keys are errors. */
export const FrontMatter = z.strictObject({
  title: Text.optional(),
  kind: Kind.optional(),
  date: z.iso.date({ error: 'use a real date as YYYY-MM-DD' }).optional(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use HH:MM')
    .optional(),
  repo: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'use owner/name')
    .optional(),
  pr: z
    .string()
    .regex(/^0*[1-9]\d{0,8}$/, 'use the number')
    .optional(),
  pr_title: Text.optional(),
  branch: Text.optional(),
  round: z
    .string()
    .regex(/^\d{1,9}$/, 'use a whole number')
    .optional(),
  author: Text.optional(),
  reviewers: z.array(Text, { error: 'use a list' }).optional(),
  consolidator: Text.optional(),
  verdict: Text.optional(),
  tags: z.array(Text, { error: 'use a list' }).optional(),
  /** The paths that the report had before it was renamed: their addresses lead to it. */
  aliases: z
    .array(Text, { error: 'use a list' })
    .max(LIMITS.aliases, `use ${LIMITS.aliases} at most`)
    .optional(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;
