import { formatProblem, type Problem } from '../model/problem.ts';
import { withoutCommands, workflowCommand } from './workflow-command.ts';

/** A problem and the file that has it, by the path to name it by. */
export interface FileProblem {
  path: string;
  problem: Problem;
}

/** The problems for a terminal, one a line, whatever line ends their words hold. */
export function problemLines(problems: readonly FileProblem[]): string[] {
  return problems.map(({ path, problem }) => formatProblem(path, problem).replace(/[\r\n]+/g, ' '));
}

/**
 * The same for the log of GitHub Actions: each problem is an annotation, too. The words of reports stand in the log
 * where commands are not obeyed: the runner takes `::` at the start of a line for one, and `##[` anywhere in it.
 */
export function annotatedLines(problems: readonly FileProblem[], token: string): string[] {
  return [
    ...withoutCommands(problemLines(problems), token),
    ...problems.map(({ path, problem: { level, code, message, hint, line, column } }) =>
      workflowCommand(level, { file: path, line, column, title: code }, `${message} (${hint})`),
    ),
  ];
}
