import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { counted, number } from '../model/amounts.ts';
import { FEWEST, wilson, type Interval, type Ratio } from './ratio.ts';
import type { Spread } from './spread.ts';

/** What stands in a page: an element, or text. */
export type Content = ElementContent | string | null;

/** A value with what it rests on below it, in small. Every figure of the pages is one. */
function figure(value: Content, rests: string | null, href: string | null): Element {
  const shown = href === null ? h('span.value', value) : h('a.value', { href }, value);
  return h('span.figure', [shown, rests === null ? null : h('span.rests', rests)]);
}

/** What is not known, or cannot be. */
export function nothing(why: string | null = null): Element {
  return figure('–', why, null);
}

/** A count. One of nothing leads nowhere. */
export function countFigure(n: number, href: string | null = null, rests: string | null = null): Element {
  return figure(number(n), rests, n === 0 ? null : href);
}

/**
 * A share with its interval and n; below ten, `k of n` says all there is. `atLeast` marks a share of which some is not
 * known to hold.
 */
export function ratioFigure(ratio: Ratio, href: string | null = null, { atLeast = false } = {}): Element {
  const { k, n } = ratio;
  const link = k === 0 ? null : href;
  if (n === 0) return nothing();
  if (n < FEWEST) return figure(`${atLeast ? '≥ ' : ''}${k} of ${n}`, null, link);
  return figure(
    `${atLeast ? '≥ ' : ''}${percent(k / n)}`,
    `${intervalWords(wilson(ratio)!)}, ${ofN(ratio)}`,
    link,
  );
}

/** The same figure with one more thing that it rests on. */
export function restingOn(of: Element, n: number, word: string): Element {
  return { ...of, children: [...of.children, h('span.rests', counted(n, word))] };
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
  return figure(show(median), `${quartiles}n = ${number(n)}`, href);
}

/** A sum over the reports that state it, with how many do. */
export function sumFigure(values: readonly (number | null)[], href: string | null = null): Element {
  const stated = values.filter((value) => value !== null);
  if (stated.length === 0) return nothing();
  const total = stated.reduce((sum, value) => sum + value, 0);
  return figure(number(total), `n = ${number(stated.length)}`, total === 0 ? null : href);
}

/** `60 %`: never without an interval and n beside it. */
export function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

/** `51–68 %` */
export function intervalWords({ low, high }: Interval): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}
