import type { Code, Emphasis, Nodes, Root, Strong } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markUnseen, markUnseenInCode } from '../model/characters.ts';
import { eachNode } from '../model/tree.ts';
import { nativeMarkdown } from './native-markdown.ts';

/** What GitHub's Markdown means, wherever two engines read a text in different ways. */
const reference = unified().use(remarkParse).use(remarkGfm).freeze();

/** Text to tree as the reference reads it. */
export function referenceMarkdown(text: string): Root {
  return reference.parse(text);
}

/** Text to tree: GitHub's Markdown, the one way of parsing and showing. */
export function parseMarkdown(text: string): Root {
  const tree = nativeMarkdown(text) ?? referenceMarkdown(text);
  eachNode<Nodes>(tree, (node) => {
    if (node.type === 'emphasis' || node.type === 'strong') keepUnderscores(node, text);
    markCharacters(node);
  });
  return tree;
}

/** A block of code that shows a text as it is. */
export function code(text: string, lang: string | null = null): Code {
  return { type: 'code', lang, value: markUnseenInCode(text) };
}

/** Characters that cannot be seen may be written as entities (`&#x202E;`): the text has them only now. */
function markCharacters(node: Nodes): void {
  if ('value' in node) node.value = markUnseen(node.value);
  if (node.type === 'code' || node.type === 'inlineCode') node.value = markUnseenInCode(node.value);
  if (node.type === 'code') {
    node.lang &&= markUnseenInCode(markUnseen(node.lang));
    node.meta &&= markUnseenInCode(markUnseen(node.meta));
  }
  if ('alt' in node) node.alt &&= markUnseen(node.alt);
  if ('title' in node) node.title &&= markUnseen(node.title);
  if ('url' in node) node.url = markUnseen(node.url);
  if ('label' in node) node.label &&= markUnseen(node.label);
}

/** Underscores in reviews are as often part of a name (`src/__tests__/a.ts`) as markup: they stay in the text. */
function keepUnderscores(node: Emphasis | Strong, text: string): void {
  if (text[node.position?.start.offset ?? 0] !== '_') return;
  const mark = { type: 'text', value: node.type === 'strong' ? '__' : '_' } as const;
  node.children = [{ ...mark }, ...node.children, { ...mark }];
}
