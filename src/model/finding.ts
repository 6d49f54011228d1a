import { z } from 'zod';
import { Location } from './location.ts';
import { ResolutionRow } from './resolution.ts';
import { Attribution } from './reviewer.ts';
import { Severity } from './severity.ts';

/** What a fenced block is there for, where its info string says so. */
export const FENCE_ROLES = ['quote', 'repro', 'output', 'patch'] as const;
export const Fence = z.strictObject({
  language: z.string().nullable(),
  role: z.enum(FENCE_ROLES).nullable(),
  line: z.int().positive(),
});
export type Fence = z.infer<typeof Fence>;

export const FINDING_STATUSES = ['open', 'struck', 'invalid'] as const;

/** One of the reviewers' own findings that a finding was made from. */
export const LineageLink = z.strictObject({
  agent: z.string(),
  id: z.string().nullable(),
  severity: Severity.nullable(),
  score: z.number().nullable(),
  how: z.enum(['stated', 'matched']),
});
export type LineageLink = z.infer<typeof LineageLink>;

/**
 * One consolidated claim in a report. `line` and `lastLine` (1-based) are its slice of the file. `id` is null where the
 * report gives its findings none, as scans do.
 */
export const Finding = z.strictObject({
  id: z.string().min(1).nullable().describe('What the report calls it, such as `I1`; scans give none.'),
  severity: Severity.nullable().describe('How severe it is.'),
  severityAsWritten: z.string().nullable().describe('The word of the report, where it is another.'),
  title: z.string().describe('What is claimed, as plain text.'),
  locations: z.array(Location).describe('The places that its heading names: files, with lines where given.'),
  agents: z.array(z.string()).describe('Who is credited with it, by the names that the report uses.'),
  attributions: z.array(Attribution).describe('The same with the words as written.'),
  tags: z.array(z.string()).describe('Words behind the severity, such as `regression`.'),
  notes: z.array(z.string()).describe('Remarks in its heading.'),
  status: z.enum(FINDING_STATUSES).describe('Whether the report itself still holds it.'),
  codeBlocks: z.int().describe('Fenced blocks in it.'),
  diffBlocks: z.int().describe('Those that are diffs.'),
  fences: z.array(Fence).describe('Language, role and line of each fenced block.'),
  fix: z.string().nullable().describe('The fix that it proposes, in Markdown.'),
  text: z.string().describe('Its words, as plain text.'),
  line: z.int().positive().describe('First line of it in the file.'),
  lastLine: z.int().positive().describe('Last line of it in the file.'),
  anchor: z.string().min(1).describe('Its place on the page of the report.'),
  resolution: ResolutionRow.nullable().describe('What the author did about it.'),
  raisedBefore: z
    .array(z.strictObject({ round: z.int().nullable(), id: z.string() }))
    .describe('Findings of earlier rounds that it says it repeats.'),
  lineage: z.array(LineageLink).describe("The reviewers' own findings that it was made from."),
});
export type Finding = z.infer<typeof Finding>;
