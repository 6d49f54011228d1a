import type { Problem } from '../model/problem.ts';

const COMMANDS: Record<Problem['level'], string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Where an annotation stands and what it is called; `line` and `column` are 1-based, null is the whole file. */
interface Place {
  /** None for what is no file's fault. */
  file?: string;
  line?: number | null;
  column?: number | null;
  title: string;
}

/** A GitHub Actions command that shows a message at its place in the change: `::error file=…,line=…::message`. */
export function workflowCommand(level: Problem['level'], place: Place, message: string): string {
  const { file, line, column, title } = place;
  const properties = Object.entries({ file, line, col: column, title })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[level]} ${properties.join(',')}::${data(message)}`;
}

/** The commands between which a log is only text; `token` must be one that nobody can guess. */
export function withoutCommands(lines: readonly string[], token: string): string[] {
  return [`::stop-commands::${token}`, ...lines, `::${token}::`];
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
