import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, InlineCode, Root, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { highlight } from './highlight.ts';
import { prepare } from './prepare.ts';
import { schema } from './schema.ts';

/** A run of nodes that is shown in one place; an inline one stands in a line, such as a heading. */
export interface Fragment {
  nodes: RootContent[];
  inline: boolean;
}

/** The HTML of each fragment, and of the footnotes and loose definitions that belong to none of them. */
export interface Page {
  fragments: string[];
  footnotes: string;
}

/** Markdown tree to sanitised HTML tree. */
const toCleanHtml = unified()
  .use(remarkRehype, { clobberPrefix: 'r-', handlers: { code: codeBlock, inlineCode } })
  .use(() => dropLocalLinks)
  .use(rehypeSanitize, schema)
  .freeze();

/**
 * Turns the fragments of one page into sanitised, highlighted HTML. They share one tree, so that footnotes are
 * numbered through the page and references find their definitions.
 */
export async function renderPage(
  fragments: readonly Fragment[],
  definitions: readonly RootContent[],
): Promise<Page> {
  const wrapped = fragments.map(wrapper);
  // Definitions first: of two with one name the first counts.
  const root: Root = { type: 'root', children: [...structuredClone([...definitions]), ...wrapped] };
  prepare(root);
  const clean = toCleanHtml.runSync(root) as HastRoot;
  await finish(clean);
  const elements = clean.children.filter((node) => node.type === 'element');
  return {
    fragments: elements.slice(0, fragments.length).map((element) => toHtml(element.children).trim()),
    footnotes: toHtml(elements.slice(fragments.length)).trim(),
  };
}

function wrapper({ nodes, inline }: Fragment): RootContent {
  const type = inline ? 'inlineFragment' : 'fragment';
  return { type, data: { hName: 'div' }, children: structuredClone(nodes) } as unknown as RootContent;
}

/** The whole info string stays with the block: its second word may be a role, and no word may be lost. */
function codeBlock(_: State, node: Code): Element {
  const info = [node.lang, node.meta].filter(Boolean).join(' ');
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: node.value }],
  };
  return { type: 'element', tagName: 'pre', properties: info ? { dataInfo: info } : {}, children: [code] };
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

/** Links that lead nowhere on the web (local paths, bare names) keep their text; their address is only a title. */
function dropLocalLinks(root: HastNodes): void {
  visit(root, 'element', (node) => {
    if (node.tagName !== 'a') return;
    const href = String(node.properties['href'] ?? '');
    const ownFootnote = href.startsWith('#r-fn');
    if (ownFootnote || (/^(https?|mailto):/i.test(href) && URL.canParse(href))) return;
    node.properties = { className: ['unlinked'], title: decoded(href) };
  });
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** After cleaning: code is coloured, wide things can scroll, foreign links say so, inner headings stay low. */
async function finish(root: HastRoot): Promise<void> {
  const blocks: { node: Element; parent: Element | HastRoot; at: number }[] = [];
  visit(root, 'element', (node, at, parent) => {
    if (node.tagName === 'a' && /^https?:/i.test(String(node.properties['href'])))
      node.properties['rel'] = ['noopener', 'noreferrer', 'nofollow'];
    if (/^h[1-6]$/.test(node.tagName)) node.tagName = 'h6';
    if (Array.isArray(node.properties['className']) && node.properties['className'].length === 0)
      delete node.properties['className'];
    if (node.tagName === 'input')
      node.properties['ariaLabel'] = node.properties['checked'] ? 'done [x]' : 'to do [ ]';
    if ((node.tagName === 'pre' || node.tagName === 'table') && parent && at !== undefined) {
      blocks.push({ node, parent: parent as Element | HastRoot, at });
      return SKIP;
    }
    return undefined;
  });
  for (const { node, parent, at } of blocks)
    parent.children[at] = node.tagName === 'pre' ? await codeFigure(node) : scrollable(node);
}

async function codeFigure(pre: Element): Promise<Element> {
  const info = String(pre.properties['dataInfo'] ?? '');
  const [language = null, role] = info.split(/\s+/).filter(Boolean);
  const children = await highlight(textOf(pre), language);
  const code: ElementContent = { type: 'element', tagName: 'code', properties: {}, children };
  const caption: Element[] = info
    ? [{ type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: info }] }]
    : [];
  const block: Element = { type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [code] };
  const properties = {
    className: ['code'],
    ...(language ? { dataLanguage: language } : {}),
    ...(role ? { dataRole: role } : {}),
  };
  return { type: 'element', tagName: 'figure', properties, children: [...caption, block] };
}

function scrollable(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table' },
    children: [table],
  };
}

function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => void (text += value));
  return text;
}
