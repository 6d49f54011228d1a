import type { CheckResult } from '../model/check-result.ts';
import type { FileProblem } from './problem-lines.ts';

/** The result of a check as JSON, for other programs; the keys of each problem in the order of its schema. */
export function problemJson(result: Omit<CheckResult, 'errors' | 'warnings' | 'notes'>): string {
  const count = (wanted: string) => result.problems.filter(({ level }) => level === wanted).length;
  const { reports, findings, unreadable, problems, fixed } = result;
  const counts = { errors: count('error'), warnings: count('warning'), notes: count('info') };
  const all: CheckResult = { reports, findings, unreadable, ...counts, problems, fixed };
  return `${JSON.stringify(all, null, 2)}\n`;
}

export function checkedProblem(
  { path, problem }: FileProblem,
  fixable: boolean,
): CheckResult['problems'][number] {
  const { line, column, level, code, message, hint } = problem;
  return { file: path, line, column, level, code, message, hint, fixable };
}
