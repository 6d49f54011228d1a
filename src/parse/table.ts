import type { PhrasingContent, Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A table's cells as text, bold removed; `head` is the first row. */
export interface TextTable {
  head: string[];
  rows: string[][];
}

export function textTable(table: Table): TextTable {
  const [head = [], ...rows] = table.children.map((row) => row.children.map(cellText));
  return { head, rows };
}

/** A cell's text; struck words keep their tildes, as they mean something. */
export function cellText(cell: TableCell): string {
  return inlineText(cell.children);
}

function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'delete' ? `~~${toString(node)}~~` : node.type === 'html' ? ' ' : toString(node),
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
