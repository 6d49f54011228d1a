import type { Answer } from './answer.ts';
import { toCsv, type Cell } from './csv.ts';
import { hitsOf, resultRow, type LinkTo, type ResultRow } from './result-row.ts';

const COLUMNS = [
  ...['report', 'url', 'file', 'line', 'repo', 'pullRequest', 'date', 'id', 'severity', 'title'],
  ...['path', 'startLine', 'endLine', 'agents', 'outcome', 'tags', 'pattern'],
];

/** The findings of an answer, one row each, below the names of the columns. */
export function resultsCsv(answer: Pick<Answer, 'groups'>, linkTo: LinkTo): string {
  const rows = hitsOf(answer).map((hit) => resultRow(hit, linkTo));
  return toCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))]);
}

function cell(value: ResultRow[string] = null): Cell {
  return typeof value === 'object' && value !== null ? value.join('; ') : value;
}
