import { cut } from '../../src/query/cut.ts';
import type { QueryProblem } from '../../src/query/syntax.ts';

/** More problems are only counted. */
const MOST = 5;

/** What is wrong with a query, each with the query around it and its place below that. */
export function problemLines(query: string, problems: readonly QueryProblem[]): string[] {
  const more = problems.length - MOST;
  return [
    ...problems.slice(0, MOST).flatMap((problem) => linesOf(query, problem)),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function linesOf(query: string, { message, span: { start, end } }: QueryProblem): string[] {
  // What is missing at the end is pointed at there.
  const { line, marks } = cut(`${query.replace(/\s/g, ' ')} `, [[start, Math.max(start + 1, end)]]);
  const [[from, to]] = marks as [[number, number]];
  return [message, `  ${line.trimEnd()}`, `  ${' '.repeat(from)}${'^'.repeat(to - from)}`];
}
