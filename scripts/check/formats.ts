import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { checkedProblem, problemJson } from '../../src/exports/problem-json.ts';
import { annotatedLines, problemLines, type FileProblem } from '../../src/exports/problem-lines.ts';
import { problemSarif } from '../../src/exports/problem-sarif.ts';
import { problemSummary } from '../../src/exports/problem-summary.ts';
import type { Checked } from '../../src/load/check.ts';
import { ALIASES_FILE } from '../../src/model/agent-aliases.ts';
import { PROBLEM_LEVELS, type Problem } from '../../src/model/problem.ts';
import type { FixedFile } from './fix.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** What is printed: to standard output, and, beside what other programs read, to standard error. */
export interface Printed {
  out: string;
  err: string;
}

/** What a check has found. */
export interface Result {
  checked: readonly Checked[];
  fixed: readonly FixedFile[];
  /** The problems that `--fix` may correct. */
  fixable: ReadonlySet<Problem>;
}

/** The result of a check in a format. */
export function printed(format: Format, result: Result): Printed {
  const problems = problemsOf(result);
  const summary = `${summaryOf(result).join('\n')}\n`;
  if (format === 'json') return { out: json(result), err: summary };
  if (format === 'sarif') return { out: problemSarif(problems), err: summary };
  const lines = format === 'github' ? annotatedLines(problems, randomUUID()) : problemLines(problems);
  return { out: lines.map((line) => `${line}\n`).join('') + summary, err: '' };
}

/** The result as Markdown, for the summary of a workflow run. */
export function inSummary(result: Result): string {
  return problemSummary(summaryOf(result).join('\n'), problemsOf(result));
}

function problemsOf({ checked }: Result): FileProblem[] {
  return checked.flatMap(({ path, problems }) => problems.map((problem) => ({ path, problem })));
}

function json(result: Result): string {
  return problemJson({
    ...countsOf(result),
    problems: problemsOf(result).map((each) => checkedProblem(each, result.fixable.has(each.problem))),
    fixed: result.fixed.flatMap(({ path: file, done }) => done.map(({ line, did }) => ({ file, line, did }))),
  });
}

function countsOf({ checked }: Result): { reports: number; findings: number; unreadable: number } {
  const reports = checked.flatMap(({ report }) => report ?? []);
  const unreadable = checked.filter(({ report, path }) => report === null && basename(path) !== ALIASES_FILE);
  const findings = reports.reduce((sum, report) => sum + report.findings.length, 0);
  return { reports: reports.length, findings, unreadable: unreadable.length };
}

const WORDS = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const;

function summaryOf(result: Result): string[] {
  const { reports, findings, unreadable } = countsOf(result);
  const problems = problemsOf(result);
  const counts = PROBLEM_LEVELS.map((level) =>
    counted(problems.filter(({ problem }) => problem.level === level).length, WORDS[level]),
  );
  const fixable = problems.filter(
    ({ problem }) => problem.level !== 'info' && result.fixable.has(problem),
  ).length;
  return [
    `${counted(reports, ['report', 'reports'])}, ${counted(findings, ['finding', 'findings'])}: ${counts.join(', ')}`,
    ...(unreadable === 0 ? [] : [`${counted(unreadable, ['file', 'files'])} could not be read`]),
    ...(fixable === 0 ? [] : [`${fixable} of these --fix may correct`]),
  ];
}

function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : many}`;
}
