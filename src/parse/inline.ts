import type { PhrasingContent } from 'mdast';
import { plainText } from './text.ts';

/** A piece of a line: where it came from is kept, so that the rest of a line can be cut off as nodes. */
export interface Token {
  kind: 'text' | 'code' | 'strong';
  text: string;
  node: PhrasingContent;
}

/** Flattens one line's nodes: links and emphasis give their insides, bold and code stay what they are. */
export function tokens(nodes: readonly PhrasingContent[]): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'inlineCode') return [{ kind: 'code', text: node.value, node }];
    if (node.type === 'strong') return [{ kind: 'strong', text: plainText(node), node }];
    if (node.type === 'text') return [{ kind: 'text', text: node.value, node }];
    if (node.type === 'break') return [{ kind: 'text', text: '\n', node }];
    if (node.type === 'html') return [{ kind: 'text', text: node.value, node }];
    if ('children' in node)
      return tokens(node.children as PhrasingContent[]).map((token) => ({ ...token, node }));
    return [{ kind: 'text', text: plainText(node), node }];
  });
}
