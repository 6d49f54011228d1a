import type { PhrasingContent } from 'mdast';
import { plainText } from './text.ts';

/** A piece of a line: where it came from is kept, so that the rest of a line can be cut off as nodes. */
export interface Token {
  kind: 'text' | 'code' | 'strong';
  text: string;
  node: PhrasingContent;
}

/**
 * Flattens one line's nodes: links and emphasis give their insides, bold and code stay what they are. A token's node
 * is the one of the line that it stands in, however deep.
 */
export function tokens(nodes: readonly PhrasingContent[], outer: PhrasingContent | null = null): Token[] {
  return nodes.flatMap((child): Token[] => {
    const node = outer ?? child;
    if (child.type === 'inlineCode') return [{ kind: 'code', text: child.value, node }];
    if (child.type === 'strong') return [{ kind: 'strong', text: plainText(child), node }];
    if (child.type === 'break') return [{ kind: 'text', text: '\n', node }];
    if (child.type === 'text' || child.type === 'html') return [{ kind: 'text', text: child.value, node }];
    if ('children' in child) return tokens(child.children as PhrasingContent[], node);
    return [{ kind: 'text', text: plainText(child), node }];
  });
}
