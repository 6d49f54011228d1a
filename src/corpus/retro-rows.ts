import type { Report } from '../model/report.ts';
import type { Scorecard } from '../model/retro.ts';
import type { AgentNames } from './agent-names.ts';

/** One reviewer's column of one report's retro table: a row of the table of all retro tables. */
export interface RetroRow {
  report: Report;
  agent: string;
  /** The column as values. */
  card: Scorecard;
  /** The head of the column, as written. */
  written: string;
  /** A cell for each column of the big table, as written; null where this report's table has no such row. */
  cells: (string | null)[];
  /** Cells of rows that few tables have, with the names of the rows. */
  others: { row: string; cell: string }[];
}

/** A row name that one table in so many has gets a column. */
const ONE_IN = 10;

/** Every cell of every retro table: a row for each report and reviewer, a column for each row name that many tables have. */
export function retroRows(
  reports: readonly Report[],
  { nameOf }: Pick<AgentNames, 'nameOf'>,
): { columns: string[]; rows: RetroRow[] } {
  const columns = frequentRows(reports);
  const keys = columns.map((column) => column.toLowerCase());
  const rows = reports.flatMap((report) =>
    (report.retro?.agents ?? []).map((written, at): RetroRow => {
      const left = new Map(
        Object.entries(report.retro!.metrics).map(([row, cells]) => [row, cells[at] ?? '']),
      );
      const cells = keys.map((key) => {
        const row = [...left.keys()].find((name) => name.toLowerCase() === key);
        if (row === undefined) return null;
        const cell = left.get(row)!;
        left.delete(row);
        return cell;
      });
      return {
        report,
        agent: nameOf(report.retro!.typed[at]!.agent),
        card: report.retro!.typed[at]!,
        written,
        cells,
        others: [...left].map(([row, cell]) => ({ row, cell })),
      };
    }),
  );
  return { columns, rows };
}

/** In the order and spelling of the first tables that have them. */
function frequentRows(reports: readonly Report[]): string[] {
  const tables = reports.flatMap(({ retro }) => (retro === null ? [] : [Object.keys(retro.metrics)]));
  const names = new Map<string, { name: string; tables: number }>();
  for (const table of tables)
    for (const key of new Set(table.map((row) => row.toLowerCase()))) {
      const name = names.get(key)?.name ?? table.find((row) => row.toLowerCase() === key)!;
      names.set(key, { name, tables: (names.get(key)?.tables ?? 0) + 1 });
    }
  return [...names.values()].filter((one) => one.tables * ONE_IN >= tables.length).map(({ name }) => name);
}
