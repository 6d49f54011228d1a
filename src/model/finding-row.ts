import { z } from 'zod';
import { FINDING_STATUSES } from './finding.ts';
import { Kind } from './kind.ts';
import { Outcome } from './resolution.ts';
import { Severity } from './severity.ts';
import { VerdictClass } from './verdict.ts';

/** Where a finding stands in a round, seen from the rounds before. */
export const ROW_STANDINGS = ['new', 'carried', 'returned', 'unknown'] as const;

const Words = z.array(z.string());

/** A finding of a report as a row of the published tables. New columns are added at the end. */
export const FindingRow = z.strictObject({
  report: z.string().describe('Id of the report: its path below the folder of reports, without `.md`.'),
  url: z.string().describe('Where the finding stands on the site.'),
  repo: z.string().describe('The repository that was reviewed.'),
  pullRequest: z.int32().positive().nullable().describe('Number of the pull request that the report names.'),
  date: z.iso.date().nullable().describe('Day of the review.'),
  id: z.string().nullable().describe('What the report calls the finding, such as `I1`.'),
  severity: Severity.nullable().describe('As the report has it; nothing where it gives none.'),
  title: z.string().describe('What is claimed, as plain text.'),
  path: z.string().nullable().describe('The first file that the finding names.'),
  startLine: z.int32().positive().nullable().describe('First line in that file.'),
  endLine: z.int32().positive().nullable().describe('Last line in that file; the same for a single line.'),
  agents: Words.describe('Who is credited with it. Whoever put the report together may be among them.'),
  outcome: Outcome.nullable().describe('What the author did about it; `skipped` was declined.'),
  commit: z.string().nullable().describe('The commit that was reviewed, where it can be told.'),
  reviewedAt: z.iso
    .datetime({ local: true, precision: 0 })
    .nullable()
    .describe('Day and time of the review, where the time is known. Reports name no time zone.'),
  kind: Kind.describe('What the report is about.'),
  subject: z
    .string()
    .describe(
      'The pull request or branch with all its rounds: `pr owner/name 41`; else the id of the report.',
    ),
  round: z
    .int32()
    .positive()
    .nullable()
    .describe('Place of the report in time among the rounds of its subject, from 1.'),
  branch: z.string().nullable().describe('The branch that was reviewed.'),
  author: z.string().nullable().describe('Who wrote the code.'),
  verdict: VerdictClass.nullable().describe('What the verdict of the report asks for.'),
  reviewers: Words.describe('The agents that took part in the review.'),
  thread: z
    .string()
    .describe(
      'The same for one finding through all rounds: the report and the place where it was first seen.',
    ),
  standing: z
    .enum(ROW_STANDINGS)
    .nullable()
    .describe('Seen from the rounds before. Nothing in a first round, where every finding is new.'),
  status: z.enum(FINDING_STATUSES).describe('Whether the report itself still holds it.'),
  isOpen: z.boolean().describe('It stands in the latest round, and nobody has answered it.'),
  paths: Words.describe('All files that the finding names.'),
  tags: Words.describe('Its own tags and those of its report.'),
  languages: Words.describe('Languages of its files and of its code.'),
  hasFix: z.boolean().describe('It proposes a fix.'),
  hasDiff: z.boolean().describe('It holds a diff.'),
  pattern: z.string().nullable().describe('Id of the pattern that it is a case of.'),
});
export type FindingRow = z.infer<typeof FindingRow>;
