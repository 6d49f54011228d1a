import type { Answer } from './answer.ts';
import { tableCsv } from './csv.ts';
import { hitsOf, resultRow, type LinkTo } from './result-row.ts';

const COLUMNS = [
  ...['report', 'url', 'file', 'line', 'repo', 'pullRequest', 'date', 'id', 'severity', 'title'],
  ...['path', 'startLine', 'endLine', 'agents', 'outcome', 'tags', 'pattern'],
];

/** The findings of an answer, one row each, below the names of the columns. */
export function resultsCsv(answer: Pick<Answer, 'groups'>, linkTo: LinkTo): string {
  return tableCsv(
    COLUMNS,
    hitsOf(answer).map((hit) => resultRow(hit, linkTo)),
  );
}
