import type { Element, ElementContent, Root } from 'hast';
import { MARK } from '../model/characters.ts';
import { eachNode } from '../model/tree.ts';
import type { Highlighter } from './highlight.ts';
import { localPaths } from './local-path.ts';

/**
 * After cleaning: code is coloured, wide things can scroll, foreign links say so, inner headings stay low, paths on the
 * writer's disk become paths of the repository, and what stands for characters that cannot be seen is told apart.
 */
export function finish(parent: Root | Element, highlighter: Highlighter, roots: readonly string[]): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return shortened(child.value, roots);
    if (child.type !== 'element') return [];
    if (child.tagName === 'pre') return [codeFigure(child, highlighter)];
    tidy(child);
    finish(child, highlighter, roots);
    return [child.tagName === 'table' ? scrollable(child) : child];
  });
}

function tidy(element: Element): void {
  const { tagName, properties } = element;
  if (tagName === 'a' && /^https?:/i.test(String(properties['href'])))
    properties['rel'] = ['noopener', 'noreferrer', 'nofollow'];
  if (/^h[1-6]$/.test(tagName)) element.tagName = 'h6';
  if (Array.isArray(properties['className']) && properties['className'].length === 0)
    delete properties['className'];
  if (tagName === 'input') properties['ariaLabel'] = properties['checked'] ? 'done [x]' : 'to do [ ]';
}

/** A text with its paths shortened where that can be told; the whole path is then a note. */
function shortened(value: string, roots: readonly string[]): ElementContent[] {
  if (!value.includes('/') && !value.includes('\\')) return marked(value);
  return localPaths(value, roots).flatMap(({ text, full }): ElementContent[] =>
    full === null
      ? marked(text)
      : [{ type: 'element', tagName: 'span', properties: { title: full }, children: marked(text) }],
  );
}

/** A text with its marks apart: nobody shall take words that look like one for one. */
function marked(value: string): ElementContent[] {
  if (!value.includes('⟦')) return [{ type: 'text', value }];
  return value.split(MARK).flatMap((piece, at): ElementContent[] => {
    if (at % 2 === 1)
      return [
        {
          type: 'element',
          tagName: 'span',
          properties: { className: ['unseen'] },
          children: [{ type: 'text', value: `⟦${piece}⟧` }],
        },
      ];
    return piece === '' ? [] : [{ type: 'text', value: piece }];
  });
}

function codeFigure(pre: Element, highlighter: Highlighter): Element {
  const info = String(pre.properties['dataInfo'] ?? '');
  const [language = null, role] = info.split(/\s+/).filter(Boolean);
  const children = highlighter.highlight(textOf(pre), language).flatMap(withMarks);
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

function withMarks(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return marked(node.value);
  if (node.type === 'element') node.children = node.children.flatMap(withMarks);
  return [node];
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
  eachNode<Element | ElementContent>(element, (node) => {
    if (node.type === 'text') text += node.value;
  });
  return text;
}
