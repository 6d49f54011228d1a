import type { Nodes, Paragraph, Root, RootContent, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { literalHtml } from './literal-html.ts';

/**
 * Makes a tree ready to become HTML without losing a word: raw HTML turns into text, images into links, table
 * cells beyond the header get a column, and definitions that nothing refers to are shown.
 */
export function prepare(root: Root): void {
  showUnusedDefinitions(root);
  numberFootnotes(root);
  literalHtml(root);
  visit(root, (node: Nodes) => {
    if (node.type === 'image')
      Object.assign(node, { type: 'link', children: [{ type: 'text', value: node.alt || node.url }] });
    else if (node.type === 'imageReference')
      Object.assign(node, {
        type: 'linkReference',
        children: [{ type: 'text', value: node.alt || node.identifier }],
      });
    else if (node.type === 'table') {
      const width = Math.max(...node.children.map((row) => row.children.length));
      const [head] = node.children;
      while (head && head.children.length < width) head.children.push(emptyCell());
      while (node.align && node.align.length < width) node.align.push(null);
    }
  });
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
  visit(root, (node: Nodes) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      used.add(`definition ${node.identifier}`);
    if (node.type === 'footnoteReference') used.add(`footnoteDefinition ${node.identifier}`);
  });
  const defined = new Set<string>();
  visit(root, (node: Nodes, at, parent) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const key = `${node.type} ${node.identifier}`;
    const counts = used.has(key) && !defined.has(key);
    defined.add(key);
    if (parent !== root && parent !== undefined && at !== undefined && !counts)
      (parent.children as RootContent[])[at] = shown(node);
  });
}

/**
 * Notes are known by numbers of ours: their names are the report's, and would be ids of the page. A name that says more
 * than a number stands at the head of its note.
 */
function numberFootnotes(root: Root): void {
  const numbers = new Map<string, string>();
  visit(root, 'footnoteDefinition', (node) => {
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
  visit(root, (node: Nodes) => {
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
