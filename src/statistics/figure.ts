import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { counted, number } from '../model/amounts.ts';
import type { Mean } from './mean.ts';
import type { Difference } from './paired.ts';
import { FEWEST, wilson, type Interval, type Ratio } from './ratio.ts';
import type { Spread } from './spread.ts';

/** What stands in a page: an element, or text. */
export type Content = ElementContent | string | null;

/**
 * A value with what it rests on below it, in small. Every figure of the pages is one. Where it leads somewhere, `count` is
 * how many are there.
 */
function figure(value: Content, rests: string | null, href: string | null, count?: number): Element {
  const shown = href === null ? h('span.value', value) : h('a.value', { href, dataCount: count }, value);
  return h('span.figure', [shown, rests === null ? null : h('span.rests', rests)]);
}

/** What is not known, or cannot be. */
export function nothing(why: string | null = null): Element {
  return figure('–', why, null);
}

/** A count. One of nothing leads nowhere; another leads to as many, where nothing else is said. */
export function countFigure(
  n: number,
  href: string | null = null,
  rests: string | null = null,
  count = n,
): Element {
  return figure(number(n), rests, n === 0 ? null : href, count);
}

/**
 * A share with its interval and n; below ten, `k of n` says all there is. Where it is `unknown` of some whether they are
 * among the k, the share is the least that it can be, and the interval reaches to where all of them are. It
 * leads to the k, or to `count` of something else.
 */
export function ratioFigure(
  ratio: Ratio,
  href: string | null = null,
  { unknown = 0, count = ratio.k } = {},
): Element {
  const { k, n } = ratio;
  const link = k === 0 ? null : href;
  if (n === 0) return nothing();
  const least = unknown > 0 ? '≥ ' : '';
  if (n < FEWEST) return figure(`${least}${k} of ${n}`, null, link, count);
  const interval = { low: wilson(ratio)!.low, high: wilson({ k: k + unknown, n })!.high };
  return figure(`${least}${percent(k / n)}`, `${intervalWords(interval)}, ${ofN(ratio)}`, link, count);
}

/** A share in a sentence: `60 % (51–68 %, 82 of 137)`. */
export function ratioWords(ratio: Ratio): string {
  if (ratio.n < FEWEST) return `${ratio.k} of ${ratio.n}`;
  return `${percent(ratio.k / ratio.n)} (${intervalWords(wilson(ratio)!)}, ${ofN(ratio)})`;
}

function ofN({ k, n }: Ratio): string {
  return `${number(k)} of ${number(n)}`;
}

/** A median with its quartiles; below four values these say nothing. */
export function spreadFigure(
  values: Spread | null,
  show: (value: number) => string,
  href: string | null = null,
): Element {
  if (values === null) return nothing();
  const { n, median, lower, upper } = values;
  const quartiles = n < 4 ? '' : `${show(lower)} to ${show(upper)}, `;
  return figure(show(median), `${quartiles}n = ${number(n)}`, href, n);
}

/** A median with the least and the most. */
export function rangeFigure(
  values: Spread | null,
  show: (value: number) => string,
  href: string | null = null,
): Element {
  if (values === null) return nothing();
  const { n, median, least, most } = values;
  const range = n === 1 ? '' : `${show(least)} to ${show(most)}, `;
  return figure(show(median), `${range}n = ${number(n)}`, href, n);
}

/** A sum over the reports that state it, with how many do. */
export function sumFigure(
  values: readonly (number | null)[],
  href: string | null = null,
  show: (value: number) => string = number,
): Element {
  const stated = values.filter((value) => value !== null);
  if (stated.length === 0) return nothing();
  const total = stated.reduce((sum, value) => sum + value, 0);
  return figure(show(total), `n = ${number(stated.length)}`, total === 0 ? null : href, stated.length);
}

/** A sum, and below it how many that is for each that states it, with an interval over subjects. */
export function statedFigure({ total, each }: { total: number; each: Mean }, href: string | null): Element {
  if (each.value === null) return nothing();
  const range =
    each.interval === null
      ? tooFew(each.subjects)
      : `${hundredths(each.interval.low)}–${hundredths(each.interval.high)}`;
  const mean = `${hundredths(each.value)} each (${range}), n = ${number(each.over)}`;
  return figure(number(total), mean, total === 0 ? null : href, each.over);
}

/** `60 %`: never without an interval and n beside it. All, and none, are said of no other share. */
export function percent(value: number): string {
  const rounded = Math.round(value * 100);
  if (value > 0 && rounded === 0) return '< 1 %';
  if (value < 1 && rounded === 100) return '> 99 %';
  return `${rounded} %`;
}

/** `51–68 %`; an end that is near to none or all, and is not, is rounded away from it. */
export function intervalWords({ low, high }: Interval): string {
  const from = low < 1 ? Math.min(Math.round(low * 100), 99) : 100;
  const to = high > 0 ? Math.max(Math.round(high * 100), 1) : 0;
  return `${from}–${to} %`;
}

/** A mean with its interval over subjects; `count` is how many things it is made from. */
export function meanFigure(mean: Mean, href: string | null = null, count?: number): Element {
  if (mean.value === null) return nothing();
  return figure(tenths(mean.value), meanRests(mean), mean.value === 0 ? null : href, count);
}

/** A mean in a sentence that says what n is: `1.4 (1.1–1.8)`. */
export function meanWords(mean: Mean): string {
  if (mean.value === null) return '–';
  const show = (value: number) => (Math.abs(mean.value!) < 0.1 ? hundredths(value) : tenths(value));
  const { interval, subjects } = mean;
  const range = interval === null ? tooFew(subjects) : `${show(interval.low)}–${show(interval.high)}`;
  return `${show(mean.value)} (${range})`;
}

function meanRests({ interval, over, subjects }: Mean): string {
  const range = interval === null ? tooFew(subjects) : `${tenths(interval.low)}–${tenths(interval.high)}`;
  return `${range}, ${counted(subjects, 'subject')}, n = ${number(over)}`;
}

/** Why there is no interval: too few subjects, or too little in them. */
function tooFew(subjects: number): string {
  return subjects < FEWEST ? 'too few to tell' : 'too little to tell';
}

/**
 * A share that is averaged, with an interval over subjects; of fewer than ten things or subjects it is not told. It leads
 * to all that it is averaged over.
 */
export function averageFigure(
  share: number,
  interval: Interval | null,
  n: number,
  href: string | null = null,
): Element {
  if (n < FEWEST) return nothing(`too few, n = ${number(n)}`);
  if (interval === null) return nothing(`too few subjects, n = ${number(n)}`);
  return figure(percent(share), `${intervalWords(interval)}, n = ${number(n)}`, href, n);
}

/** Where a figure leads, and how many things are there where that is known. */
export interface Leads {
  href: string | null;
  count?: number;
}

/** Which of two is higher, and by how much, where that is clear; `points` says that shares are compared. */
export function differenceFigure(
  { value, interval, n }: Difference,
  names: readonly [string, string],
  unit: 'points' | 'findings',
  { href, count }: Leads,
): Element {
  const rests = `n = ${number(n)}`;
  if (value === null) return nothing(rests);
  if (interval === null) return figure('too few', rests, href, count);
  const show = shownBy(interval, unit);
  const range = ({ low, high }: Interval) => `${show(low)} to ${show(high)} ${unit}`;
  if (interval.low <= 0 && interval.high >= 0)
    return figure('no clear difference', `${range(interval)}, ${rests}`, href, count);
  const [higher, amount, bounds] =
    value > 0
      ? [names[0], value, interval]
      : [names[1], -value, { low: -interval.high, high: -interval.low }];
  return figure(`${higher} higher by ${show(amount)}`, `${range(bounds)}, ${rests}`, href, count);
}

/** Numbers of one difference have so many decimals that no bound which is not zero is shown as zero. */
function shownBy({ low, high }: Interval, unit: 'points' | 'findings'): (amount: number) => string {
  const scale = unit === 'points' ? 100 : 1;
  const isTold = (bound: number, digits: number) =>
    bound === 0 || Number((bound * scale).toFixed(digits)) !== 0;
  const fewest = unit === 'points' ? 0 : 1;
  const digits = [fewest, fewest + 1, fewest + 2].find((some) => isTold(low, some) && isTold(high, some));
  return (amount) => signed((amount * scale).toFixed(digits ?? fewest + 3));
}

function hundredths(value: number): string {
  return value.toFixed(2);
}

function tenths(value: number): string {
  return signed(value.toFixed(1));
}

function signed(value: string): string {
  return value.replace(/^-(?=0(?:\.0*)?$)/, '').replace('-', '−');
}
