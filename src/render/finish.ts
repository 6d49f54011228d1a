import type { Element, ElementContent } from 'hast';
import { MARK } from '../model/characters.ts';
import { fenceRole } from '../model/fence-role.ts';
import type { Patch } from '../model/layout.ts';
import { eachNode } from '../model/tree.ts';
import { codeFigure } from './code-figure.ts';
import { localPaths } from './local-path.ts';
import { wordsOf, type Paint } from './paint.ts';
import { commitTo, NEAR, referencesIn } from './references.ts';

/** What finishing a fragment needs to know, and what it gathers. */
interface Means {
  paint: Paint;
  /** Folders of the writers' disks where the repository lies. */
  roots: readonly string[];
  /** Do ids in the text mean the report's findings? Elsewhere nothing is a reference. */
  isOurs: boolean;
  patches: Patch[];
}

const BLOCKS = new Set('p li td th h6 blockquote summary div'.split(' '));

/**
 * After cleaning: code is coloured, wide things can scroll, foreign links say so, inner headings stay low, paths on the
 * writer's disk become paths of the repository, what stands for characters that cannot be seen is told apart, and words
 * that may lead somewhere are marked.
 */
export class Finish {
  readonly #means: Means;
  /** The end of what the line says so far. */
  #before = '';

  constructor(means: Means) {
    this.#means = means;
  }

  element(parent: Element, isLinked = !this.#means.isOurs): void {
    if (BLOCKS.has(parent.tagName)) this.#before = '';
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return this.#text(child.value, isLinked);
      if (child.type !== 'element') return [];
      if (child.tagName === 'pre') return [this.#code(child)];
      tidy(child);
      if (child.tagName === 'bdi') return [this.#inlineCode(child, isLinked)];
      this.element(child, isLinked || child.tagName === 'a');
      return [child.tagName === 'table' ? scrollable(child) : child];
    });
  }

  #text(value: string, isLinked: boolean): ElementContent[] {
    const runs = isLinked ? [{ text: value, to: null }] : referencesIn(value, this.#before);
    this.#before = (this.#before + value.slice(-NEAR)).slice(-NEAR);
    return runs.flatMap(({ text, to }) =>
      to === null ? shortened(text, this.#means.roots) : [leading(to, { type: 'text', value: text })],
    );
  }

  /** The hash of a commit often stands in code. */
  #inlineCode(bdi: Element, isLinked: boolean): Element {
    const to = isLinked ? null : commitTo(textOf(bdi));
    this.element(bdi, true);
    return to === null ? bdi : leading(to, bdi);
  }

  #code(pre: Element): Element {
    const info = String(pre.properties['dataInfo'] ?? '');
    const [language = null, ...more] = wordsOf(info);
    const role = fenceRole(more.join(' '));
    const text = textOf(pre);
    const line = Number(pre.properties['dataLine']);
    const place = pre.properties['dataPlace'];
    if (role === 'patch') this.#means.patches.push({ line, text: `${text}\n` });
    const lines = text.replace(/\n$/, '').split('\n').length;
    const code = this.#means.paint({ code: text, language }).flatMap(withMarks);
    const facts = { info, role, line, lines, place: typeof place === 'string' ? place : null };
    return codeFigure(facts, code);
  }
}

function leading(to: string, child: ElementContent): Element {
  return { type: 'element', tagName: 'a', properties: { dataTo: to }, children: [child] };
}

function tidy(element: Element): void {
  const { tagName, properties } = element;
  if (tagName === 'a' && /^https?:/i.test(String(properties['href'])))
    properties['rel'] = ['noopener', 'noreferrer', 'nofollow'];
  if (/^h[1-6]$/.test(tagName)) element.tagName = 'h6';
  // A head without words is none.
  if (tagName === 'th' && textOf(element).trim() === '') element.tagName = 'td';
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

function withMarks(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return marked(node.value);
  if (node.type === 'element') node.children = node.children.flatMap(withMarks);
  return [node];
}

function scrollable(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
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
