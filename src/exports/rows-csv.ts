import { columnsOf, type RowSchema } from '../model/columns.ts';
import { tableCsv, type CsvRow } from '../query/csv.ts';

/** Rows as CSV, below the names of the columns. */
export function rowsCsv(schema: RowSchema, rows: readonly CsvRow[]): string {
  return tableCsv(
    columnsOf(schema).map(({ name }) => name),
    rows,
  );
}
