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
  id: z.string().min(1),
  source: Source,
  title: z.string(),
  kind: Kind,
  date: z.iso.date().nullable(),
  time: z.string().nullable(),
  startedAt: z.string().nullable(),
  repo: z.string().nullable(),
  pullRequest: PullRequest.nullable(),
  branch: z.string().nullable(),
  round: z.int().nonnegative().nullable(),
  roundLabel: z.string().nullable(),
  author: z.string().nullable(),
  commits: z.array(Commit),
  moreCommits: z.int().nonnegative(),
  reviewSha: z.string().nullable(),
  reviewers: z.array(Reviewer),
  /** Who put the reviews together, by name. */
  consolidator: z.string().nullable(),
  verdict: Verdict.nullable(),
  wallClockSeconds: z.number().nullable(),
  tags: z.array(z.string()),
  /** What its address was before the file was renamed. */
  aliases: z.array(Alias),
  findings: z.array(Finding),
  strengths: z.array(Note),
  concerns: z.array(Note),
  testingGaps: z.array(Note),
  documentationGaps: z.array(Note),
  limitations: z.array(Note),
  processNotes: z.array(ProcessNote),
  originals: z.array(Original),
  retro: Retro.nullable(),
  reconciliation: z.array(ReconciliationItem),
  coverage: z.array(CoverageItem),
  /** Only in a report on CI failures. */
  ciFailures: CiFailures.nullable(),
  resolution: Resolution.nullable(),
  sections: z.array(SectionMark),
  problems: z.array(Problem),
});
export type Report = z.infer<typeof Report>;

/** The notes that are gathered from all reports. */
export function gatheredNotes(report: Report): (Note | ProcessNote)[] {
  return [...report.processNotes, ...report.testingGaps, ...report.documentationGaps];
}
