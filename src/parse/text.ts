import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The visible text of nodes, emphasis and backticks removed, spaces joined. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  return toString(nodes as Nodes)
    .replace(/\s+/g, ' ')
    .trim();
}
