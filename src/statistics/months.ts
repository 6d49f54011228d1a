import type { ReviewRecord } from '../model/review-record.ts';
import { actedOn } from './answered.ts';
import type { Choices } from './choices.ts';
import { isCredited, isGrave, pool, telling } from './credit.ts';
import { meanOf, type Mean } from './mean.ts';
import type { Ratio } from './ratio.ts';
import { tookPart, type Scope } from './scope.ts';

/** Fewer reviews than this say nothing of a month. */
export const FEWEST_REVIEWS = 5;

/** What a scope did in a month. */
export interface ScopeMonth {
  /** `2026-05` */
  month: string;
  reviews: number;
  /** Findings that it is credited with, and those of them that are critical or important. */
  found: number;
  foundGrave: number;
  /** Findings credited to it ÷ reviews it took part in. */
  findings: Mean;
  /** The same of critical and important ones. */
  grave: Mean;
  actedOn: Ratio;
}

export interface ScopeMonths {
  /** Those that hold enough reviews, in time order. */
  months: readonly ScopeMonth[];
  tooFew: readonly { month: string; reviews: number }[];
  /** Reviews without a date are in no month. */
  undated: number;
}

/** Over the reviews that it took part in, but those that do not say who found what. */
export function scopeMonths(reviews: readonly ReviewRecord[], scope: Scope): ScopeMonths {
  const told = telling(reviews).filter((review) => tookPart(review, scope));
  const dated = told.filter(({ date }) => date !== null);
  const byMonth = [...Map.groupBy(dated, ({ date }) => date!.slice(0, 7))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return {
    months: byMonth
      .filter(([, own]) => own.length >= FEWEST_REVIEWS)
      .map(([month, own]) => scopeMonth(month, own, scope)),
    tooFew: byMonth
      .filter(([, own]) => own.length < FEWEST_REVIEWS)
      .map(([month, own]) => ({ month, reviews: own.length })),
    undated: told.length - dated.length,
  };
}

function scopeMonth(month: string, reviews: readonly ReviewRecord[], scope: Scope): ScopeMonth {
  const credited = (own: readonly ReviewRecord[]) =>
    pool(own, scope).filter((finding) => isCredited(finding, scope));
  return {
    month,
    reviews: reviews.length,
    found: credited(reviews).length,
    foundGrave: credited(reviews).filter(isGrave).length,
    findings: meanOf(reviews, (review) => credited([review]).length),
    grave: meanOf(reviews, (review) => credited([review]).filter(isGrave).length),
    actedOn: actedOn(credited(reviews)),
  };
}

/** The days of a month that a period holds. */
export function within(
  month: string,
  { from, to }: Pick<Choices, 'from' | 'to'>,
): { from: string; to: string } {
  const last = new Date(`${month}-01T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  const [first, end] = [`${month}-01`, last.toISOString().slice(0, 10)];
  return { from: from === null || from < first ? first : from, to: to === null || to > end ? end : to };
}

/** Months since the year 0: how far apart two of them are. */
export function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}
