import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Nodes whose children stand apart on a page: their texts are not one word. */
const APART = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'footnoteDefinition']);

/** The visible text of nodes, emphasis and backticks removed, spaces joined. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  const text = 'type' in nodes ? textOf(nodes) : nodes.map(textOf).join('');
  return text.replace(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  return 'children' in node && APART.has(node.type) ? node.children.map(textOf).join(' ') : toString(node);
}
