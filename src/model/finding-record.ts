import { z } from 'zod';
import { Kind } from './kind.ts';
import { STANDINGS } from './lists.ts';
import { Location } from './location.ts';
import { Outcome } from './resolution.ts';
import { Severity } from './severity.ts';
import { VerdictClass } from './verdict.ts';

/** What is known of the report that a searched finding stands in. */
export const ReportFacts = z.strictObject({
  id: z.string().min(1),
  /** The file, below the folder of reports. */
  path: z.string().min(1),
  /** Number and name, as people call it, with the round where there are several. */
  label: z.string(),
  date: z.iso.date().nullable(),
  repo: z.string(),
  kind: Kind,
  verdict: z.strictObject({ label: z.string(), class: VerdictClass }).nullable(),
  pr: z.int().nullable(),
  branch: z.string().nullable(),
  author: z.string().nullable(),
  /** Who took part, each as `reviewerName` writes it. Those that gave no review are not among them. */
  reviewers: z.array(z.string()),
  /** It says who found what. */
  credits: z.boolean(),
  /** The place of the round in time among the rounds of its pull request or branch, from 1; null without one. */
  round: z.int().nullable(),
});
export type ReportFacts = z.infer<typeof ReportFacts>;

/** What came up again, of which a finding is a case: the title is that of its typical case. */
export const PatternFacts = z.strictObject({
  id: z.string().min(1),
  /** Site-relative address of all its cases, without the base path. */
  address: z.string(),
  title: z.string(),
  cases: z.int().positive(),
});
export type PatternFacts = z.infer<typeof PatternFacts>;

/**
 * What is known of a searched finding, but for its words. A reviewer's own finding that went into none of the report's
 * is one, too, with the reviewer as its only agent: it is `isOriginal`.
 */
export const FindingFacts = z.strictObject({
  report: ReportFacts,
  isOriginal: z.boolean(),
  id: z.string().nullable(),
  /** Site-relative address of its place, without the base path. */
  address: z.string(),
  /** The line of the report that it starts on, 1-based; of an original, that of the review it stands in. */
  line: z.int().positive(),
  severity: Severity.nullable(),
  title: z.string(),
  locations: z.array(Location),
  agents: z.array(z.string()),
  /** Whose Coverage Summary mentions a file of it, by the place among the report's reviewers. */
  coveredBy: z.array(z.int().nonnegative()),
  /** Its own tags and those of its report. */
  tags: z.array(z.string()),
  outcome: Outcome.nullable(),
  standings: z.array(z.enum(STANDINGS)),
  /** Languages of its code and its files, each under one name: `go`, `typescript`. */
  languages: z.array(z.string()),
  hasFix: z.boolean(),
  hasDiff: z.boolean(),
  pattern: PatternFacts.nullable(),
});
export type FindingFacts = z.infer<typeof FindingFacts>;

/**
 * The words of a searched finding as plain text with its lines, by where they stand; empty where there are none.
 * `originals` are the reviewers' own findings that it was made from; of an `isOriginal` it is all there is.
 */
export const FindingText = z.strictObject({
  text: z.string(),
  code: z.string(),
  fix: z.string(),
  originals: z.string(),
});
export type FindingText = z.infer<typeof FindingText>;

/** A finding as it is searched. */
export interface FindingRecord {
  facts: FindingFacts;
  words: FindingText;
}
