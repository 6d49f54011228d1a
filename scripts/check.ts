/**
 * `npm run check`: every problem of every report as `file:line level code: what (what to do)`; exit 1 on errors. In
 * GitHub Actions each is an annotation of the change, too, and all are in the summary of the run.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import '../astro.config.mjs';
import { annotatedLines, problemLines } from '../src/exports/problem-lines.ts';
import { problemSummary } from '../src/exports/problem-summary.ts';
import { progress } from '../src/load/progress.ts';
import { loadCorpus } from '../src/load/reports.ts';
import { settings } from '../src/load/settings.ts';
import { ALIASES_FILE } from '../src/model/agent-aliases.ts';
import { PROBLEM_LEVELS } from '../src/model/problem.ts';

const { reports, findings, rejected, nameProblems } = await loadCorpus(progress()).catch((error: Error) => {
  console.error(error.message);
  process.exit(2);
});
const { reportsDir } = settings();
const problems = [
  ...reports.map((report) => ({ path: report.source.path, problems: report.problems })),
  ...rejected,
  { path: ALIASES_FILE, problems: nameProblems },
]
  .sort((a, b) => (a.path < b.path ? -1 : 1))
  .flatMap((file) => file.problems.map((problem) => ({ path: join(reportsDir, file.path), problem })));
const inActions = process.env['GITHUB_ACTIONS'] === 'true';
const lines = inActions ? annotatedLines(problems, randomUUID()) : problemLines(problems);
for (const line of lines) console.log(line);

const words = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const;
const counts = PROBLEM_LEVELS.map((level) => {
  const n = problems.filter(({ problem }) => problem.level === level).length;
  return `${n} ${words[level][n === 1 ? 0 : 1]}`;
});
const sum = `${reports.length} reports, ${findings.length} findings: ${counts.join(', ')}`;
console.log(sum);
if (rejected.length > 0)
  console.log(`${rejected.length === 1 ? '1 file' : `${rejected.length} files`} could not be read`);
const { GITHUB_STEP_SUMMARY } = process.env;
if (inActions && GITHUB_STEP_SUMMARY)
  appendFileSync(GITHUB_STEP_SUMMARY, `${problemSummary(sum, problems)}\n`);
if (problems.some(({ problem }) => problem.level === 'error')) process.exitCode = 1;
