import type { Emphasis, Root, Strong } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { markUnseenInCode } from '../model/characters.ts';

const processor = unified().use(remarkParse).use(remarkGfm);

/** Text to tree: GitHub's Markdown, the one engine for parsing and showing. */
export function parseMarkdown(text: string): Root {
  const tree = processor.parse(text);
  visit(tree, (node) => {
    if (node.type === 'emphasis' || node.type === 'strong') keepUnderscores(node, text);
    if (node.type === 'code' || node.type === 'inlineCode') node.value = markUnseenInCode(node.value);
  });
  return tree;
}

/** Underscores in reviews are as often part of a name (`src/__tests__/a.ts`) as markup: they stay in the text. */
function keepUnderscores(node: Emphasis | Strong, text: string): void {
  if (text[node.position?.start.offset ?? 0] !== '_') return;
  const mark = { type: 'text', value: node.type === 'strong' ? '__' : '_' } as const;
  node.children = [{ ...mark }, ...node.children, { ...mark }];
}
