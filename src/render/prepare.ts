import type { Definition, Link, Nodes, Paragraph, Root, RootContent, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { eachNode } from '../model/tree.ts';
import { literalHtml } from './literal-html.ts';

/**
 * Makes a tree ready to become HTML without losing a word: raw HTML turns into text, images into links, table
 * cells beyond the header get a column, and definitions that nothing refers to are shown.
 */
export function prepare(root: Root): void {
  showUnusedDefinitions(root);
  numberFootnotes(root);
  literalHtml(root);
  resolveReferences(root);
  eachNode<Nodes>(root, (node) => {
    if (node.type === 'image')
      Object.assign(node, { type: 'link', children: [{ type: 'text', value: node.alt || node.url }] });
    if (node.type === 'link') showAddress(node);
    else if (node.type === 'table') {
      const width = Math.max(...node.children.map((row) => row.children.length));
      const [head] = node.children;
      while (head && head.children.length < width) head.children.push(emptyCell());
      while (node.align && node.align.length < width) node.align.push(null);
    }
  });
}

/** Links and images by reference become those with an address; the first definition of a name counts. */
function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>();
  eachNode<Nodes>(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  eachNode<Nodes>(root, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const found = definitions.get(node.identifier);
    if (found === undefined) return;
    const { url, title } = found;
    const name = node.referenceType === 'full' ? (node.label ?? node.identifier) : null;
    const type = node.type === 'linkReference' ? 'link' : 'image';
    Object.assign(node, { type, url, title, data: { hProperties: name === null ? {} : { title: name } } });
  });
}

/**
 * Only addresses of the web are links, and of mail. What leads elsewhere (local paths, bare names, other schemes) is
 * text, its address beside it; a place in the report itself has it as a note. Titles are words, and shown.
 */
function showAddress(node: Link): void {
  const { url, title } = node;
  const own = /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url);
  const isFragment = url.startsWith('#');
  const words = toString(node);
  const beside = [own || isFragment ? null : url, title ? `“${title}”` : null].filter(
    (text) => text && !words.includes(text),
  );
  if (beside.length > 0) node.children.push({ type: 'text', value: ` (${beside.join(' ')})` });
  node.title = null;
  if (own) return;
  const note = isFragment ? { title: url } : node.data?.hProperties;
  node.data = { hName: 'span', hProperties: note };
}

function emptyCell(): TableCell {
  return { type: 'tableCell', children: [] };
}

/**
 * Definitions right below the root serve several pages and are never drawn. One elsewhere is drawn where it is unused
 * or an earlier one has its name.
 */
function showUnusedDefinitions(root: Root): void {
  const used = new Set<string>();
  eachNode<Nodes>(root, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      used.add(`definition ${node.identifier}`);
    if (node.type === 'footnoteReference') used.add(`footnoteDefinition ${node.identifier}`);
  });
  const defined = new Set<string>();
  eachNode<Nodes>(root, (parent) => {
    if (!('children' in parent)) return;
    for (const [at, node] of parent.children.entries()) {
      if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
      const key = `${node.type} ${node.identifier}`;
      const counts = used.has(key) && !defined.has(key);
      defined.add(key);
      if (parent !== root && !counts) (parent.children as RootContent[])[at] = shown(node);
    }
  });
}

/**
 * Notes are known by numbers of ours: their names are the report's, and would be ids of the page. A name that says more
 * than a number stands at the head of its note.
 */
function numberFootnotes(root: Root): void {
  const numbers = new Map<string, string>();
  eachNode<Nodes>(root, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    const { identifier, label } = node;
    if (numbers.has(identifier)) return;
    numbers.set(identifier, String(numbers.size + 1));
    const name = label ?? identifier;
    if (/^\d+$/.test(name)) return;
    const [first] = node.children;
    const words = { type: 'text', value: `${name}: ` } as const;
    if (first?.type === 'paragraph') first.children.unshift(words);
    else node.children.unshift({ type: 'paragraph', children: [words] });
  });
  eachNode<Nodes>(root, (node) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'footnoteReference') return;
    node.identifier = numbers.get(node.identifier) ?? node.identifier;
    node.label = node.identifier;
  });
}

function shown(node: RootContent): RootContent {
  if (node.type === 'definition')
    return paragraph(`[${node.label ?? node.identifier}]: ${node.url} ${node.title ?? ''}`);
  if (node.type !== 'footnoteDefinition') return node;
  return {
    type: 'blockquote',
    children: [paragraph(`[^${node.label ?? node.identifier}]:`), ...node.children],
  };
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
