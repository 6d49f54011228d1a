import type { Code, Link, List, ListItem, Nodes, Parents, Root } from 'mdast';
import { eachNode } from '../model/tree.ts';

/** The native engine, or null where there is none for this machine, or the process may not load it, or is not to. */
const engine =
  process.env['CASEBOOK_MARKDOWN'] === 'reference' ? null : await import('satteri').catch(() => null);
const OPTIONS = { features: { frontmatter: false } };

/**
 * Text to tree by the native engine, some forty times as fast as the reference of `markdown.ts`. Null where it is
 * absent, or might read the text in another way: both were compared over many thousand texts, and where doubt is cheap,
 * because reports rarely hold such a thing, more is doubted than ever differed. Of a tree that is returned, nodes,
 * values and positions are those of the reference, but for the ends of texts and line breaks that something follows.
 */
export function nativeMarkdown(text: string): Root | null {
  if (engine === null || !text.isWellFormed() || /[\0\r]/.test(text)) return null;
  const tree = treeOf(text, engine);
  return tree === null || isDoubtful(tree, ROOT, text) || hasDoubtfulLine(tree, text) ? null : tree;
}

/** Null where the engine fails. */
function treeOf(text: string, { markdownToMdast }: NonNullable<typeof engine>): Root | null {
  try {
    return markdownToMdast(text, OPTIONS) as Root;
  } catch {
    return null;
  }
}

/** What the tree may not show, as one engine took it for something else. */
const DOUBTFUL = new RegExp(
  [
    // Definitions and footnotes.
    String.raw`^(?:[ \t>]|[-*+]|\d+[.)])*\[[^\]\n]*\]:`,
    // The box of a task with nothing behind it.
    String.raw`\[[ \txX]\][ \t]*$`,
    // The row below the head of a table, where it might be the start of an item.
    String.raw`^[ \t>]*[-:][-:| \t]*[|:][-:| \t]*$`,
    // Emphasis beside an emoji: whether that is a sign or a letter.
    String.raw`[*_~][\u{10000}-\u{10FFFF}]|[\u{10000}-\u{10FFFF}][*_~]`,
  ].join('|'),
  'gmu',
);
/** Marks of emphasis of both kinds side by side, or beside an escaped one. */
const MIXED = /\*_|_\*|\\[*_][*_]/;
/** What may be an address without brackets. */
const ADDRESS = /www\.|https?:\/\/|mailto:|xmpp:|[\w.+-]@\w/i;
const PLAIN_ADDRESS = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?:[/?#][\w/.#?=&%+~@:-]*)?$/i;
const PLAIN_TAG = /^<\/?[a-z\d]+ ?\/?>$/i;
const PHRASING = new Set(
  'paragraph heading tableCell emphasis strong delete link linkReference'.split(' ') as Nodes['type'][],
);

/** Blocks of code with an end are code to every engine, whatever they hold. */
function hasDoubtfulLine(tree: Root, text: string): boolean {
  const blocks: Code[] = [];
  eachNode<Nodes>(tree, (node) => {
    if (node.type === 'code') blocks.push(node);
  });
  let at = 0;
  for (const { index } of text.matchAll(DOUBTFUL)) {
    while (blocks[at] !== undefined && endOf(blocks[at]!) <= index) at += 1;
    if (blocks[at] === undefined || index < startOf(blocks[at]!)) return true;
  }
  return false;
}

/** Where a node stands. */
interface Place {
  parent: Parents | null;
  /** In a list or a quote? */
  isContained: boolean;
  isQuoted: boolean;
}

const ROOT: Place = { parent: null, isContained: false, isQuoted: false };

/** Does a tree hold anything that the engines might read, or place, in different ways? Mends what is easy to mend. */
function isDoubtful(node: Nodes, place: Place, text: string): boolean {
  if (isDoubtfulItself(node, place, text)) return true;
  if (!('children' in node)) return false;
  if (node.type === 'listItem') startAtBox(node, text);
  const isQuoted = place.isQuoted || node.type === 'blockquote';
  const inside = {
    parent: node,
    isQuoted,
    isContained: isQuoted || place.isContained || node.type === 'list',
  };
  return node.children.some((child) => isDoubtful(child, inside, text));
}

function isDoubtfulItself(node: Nodes, { parent, isContained, isQuoted }: Place, text: string): boolean {
  switch (node.type) {
    case 'definition':
    case 'footnoteDefinition':
      return true;
    case 'html':
      return !PHRASING.has(parent!.type) || !PLAIN_TAG.test(node.value);
    case 'blockquote':
      return isQuoted || (isContained && listsIn(node) > 0) || !endsWithItsLast(node);
    case 'list':
      return (
        !endsWithItsLast(node) ||
        (isQuoted && (parent!.type !== 'blockquote' || isLoose(node) || listsIn(parent!) > 1))
      );
    case 'listItem':
      return !endsWithItsLast(node) || (node.checked !== null && node.children[0]?.type !== 'paragraph');
    case 'code':
      return !isClosedFence(node, text);
    case 'table':
      return isContained || node.children.some((row) => text[startOf(row)] !== '|');
    case 'text':
      return (
        MIXED.test(text.slice(Math.max(0, startOf(node) - 1), endOf(node) + 1)) ||
        (parent!.type !== 'link' && ADDRESS.test(node.value)) ||
        (parent!.children[0] === node && /^\s*\[[ xX]\]/.test(node.value))
      );
    case 'emphasis':
    case 'strong':
      return MIXED.test(around(startOf(node), text)) || MIXED.test(around(endOf(node), text));
    case 'link':
      return isDoubtfulLink(node, text);
    default:
      return false;
  }
}

function listsIn(parent: Parents): number {
  return parent.children.filter(({ type }) => type === 'list').length;
}

/** A quote, a list or an item that is empty, or goes on where what is in it has ended. */
function endsWithItsLast(node: Parents): boolean {
  const last = node.children.at(-1);
  return last !== undefined && endOf(last) === endOf(node);
}

function isLoose(list: List): boolean {
  return list.spread === true || list.children.some(({ spread }) => spread);
}

function isClosedFence({ position }: Code, text: string): boolean {
  const { start, end } = position!;
  const lastLine = text.slice(text.lastIndexOf('\n', end.offset! - 1) + 1, end.offset);
  return /[`~]/.test(text[start.offset!]!) && end.line > start.line && /(?:`{3}|~{3})[ \t]*$/.test(lastLine);
}

/** A link that goes over a line, or an address as it stands that is not of the plainest kind, or may stand in brackets. */
function isDoubtfulLink(node: Link, text: string): boolean {
  const [start, end] = [startOf(node), endOf(node)];
  const written = text.slice(start, end);
  if (written.includes('\n')) return true;
  if (/^[[<]/.test(written)) return false;
  const before = text.slice(text.lastIndexOf('\n\n', start) + 1, start);
  const isApart = /(?:^|[\s(*])$/.test(before) && /^[\s).,:;*]?$/.test(text.charAt(end));
  return !PLAIN_ADDRESS.test(written) || !isApart || before.includes('[');
}

/** A task's paragraph starts at its box where no text follows the box. */
function startAtBox({ checked, children: [first] }: ListItem, text: string): void {
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph' || first.children[0]?.type === 'text')
    return;
  const { start } = first.position!;
  const by = start.offset! - text.lastIndexOf('[', start.offset! - 1);
  first.position!.start = { line: start.line, column: start.column - by, offset: start.offset! - by };
}

function around(offset: number, text: string): string {
  return text.slice(Math.max(0, offset - 3), offset + 3);
}

function startOf(node: Nodes): number {
  return node.position!.start.offset!;
}

function endOf(node: Nodes): number {
  return node.position!.end.offset!;
}
