import type { Element, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, InlineCode, Nodes, Root, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Patch } from '../model/layout.ts';
import { eachNode } from '../model/tree.ts';
import { Finish } from './finish.ts';
import { inColours, wordsOf, type CodeBlock, type Painter } from './paint.ts';
import { prepare } from './prepare.ts';
import { schema } from './schema.ts';

/** A run of nodes that is shown in one place; an inline one stands in a line, such as a heading. */
export interface Fragment {
  nodes: RootContent[];
  inline: boolean;
  /** Do ids in its text mean the report's findings? */
  isOurs: boolean;
}

/** The HTML of each fragment, and of the footnotes and loose definitions that belong to none of them. */
export interface Page {
  fragments: string[];
  footnotes: string;
  patches: Patch[];
}

/** Markdown tree to sanitised HTML tree. */
const toCleanHtml = unified()
  .use(remarkRehype, { clobberPrefix: 'r-', handlers: { code: codeBlock, inlineCode } })
  .use(rehypeSanitize, schema)
  .freeze();

/**
 * Turns the fragments of one page into sanitised HTML, its code painted. They share one tree, so that footnotes are
 * numbered through the page and references find their definitions. The nodes of fragments are used up: large reports have
 * no time for copies; definitions serve several pages, and are not.
 */
export async function renderPage(
  fragments: readonly Fragment[],
  definitions: readonly RootContent[],
  roots: readonly string[] = [],
  painter: Painter = inColours(),
): Promise<Page> {
  const wrapped = fragments.map(wrapper);
  // Definitions first: of two with one name the first counts.
  const root: Root = { type: 'root', children: [...structuredClone([...definitions]), ...wrapped] };
  prepare(root);
  const paint = await painter(blocks(root));
  const clean = toCleanHtml.runSync(root) as HastRoot;
  const elements = clean.children.filter((node) => node.type === 'element');
  const patches: Patch[] = [];
  const finished = (element: Element, isOurs: boolean) => {
    new Finish({ paint, roots, patches, isOurs }).element(element);
    return toHtml(element.children).trim();
  };
  const rest = elements.slice(fragments.length);
  return {
    fragments: fragments.map(({ isOurs }, at) => finished(elements[at]!, isOurs)),
    footnotes: finished({ type: 'element', tagName: 'div', properties: {}, children: rest }, false),
    patches,
  };
}

function wrapper({ nodes, inline }: Fragment): RootContent {
  const type = inline ? 'inlineFragment' : 'fragment';
  return { type, data: { hName: 'div' }, children: nodes } as unknown as RootContent;
}

function blocks(root: Root): CodeBlock[] {
  const found: CodeBlock[] = [];
  eachNode<Nodes>(root, (node) => {
    if (node.type === 'code') found.push({ code: node.value, language: wordsOf(infoOf(node))[0] ?? null });
  });
  return found;
}

declare module 'mdast' {
  interface CodeData {
    /** The place in the reviewed code that a block quotes, as it is shown: `a.go:12-18`. */
    place?: string;
  }
}

function infoOf({ lang, meta }: Code): string {
  return [lang, meta].filter(Boolean).join(' ');
}

/** The whole info string stays with the block: its second word may be a role, and no word may be lost. */
function codeBlock(_: State, node: Code): Element {
  const info = infoOf(node);
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: node.value }],
  };
  const properties = {
    ...(info ? { dataInfo: info } : {}),
    ...(node.data?.place ? { dataPlace: node.data.place } : {}),
    dataLine: node.position?.start.line ?? 0,
  };
  return { type: 'element', tagName: 'pre', properties, children: [code] };
}

/** Code in a line is isolated: right-to-left characters in it cannot reorder the words around it. */
function inlineCode(_: State, { value }: InlineCode): Element {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value }],
  };
  return { type: 'element', tagName: 'bdi', properties: {}, children: [code] };
}
