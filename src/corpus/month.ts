import { RATINGS } from '../model/lists.ts';
import type { Report } from '../model/report.ts';
import type { Rating } from '../model/severity.ts';
import { findingsWereRead } from './findings-read.ts';
import { compare } from './order.ts';

/** What the reviews of one month found. */
export interface Month {
  /** `2026-05`. */
  month: string;
  /** Reviews whose findings were read: what was found says little without it. */
  reviews: number;
  /** Reviews whose findings were not read: their number is unknown. */
  unread: number;
  found: Record<Rating, number>;
}

/** Months between two others in which nothing was reviewed. */
export interface QuietMonths {
  from: string;
  to: string;
  months: number;
}

export interface Months {
  /** In time order; months without reviews stand between those with reviews. */
  months: (Month | QuietMonths)[];
  /** Reviews without a date are in no month. */
  undated: number;
}

/** So many months without reviews stand one by one; what is longer is one slot. */
const LONGEST_ROW = 6;

/** Findings by month of their review, as each review reports them: what is carried over counts in every round. */
export function findingsByMonth(reports: readonly Report[]): Months {
  const byMonth = new Map<string, Month>();
  for (const report of reports) {
    const key = report.date?.slice(0, 7);
    if (key === undefined) continue;
    const month = byMonth.get(key) ?? emptyMonth(key);
    byMonth.set(key, month);
    if (findingsWereRead(report)) month.reviews += 1;
    else month.unread += 1;
    for (const { severity } of report.findings) month.found[severity ?? 'unrated'] += 1;
  }
  const sorted = [...byMonth.values()].sort((a, b) => compare(a.month, b.month));
  return {
    months: sorted.flatMap((month, at) => [...quietBefore(month, sorted[at - 1]), month]),
    undated: reports.filter(({ date }) => date === null).length,
  };
}

export function isQuiet(slot: Month | QuietMonths): slot is QuietMonths {
  return 'months' in slot;
}

/** The findings of a month, whatever their severity. */
export function total({ found }: Month): number {
  return RATINGS.reduce((sum, rating) => sum + found[rating], 0);
}

function emptyMonth(month: string): Month {
  return { month, reviews: 0, unread: 0, found: { critical: 0, important: 0, suggestion: 0, unrated: 0 } };
}

function quietBefore({ month }: Month, earlier: Month | undefined): QuietMonths[] {
  if (earlier === undefined) return [];
  const [first, last] = [ordinal(earlier.month) + 1, ordinal(month) - 1];
  const months = last - first + 1;
  if (months > LONGEST_ROW) return [{ from: named(first), to: named(last), months }];
  return Array.from({ length: months }, (_, at) => named(first + at)).map((from) => ({
    from,
    to: from,
    months: 1,
  }));
}

/** Months since the year 0. */
function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function named(at: number): string {
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}
