import type { Answer } from './answer.ts';
import { hitsOf, resultRow, type LinkTo } from './result-row.ts';

/** The findings of an answer as a list, one on a line, each with the facts of the CSV and the lines that match. */
export function resultsJson(answer: Pick<Answer, 'groups'>, linkTo: LinkTo): string {
  const rows = hitsOf(answer).map((hit) => ({
    ...resultRow(hit, linkTo),
    matches: hit.excerpts.map(({ place, line, marks }) => ({ place, line, marks })),
  }));
  return `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]\n`;
}
