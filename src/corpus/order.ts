import type { Report } from '../model/report.ts';

/** What rounds are ordered by: the instant in the file name, else the stated date and time; undated is oldest. */
export function instant(report: Report): string {
  return report.startedAt ?? (report.date === null ? '' : `${report.date}T${report.time ?? ''}`);
}

/** Newest first, ties by id, so that every build lists reports in the same order. */
export function newestFirst(a: Report, b: Report): number {
  return compare(instant(b), instant(a)) || compare(a.id, b.id);
}

/** Text order that is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
