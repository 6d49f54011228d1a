import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, InlineCode, Root, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { MARK } from '../model/characters.ts';
import { Highlighter } from './highlight.ts';
import { localPaths, UNKNOWN_CODE, type Reviewed } from './local-path.ts';
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
  .use(rehypeSanitize, schema)
  .freeze();

/**
 * Turns the fragments of one page into sanitised, highlighted HTML. They share one tree, so that footnotes are
 * numbered through the page and references find their definitions.
 */
export async function renderPage(
  fragments: readonly Fragment[],
  definitions: readonly RootContent[],
  reviewed: Reviewed = UNKNOWN_CODE,
): Promise<Page> {
  const wrapped = fragments.map(wrapper);
  // Definitions first: of two with one name the first counts.
  const root: Root = { type: 'root', children: [...structuredClone([...definitions]), ...wrapped] };
  const highlighter = await Highlighter.of(languages(root));
  prepare(root);
  const clean = toCleanHtml.runSync(root) as HastRoot;
  shortenPaths(clean, reviewed);
  finish(clean, highlighter);
  showMarks(clean);
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

function languages(root: Root): Set<string> {
  const found = new Set<string>();
  visit(root, 'code', ({ lang }) => void (lang && found.add(lang)));
  return found;
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

/** Paths on the disk of whoever wrote the report become paths of the repository, where that can be told. */
function shortenPaths(root: HastRoot, reviewed: Reviewed): void {
  visit(root, (node, at, parent) => {
    if (node.type === 'element' && node.tagName === 'pre') return SKIP;
    if (node.type !== 'text' || parent === undefined || at === undefined) return undefined;
    const runs = localPaths(node.value, reviewed);
    if (runs.every(({ full }) => full === null)) return undefined;
    parent.children.splice(
      at,
      1,
      ...runs.map(({ text, full }): ElementContent => {
        const value = { type: 'text', value: text } as const;
        return full === null
          ? value
          : { type: 'element', tagName: 'span', properties: { title: full }, children: [value] };
      }),
    );
    return at + runs.length;
  });
}

/** What stands for a character that cannot be seen is told apart from words that look like it. */
function showMarks(root: HastRoot): void {
  visit(root, 'text', (node, at, parent) => {
    const pieces = node.value.split(MARK);
    if (pieces.length === 1 || parent === undefined || at === undefined) return undefined;
    const nodes = pieces.map((value, piece): ElementContent =>
      piece % 2 === 0
        ? { type: 'text', value }
        : {
            type: 'element',
            tagName: 'span',
            properties: { className: ['unseen'] },
            children: [{ type: 'text', value: `⟦${value}⟧` }],
          },
    );
    parent.children.splice(at, 1, ...nodes);
    return at + nodes.length;
  });
}

/** After cleaning: code is coloured, wide things can scroll, foreign links say so, inner headings stay low. */
function finish(root: HastRoot, highlighter: Highlighter): void {
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
    parent.children[at] = node.tagName === 'pre' ? codeFigure(node, highlighter) : scrollable(node);
}

function codeFigure(pre: Element, highlighter: Highlighter): Element {
  const info = String(pre.properties['dataInfo'] ?? '');
  const [language = null, role] = info.split(/\s+/).filter(Boolean);
  const children = highlighter.highlight(textOf(pre), language);
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
