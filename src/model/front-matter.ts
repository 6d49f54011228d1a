import { z } from 'zod';
import { Kind } from './kind.ts';
import { LIMITS } from './limits.ts';

const Text = z.string({ error: 'use text' }).trim().min(1, 'it is empty');
/** YAML takes words with `: ` in them for a map. */
const Texts = z.array(z.string({ error: 'put each of its items in quotes' }).trim().min(1, 'it is empty'), {
  error: 'use a list',
});

/**
 * The optional YAML block on top of a report. Every value is text; unknown keys are errors. What each key means is told
 * once, here: the docs and editors show these words.
 */
export const FrontMatter = z.strictObject({
  title: Text.optional().describe('The title, instead of the first heading.'),
  kind: Kind.optional().describe(
    'What was reviewed: pr, branch, supply-chain, ci-failures, architecture or other.',
  ),
  date: z.iso
    .date({
      error: ({ input }) =>
        /^\d{4}-\d{2}-\d{2}$/.test(String(input))
          ? `there is no day ${String(input)}`
          : 'use a real date as YYYY-MM-DD',
    })
    .optional()
    .describe('The day of the review, as YYYY-MM-DD.'),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use HH:MM')
    .optional()
    .describe('The time of the review, as HH:MM, in quotes.'),
  repo: z
    .string()
    .regex(/^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/, 'use owner/name')
    .optional()
    .describe('The repository, as owner/name.'),
  pr: z
    .string()
    .regex(/^0*[1-9]\d{0,8}$/, 'use the number')
    .optional()
    .describe('The number of the pull request.'),
  pr_title: Text.optional().describe('The title of the pull request.'),
  branch: Text.optional().describe('The branch that was reviewed.'),
  round: z
    .string()
    .regex(/^\d{1,9}$/, 'use a whole number')
    .optional()
    .describe('Which review of the pull request it is, from 1. Only a label, as rounds are ordered by time.'),
  author: Text.optional().describe('Who wrote the code.'),
  reviewers: Texts.optional().describe(
    'A list of names; an effort goes in parentheses, and the whole in quotes: "Heron Large 2 (effort: high)".',
  ),
  consolidator: Text.optional().describe('Who put the reviews together.'),
  verdict: Text.optional().describe('A label, then a dash and the reason where there is one.'),
  tags: Texts.optional().describe('A list of words.'),
  aliases: Texts.max(LIMITS.aliases, `use ${LIMITS.aliases} at most`)
    .optional()
    .describe('A list of paths that the file had before it was renamed: their addresses lead to it.'),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/**
 * The same for editors, as JSON Schema (draft 7, which all of them know). They take `pr: 48` for a number and a branch
 * `1.0`, too, where we take every value for text: both are right. Generated into `public/schema/front-matter.json`.
 */
export function frontMatterSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(FrontMatter, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema, path }) => {
      // An editor that shows a pattern for a date explains nothing: the format is enough.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
      else if (jsonSchema.type === 'string' && jsonSchema.enum === undefined)
        Object.assign(jsonSchema, unquoted(String(path.at(-1)), jsonSchema.pattern !== undefined));
    },
  });
  return { $schema, title: 'Front matter of a report', ...schema };
}

/** What YAML may make of a text value that is written without quotes, and is as good. */
function unquoted(key: string, hasForm: boolean): object {
  if (key === 'pr') return { type: ['string', 'integer'], minimum: 1 };
  if (key === 'round') return { type: ['string', 'integer'], minimum: 0 };
  return hasForm ? {} : { type: ['string', 'number', 'boolean'] };
}
