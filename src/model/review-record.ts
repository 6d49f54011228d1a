import { z } from 'zod';
import { Kind } from './kind.ts';
import { BECAME, COVERED, RUNGS } from './lists.ts';
import { Outcome } from './resolution.ts';
import { Scorecard } from './retro.ts';
import { Severity } from './severity.ts';

/** One reviewer of one report. Its place in the list is how findings of the report name it. */
export const ReviewerRecord = z.strictObject({
  /** The one name of the agent, however this report spells it. */
  agent: z.string().min(1),
  effort: z.string().nullable(),
  /** Why it gave no review; null where it took part. */
  absent: z.string().nullable(),
  /** Site-relative address of its own review; null where the report keeps none. */
  original: z.string().nullable(),
  /** Its column of the report's retro table. */
  scorecard: Scorecard.nullable(),
});
export type ReviewerRecord = z.infer<typeof ReviewerRecord>;

/** A finding of the report. Those that the report itself calls invalid are not among them. */
export const CountedFinding = z.strictObject({
  id: z.string().nullable(),
  /** Site-relative address of its place, without the base path. */
  address: z.string(),
  severity: Severity.nullable(),
  title: z.string(),
  /** Who is credited, as places in the list of reviewers, in that order. Empty where the report credits none. */
  by: z.array(z.int().nonnegative()),
  /** Whoever put the report together is credited, too. */
  byConsolidator: z.boolean(),
  outcome: Outcome.nullable(),
  /** What the resolution says of it, as written; empty where it says nothing. */
  reason: z.string(),
  /** Its own tags. */
  tags: z.array(z.string()),
  /** Languages of its files and code. */
  languages: z.array(z.string()),
  /** Paths of its files: as the Coverage Summaries have them where they mention the file, else as the finding has them. */
  files: z.array(z.string()),
  /** Reviewers whose Coverage Summary mentions a file of the finding, and does not leave it out. */
  coveredBy: z.array(z.int().nonnegative()),
});
export type CountedFinding = z.infer<typeof CountedFinding>;

/** A finding as one reviewer wrote it. */
export const CountedOriginal = z.strictObject({
  /** The reviewer, as a place in the list of reviewers. */
  by: z.int().nonnegative(),
  /** Which of the reviewer's passes wrote it; null where there is one. */
  pass: z.int().nullable(),
  id: z.string().nullable(),
  /** Site-relative address of its place, without the base path. */
  address: z.string(),
  severity: Severity.nullable(),
  title: z.string(),
  became: z.enum(BECAME),
  rung: z.enum(RUNGS),
  /** Whether the report states what became of it, or its words tell; null where it is unknown. */
  how: z.enum(['stated', 'matched']).nullable(),
  /** What the report says of that; empty where it says nothing. */
  reason: z.string(),
  /** Id and address of the finding that it went into, and what the author did about that. */
  finding: z.strictObject({ id: z.string().nullable(), address: z.string() }).nullable(),
  outcome: Outcome.nullable(),
});
export type CountedOriginal = z.infer<typeof CountedOriginal>;

/** A file that some reviewer's Coverage Summary mentions. */
export const CoveredFile = z.strictObject({
  path: z.string(),
  /** Site-relative address of the file's page; null where it has none. */
  address: z.string().nullable(),
  /** What each reviewer says of it, null where it is silent. */
  by: z.array(z.enum(COVERED).nullable()),
});
export type CoveredFile = z.infer<typeof CoveredFile>;

/** A report as the statistics of the agents see it. */
export const ReviewRecord = z.strictObject({
  id: z.string().min(1),
  address: z.string(),
  /** What people call it, with the round where there are several. */
  label: z.string(),
  date: z.iso.date().nullable(),
  repo: z.string(),
  kind: Kind,
  /** Reports on one pull request or branch share it: what they say is not independent. */
  subject: z.string(),
  /** Who put the report together; null where the report does not say. */
  consolidator: z.string().nullable(),
  hasRetro: z.boolean(),
  /** The severities of its retro table count what each reviewer is credited with, not what each one raised. */
  retroCountsCredited: z.boolean(),
  hasOriginals: z.boolean(),
  hasResolution: z.boolean(),
  /** Its findings tell of the reviewers: they were understood, and it says who found what. If not, that nobody is credited says nothing. */
  credits: z.boolean(),
  /** Findings that the report itself calls invalid. */
  invalid: z.int().nonnegative(),
  reviewers: z.array(ReviewerRecord),
  findings: z.array(CountedFinding),
  originals: z.array(CountedOriginal),
  /** Empty where no reviewer gave a Coverage Summary. */
  files: z.array(CoveredFile),
  /** Paths that its findings name, and no summary mentions; empty where no reviewer gave one. */
  unmentioned: z.array(z.string()),
});
export type ReviewRecord = z.infer<typeof ReviewRecord>;

/** An agent, or a family of them, with the site-relative address of its page. */
export const AgentEntry = z.strictObject({ name: z.string(), family: z.string(), path: z.string() });
export const FamilyEntry = z.strictObject({ name: z.string(), path: z.string() });
export type AgentEntry = z.infer<typeof AgentEntry>;
export type FamilyEntry = z.infer<typeof FamilyEntry>;

/** All that the statistics of the agents are made from. */
export const AgentData = z.strictObject({
  /** By name. */
  agents: z.array(AgentEntry),
  /** Families of more than one agent, by name. */
  families: z.array(FamilyEntry),
  /** Newest first. */
  reviews: z.array(ReviewRecord),
});
export type AgentData = z.infer<typeof AgentData>;
