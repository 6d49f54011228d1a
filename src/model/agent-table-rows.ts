import { z } from 'zod';
import { Kind } from './kind.ts';
import { BECAME, COVERED, RUNGS } from './lists.ts';
import { Outcome } from './resolution.ts';
import { Severity } from './severity.ts';

/* The tables that every figure of the agents can be computed from. New columns are added at the end. */

const Words = z.array(z.string());
const Stated = z.int32().nonnegative().nullable();

const ofReview = {
  report: z.string().describe('Id of the report.'),
  date: z.iso.date().nullable().describe('Day of the review.'),
  repo: z.string().describe('The repository that was reviewed.'),
  kind: Kind.describe('What the report is about.'),
  subject: z.string().describe('The pull request or branch with all its rounds; else the id of the report.'),
};
const agent = z.string().describe('Name of the agent.');
const effort = z.string().nullable().describe('Its effort, where the report gives one.');
const credits = z.boolean().describe('The report says who found what; else it is in no figure of that.');
const outcome = Outcome.nullable().describe('What the author did about the finding.');

/** A reviewer of a report, with the values of its column of the retro table. */
export const ReviewerRow = z.strictObject({
  ...ofReview,
  agent,
  effort,
  absent: z.string().nullable().describe('Why it gave no review; nothing where it took part.'),
  consolidator: z.string().nullable().describe('Who put the report together.'),
  hasRetro: z.boolean().describe('The report has a retro table.'),
  hasOriginals: z.boolean().describe('The report keeps what the reviewers wrote.'),
  hasResolution: z.boolean().describe('The report says what the author did.'),
  critical: Stated.describe('Critical findings, as the retro table counts them.'),
  important: Stated.describe('Important ones.'),
  suggestion: Stated.describe('Suggestions.'),
  durationSeconds: z.number().nullable().describe('Time of its run.'),
  toolCalls: Stated.describe('Its tool calls.'),
  designObservations: Stated.describe('Its observations on the design.'),
  falsePositives: Stated.describe('Its findings that are false.'),
  uniqueInsights: Stated.describe('What it alone saw.'),
  filesReviewed: Stated.describe('Files that it reviewed.'),
  coverageMisses: Stated.describe('Files that it left out of its summary.'),
  downgraded: Stated.describe('Its findings that became less severe.'),
  downgradedFrom: Severity.nullable().describe('From which severity, where that is said.'),
  downgradedTo: Severity.nullable().describe('To which severity.'),
  dropped: Stated.describe('Its findings that were left out.'),
  cost: z.number().nullable().describe('What its run cost.'),
  currency: z.string().nullable().describe('In which currency, by its code of three letters.'),
  tools: Words.describe('The tools that are named, each with its calls: `grep 12`.'),
  credits,
});
export type ReviewerRow = z.infer<typeof ReviewerRow>;

/** A finding that counts: those that a report itself calls invalid do not. */
export const CountedFindingRow = z.strictObject({
  ...ofReview,
  id: z.string().nullable().describe('What the report calls it.'),
  address: z.string().describe('Its place on the site, below the base path.'),
  severity: Severity.nullable().describe('As the report has it.'),
  title: z.string().describe('What is claimed.'),
  agents: Words.describe('The reviewers that are credited with it.'),
  byConsolidator: z.boolean().describe('Whoever put the report together is credited, too.'),
  tookPart: Words.describe('The reviewers that gave a review.'),
  coveredBy: Words.describe('Those that say that they looked at a file of it.'),
  outcome,
  reason: z.string().describe('What the resolution says of it.'),
  tags: Words.describe('Its own tags.'),
  languages: Words.describe('Languages of its files and of its code.'),
  credits,
});
export type CountedFindingRow = z.infer<typeof CountedFindingRow>;

/** A reviewer's own finding, and what became of it. */
export const OriginalRow = z.strictObject({
  ...ofReview,
  agent,
  effort,
  id: z.string().nullable().describe('What the reviewer calls it.'),
  address: z.string().describe('Its place on the site, below the base path.'),
  severity: Severity.nullable().describe('As the reviewer has it.'),
  title: z.string().describe('What is claimed.'),
  became: z.enum(BECAME).describe('What it is in the report.'),
  rung: z.enum(RUNGS).describe('How far it came.'),
  how: z
    .enum(['stated', 'matched'])
    .nullable()
    .describe('Whether the report states what became of it, or its words tell.'),
  reason: z.string().describe('What the report says of that.'),
  finding: z.string().nullable().describe('Id of the finding that it went into.'),
  findingAddress: z.string().nullable().describe('Place of that finding on the site, below the base path.'),
  outcome,
});
export type OriginalRow = z.infer<typeof OriginalRow>;

/** A file, and what a reviewer says of it in its Coverage Summary. */
export const CoverageRow = z.strictObject({
  ...ofReview,
  path: z.string().describe('The file.'),
  agent,
  covered: z.enum(COVERED).describe('What the reviewer says of it.'),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

/** A cell of a retro table. */
export const RetroCellRow = z.strictObject({
  report: ofReview.report,
  date: ofReview.date,
  repo: ofReview.repo,
  row: z.string().describe('What heads the row of the table.'),
  agent,
  cell: z.string().describe('The cell as written.'),
});
export type RetroCellRow = z.infer<typeof RetroCellRow>;
