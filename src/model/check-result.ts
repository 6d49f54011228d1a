import { z } from 'zod';
import { Problem } from './problem.ts';

/** A problem, and the file that has it. */
export const CheckedProblem = z.strictObject({
  file: z.string().describe('The file, by the path that it was asked for or found by.'),
  line: Problem.shape.line.describe('The line, from 1; null for the whole file.'),
  column: Problem.shape.column.describe('The column, from 1; null for the whole line.'),
  level: Problem.shape.level.describe('error, warning or info.'),
  code: Problem.shape.code.describe('Which problem it is; codes are permanent.'),
  message: Problem.shape.message.describe('What is wrong.'),
  hint: Problem.shape.hint.describe('What to do.'),
  fixable: z.boolean().describe('Whether --fix has something to propose for it.'),
});
export type CheckedProblem = z.infer<typeof CheckedProblem>;

/** What `npm run check -- --format json` prints. */
export const CheckResult = z.strictObject({
  reports: z.int().nonnegative().describe('How many reports were read.'),
  findings: z.int().nonnegative().describe('How many findings they have.'),
  unreadable: z.int().nonnegative().describe('How many files cannot be read as reports.'),
  errors: z.int().nonnegative().describe('How many problems are errors.'),
  warnings: z.int().nonnegative().describe('How many are warnings.'),
  notes: z.int().nonnegative().describe('How many are remarks, of level info.'),
  problems: z.array(CheckedProblem).describe('All of them, by file and line.'),
  fixed: z
    .array(
      z.strictObject({
        file: z.string().describe('The file.'),
        line: z.int().positive().describe('The line, from 1, in the file before.'),
        did: z.string().describe('What was corrected, or would be.'),
      }),
    )
    .describe('What --fix has corrected, or would correct.'),
});
export type CheckResult = z.infer<typeof CheckResult>;
