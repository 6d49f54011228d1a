import type { Element } from 'hast';
import { h } from 'hastscript';
import { isLong } from '../model/long-table.ts';
import type { Content } from './figure.ts';

/** A column: its name in the head of a wide table, and what stands before its value on a card. */
export interface CardColumn {
  head: string;
  /** Nothing, where the value says itself what it is. */
  label?: string;
  /** The cell that heads its row: on a card it stands first, on a line of its own. */
  isName?: boolean;
  isNumber?: boolean;
  /** A value that is not broken into lines. */
  isWhole?: boolean;
}

export type CardRow = readonly (readonly Content[])[];

/** A table whose rows are cards on a phone, as those of `CardTable.astro` are; only its roles then say what it is. */
export function cardTable(label: string, columns: readonly CardColumn[], rows: readonly CardRow[]): Element {
  const head = columns.map(({ head: name, isName = false, isNumber = false }) => {
    const className = isName ? 'name' : isNumber ? 'number' : undefined;
    return h('th', { scope: 'col', role: 'columnheader', className }, name);
  });
  const body = rows.map((cells) =>
    h(
      'tr',
      { role: 'row' },
      cells.map((cell, at) => cardCell(columns[at]!, cell)),
    ),
  );
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: label }, [
    h('table.cards', { role: 'table', className: isLong(rows.length) ? 'long' : undefined }, [
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, head)),
      h('tbody', { role: 'rowgroup' }, body),
    ]),
  ]);
}

function cardCell(
  { label, isName = false, isNumber = false, isWhole = false }: CardColumn,
  cell: CardRow[number],
) {
  if (isName) return h('th.name', { scope: 'row', role: 'rowheader' }, [...cell]);
  const className = [...(isNumber ? ['number'] : []), ...(isWhole ? ['nowrap'] : [])];
  return h('td', { role: 'cell', ...(className.length > 0 && { className }), dataLabel: label }, [...cell]);
}
