import { z } from 'zod';
import { CiFailures } from './ci-failures.ts';
import { Finding } from './finding.ts';
import { Kind } from './kind.ts';
import { CoverageItem, Original } from './original.ts';
import { Problem } from './problem.ts';
import { Resolution } from './resolution.ts';
import { ReconciliationItem, Retro } from './retro.ts';
import { Reviewer } from './reviewer.ts';
import { Verdict } from './verdict.ts';

/** How a report was read: the multi-agent format, a free-form review, or text with no structure known. */
export const DIALECTS = ['deep-review', 'free-form', 'plain'] as const;

export const Source = z.strictObject({
  path: z.string().min(1),
  sha256: z.string().length(64),
  encoding: z.enum(['utf-8', 'repaired']),
  dialect: z.enum(DIALECTS),
});
export type Source = z.infer<typeof Source>;

export const PullRequest = z.strictObject({
  number: z.int().positive(),
  title: z.string().nullable(),
  url: z.string().nullable(),
});
export type PullRequest = z.infer<typeof PullRequest>;

export const Commit = z.strictObject({ sha: z.string().min(1), subject: z.string().nullable() });
export type Commit = z.infer<typeof Commit>;

/** An item of a list beside the findings: a strength, a concern, a testing gap, … */
export const Note = z.strictObject({
  number: z.int().positive(),
  title: z.string().nullable(),
  markdown: z.string(),
  scope: z.enum(['in-scope', 'future']).nullable(),
  agents: z.array(z.string()),
});
export type Note = z.infer<typeof Note>;

export const PROCESS_NOTE_KINDS = ['skill', 'repo-context'] as const;

/**
 * What a review taught about reviewing: how reviewers should be instructed (`skill`), or what they should know about
 * the repository (`repo-context`). `title` is the bold words that it starts with.
 */
export const ProcessNote = z.strictObject({
  kind: z.enum(PROCESS_NOTE_KINDS),
  title: z.string().nullable(),
  markdown: z.string(),
  line: z.int().positive(),
});
export type ProcessNote = z.infer<typeof ProcessNote>;

/** A former id of a report, and the line of its front matter that says so. */
export const Alias = z.strictObject({ id: z.string().min(1), line: z.int().positive() });
export type Alias = z.infer<typeof Alias>;

export const SectionMark = z.strictObject({
  level: z.int().min(1).max(6),
  title: z.string(),
  line: z.int().positive(),
});
export type SectionMark = z.infer<typeof SectionMark>;

/** One Markdown file: the record of one review. Keys are those of the published record, absent is null or []. */
export const Report = z.strictObject({
  id: z.string().min(1).describe('Its path below the folder of reports, without `.md`; unique in the site.'),
  source: Source.describe(
    'The file: its path, a hash of its bytes, whether its encoding was repaired, and how it was read.',
  ),
  title: z.string().describe('Its first heading.'),
  kind: Kind.describe('What it is about.'),
  date: z.iso.date().nullable().describe('Day of the review.'),
  time: z.string().nullable().describe('Time of day, as the report states it, else its file name.'),
  startedAt: z
    .string()
    .nullable()
    .describe('The instant in the file name, which rounds are ordered by. No time zone is known.'),
  repo: z.string().nullable().describe('The repository, as the report states it.'),
  pullRequest: PullRequest.nullable().describe('Number, title and address of the pull request.'),
  branch: z.string().nullable().describe('The branch that was reviewed.'),
  round: z.int().nonnegative().nullable().describe('The round that the report gives itself.'),
  roundLabel: z.string().nullable().describe('The same as written.'),
  author: z.string().nullable().describe('Who wrote the code.'),
  commits: z.array(Commit).describe('The commits that it lists.'),
  moreCommits: z.int().nonnegative().describe('How many more it says there are.'),
  reviewSha: z.string().nullable().describe('The commit that it says was reviewed.'),
  reviewers: z
    .array(Reviewer)
    .describe('The reviewers that it lists, with effort, and why one gave no review.'),
  consolidator: z.string().nullable().describe('Who put the reviews together, by name.'),
  verdict: Verdict.nullable().describe('The verdict as written, its reason, and what it asks for.'),
  wallClockSeconds: z.number().nullable().describe('How long the review took.'),
  tags: z.array(z.string()).describe('Tags of its front matter.'),
  aliases: z.array(Alias).describe('What its address was before the file was renamed.'),
  findings: z.array(Finding).describe('Its findings, in its order.'),
  strengths: z.array(Note).describe('What it praises.'),
  concerns: z.array(Note).describe('Observations on the design, within its scope or for later.'),
  testingGaps: z.array(Note).describe('Tests that it misses.'),
  documentationGaps: z.array(Note).describe('Documents that it misses.'),
  limitations: z.array(Note).describe('Limitations that it knows of.'),
  processNotes: z.array(ProcessNote).describe('What it teaches about reviewing.'),
  originals: z
    .array(Original)
    .describe("Each reviewer's own report, with its findings and what became of them."),
  retro: Retro.nullable().describe(
    'The table that compares the reviewers: cells as written, and their values.',
  ),
  reconciliation: z.array(ReconciliationItem).describe("What it says became of reviewers' findings."),
  coverage: z.array(CoverageItem).describe('Its first Coverage Summary: what was found in each file.'),
  ciFailures: CiFailures.nullable().describe('Only in a report on CI failures: its period and its tables.'),
  resolution: Resolution.nullable().describe('What the author did, row by row.'),
  sections: z.array(SectionMark).describe('Every heading, in order.'),
  problems: z.array(Problem).describe('What could not be understood, with its line.'),
});
export type Report = z.infer<typeof Report>;

/** The notes that are gathered from all reports. */
export function gatheredNotes(report: Report): (Note | ProcessNote)[] {
  return [...report.processNotes, ...report.testingGaps, ...report.documentationGaps];
}
