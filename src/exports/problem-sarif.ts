import type { ReportingDescriptor, Result } from 'sarif';
import { PROBLEMS, type Problem, type ProblemCode } from '../model/problem.ts';
import type { FileProblem } from './problem-lines.ts';
import { sarifLog } from './sarif-log.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Problem['level'],
  string
>;

/**
 * The problems of report files as SARIF 2.1.0, for code scanning and editors: a rule a code, a result a problem. Paths
 * are relative to the root of the repository.
 */
export function problemSarif(problems: readonly FileProblem[]): string {
  const codes = [...new Set(problems.map(({ problem }) => problem.code))].sort();
  const driver = { name: 'Casebook', rules: codes.map(ruleOf) };
  const results = problems.map((each) => resultOf(each, codes.indexOf(each.problem.code)));
  return sarifLog([{ tool: { driver }, columnKind: 'unicodeCodePoints', results }]);
}

function ruleOf(code: ProblemCode): ReportingDescriptor {
  const { level, hint } = PROBLEMS[code];
  return { id: code, help: { text: hint }, defaultConfiguration: { level: LEVELS[level] } };
}

function resultOf({ path, problem }: FileProblem, ruleIndex: number): Result {
  const { code, level, message, hint, line, column } = problem;
  const region =
    line === null ? {} : { region: { startLine: line, ...(column !== null && { startColumn: column }) } };
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[level],
    message: { text: `${message} (${hint})` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...region } }],
  };
}

/** A path below the working folder is relative to it; any other is a file of this machine. */
function uriOf(path: string): string {
  const uri = path.toWellFormed().replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return uri.startsWith('/') ? `file://${uri}` : uri;
}
