import type { QueryProblem } from '../../src/query/syntax.ts';

/** What is wrong with a query, each with the query and its place below it. */
export function problemLines(query: string, problems: readonly QueryProblem[]): string[] {
  return problems.flatMap(({ message, span: { start, end } }) => [
    message,
    `  ${query.replace(/\s/g, ' ')}`,
    `  ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`,
  ]);
}
