import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Content } from './figure.ts';

/** A column: its name, and in a sentence what it says. */
export interface Column {
  label: string;
  says: string;
  /** Numbers stand at the end of their cell; they do unless this is false. */
  isNumber?: boolean;
}

/** A row: what it is about, and a cell for each column but the first. */
export interface Row {
  head: Content;
  cells: readonly Content[];
  /** How deep the row lies below others: the agents of a family 1, the efforts of an agent 2. */
  depth?: 0 | 1 | 2;
}

export interface TableParts {
  caption: string;
  /** What the first column holds. */
  head: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** A table that scrolls within itself, with a sentence on each column below it. */
export function figureTable({ caption, head, columns, rows }: TableParts): Element[] {
  if (rows.length === 0) return [h('p', `${caption}: none.`)];
  const kind = ({ isNumber = true }: Column) => (isNumber ? 'number' : 'words');
  const table = h('table.figures', [
    h('caption', caption),
    h(
      'thead',
      h('tr', [
        h('th', { scope: 'col' }, head),
        ...columns.map((column) => h('th', { scope: 'col', className: [kind(column)] }, column.label)),
      ]),
    ),
    h(
      'tbody',
      rows.map(({ head: name, cells, depth = 0 }) =>
        h('tr', { className: [`depth-${depth}`] }, [
          h('th', { scope: 'row' }, name),
          ...cells.map((cell, at) => h('td', { className: [kind(columns[at]!)] }, cell)),
        ]),
      ),
    ),
  ]);
  const scroll = { tabIndex: 0, role: 'region', ariaLabel: caption };
  const says = columns.some(({ says: sentence }) => sentence !== '') ? [saying(columns)] : [];
  return [h('div.scroll', scroll, table), ...says];
}

/** What each column says. */
export function saying(columns: readonly Column[]): Element {
  const told = columns.filter(({ says }) => says !== '');
  return h(
    'dl.saying',
    told.map(({ label, says }) => h('div', [h('dt', label), h('dd', says)])),
  );
}
