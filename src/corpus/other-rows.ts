import type { Report } from '../model/report.ts';
import { SCORECARD_ROWS } from '../model/retro.ts';
import { compare } from './order.ts';

/** A row of retro tables that has no measure of its own, and the reports that have it. */
export interface OtherRow {
  row: string;
  reports: Report[];
}

/** Rows that are not added up, as too few tables have them: the ones in most tables first. */
export function otherRows(reports: readonly Report[]): OtherRow[] {
  const found = new Map<string, Report[]>();
  for (const report of reports)
    for (const row of Object.keys(report.retro?.metrics ?? {}))
      if (!SCORECARD_ROWS.includes(row.toLowerCase().replace(/^(duration|tool calls) \(pass \d+\)$/, '$1')))
        found.set(row, [...(found.get(row) ?? []), report]);
  return [...found]
    .map(([row, having]) => ({ row, reports: having }))
    .sort((a, b) => b.reports.length - a.reports.length || compare(a.row, b.row));
}
