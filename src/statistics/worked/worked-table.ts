import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted } from '../../model/amounts.ts';
import type { Content } from '../figure.ts';
import type { Links } from '../links.ts';

/** A line of a worked example: what is counted or divided, and the figure that comes of it. */
export interface Line {
  says: Content;
  figure: Element;
}

/** A worked example as a table: first what goes in, at the end what comes out. */
export function workedTable(caption: string, lines: readonly Line[]): Element {
  const rows = lines.map(({ says, figure }) =>
    h('tr', [h('th', { scope: 'row' }, says), h('td.number', figure)]),
  );
  const table = h('table.figures.worked', [h('caption', caption), h('tbody', rows)]);
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: caption }, table);
}

/** Something that goes into a figure: its title and place, and what it counts as. */
export interface Counted {
  title: string;
  /** Site-relative. */
  address: string;
  countsAs: string;
}

/** More than that are no list to read; the data has all. */
const MOST_LISTED = 60;

/** The findings or originals that go into an example, folded up below it. */
export function workedRows(all: readonly Counted[], word: string, { to }: Links): Element {
  const items = all
    .slice(0, MOST_LISTED)
    .map(({ title, address, countsAs }) =>
      h('li', [h('a', { href: to(address) }, title || 'without a title'), ` – ${countsAs}`]),
    );
  const rest = all.length - items.length;
  return h('details.worked-rows', [
    h('summary', `The ${counted(all.length, word)} that go in`),
    h('ol', items),
    rest === 0 ? null : h('p', `And ${counted(rest, 'more', 'more')}, which are in the data.`),
  ]);
}

/** Where the reports at hand have nothing to show. */
export function noExample(lacking: string): Element[] {
  return [h('p.no-example', `The reports at hand cannot give an example: ${lacking}.`)];
}
