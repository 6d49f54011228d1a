import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { cellText } from '../table.ts';
import { plainText } from '../text.ts';
import { contains, fold } from './fold.ts';
import { LABEL_KINDS, LABEL_WORDS, type LabelKind } from './words.ts';

/** `**Location:** value`: the kind of label, the value's nodes up to the next label, and what follows an empty one. */
export interface Label {
  kind: LabelKind | null;
  name: string;
  /** The value as inline nodes, or empty where it stands below. */
  value: PhrasingContent[];
  /** The block that holds the label. */
  block: RootContent;
  /** The block below, where the label's own line has no value. */
  below: RootContent | null;
}

/** What a label's words mean; null where they are no label of a finding. */
export function labelKind(name: string): LabelKind | null {
  const folded = fold(name.replace(/\([^()]*\)/g, ' '));
  if (folded === '' || folded.split(' ').length > 5) return null;
  const exact = LABEL_KINDS.find((kind) => LABEL_WORDS[kind].includes(folded));
  if (exact) return exact;
  if (folded.split(' ').length > 3) return null;
  // `Fix Required`, `Affected File/Section`, `Recommended Fix`: one word of the table is enough for these.
  return (
    (['fix', 'location', 'problem'] as const).find((kind) =>
      LABEL_WORDS[kind].some((word) => word.length > 1 && contains(folded, word)),
    ) ?? null
  );
}

/** All labels of a finding's blocks, in order: at the start of lines and items, bold anywhere, and as headings. */
export function labelsOf(nodes: readonly RootContent[]): Label[] {
  return nodes.flatMap((node, at): Label[] => {
    const below = nodes[at + 1] ?? null;
    if (node.type === 'paragraph') return inlineLabels(node, node, below);
    if (node.type === 'list') return node.children.flatMap((item) => itemLabels(item, node));
    if (node.type === 'heading') {
      const name = plainText(node);
      return [{ kind: labelKind(name), name, value: [], block: node, below }];
    }
    if (node.type === 'table') return tableLabels(node);
    return node.type === 'blockquote' ? labelsOf(node.children) : [];
  });
}

/** A table of two columns whose rows are labels and their values. */
function tableLabels(table: Table): Label[] {
  const rows = table.children.filter(({ children }) => children.length === 2);
  const labels = rows.flatMap(({ children: [name, value] }): Label[] => {
    const kind = name ? labelKind(cellText(name)) : null;
    return kind === null
      ? []
      : [{ kind, name: cellText(name!), value: value?.children ?? [], block: table, below: null }];
  });
  return labels.length > 1 && labels.length * 2 >= table.children.length ? labels : [];
}

function itemLabels(item: ListItem, list: List): Label[] {
  const [first, second] = item.children;
  return first?.type === 'paragraph'
    ? inlineLabels(first, list, (second as RootContent | undefined) ?? null)
    : [];
}

/** The labels of one paragraph; a formatter may have run several onto one line. */
export function inlineLabels(
  paragraph: Paragraph,
  block: RootContent,
  below: RootContent | null,
  isPlainLabel: (name: string) => boolean = (name) => labelKind(name) !== null,
): Label[] {
  const labels: Label[] = [];
  let lineStart = true;
  for (const node of splitLines(paragraph.children)) {
    const label = readLabel(node.node, node.next, lineStart ? isPlainLabel : null);
    if (label !== null) {
      labels.push({ kind: labelKind(label.name), name: label.name, value: label.rest, block, below: null });
    } else if (labels.length > 0) labels.at(-1)!.value.push(node.node);
    lineStart = node.node.type === 'break' || (node.node.type === 'text' && node.node.value.endsWith('\n'));
  }
  const last = labels.at(-1);
  if (last && plainText(last.value).replace(/[\s:：]/g, '') === '') last.below = below;
  return labels.map((label) => ({ ...label, value: withoutColon(label.value) }));
}

/** Text nodes parted at line ends, so that each line can open with a label. */
function splitLines(
  nodes: readonly PhrasingContent[],
): { node: PhrasingContent; next: PhrasingContent | null }[] {
  const pieces = nodes.flatMap((node): PhrasingContent[] =>
    node.type === 'text'
      ? node.value
          .split(/(?<=\n)/)
          .filter((value) => value !== '')
          .map((value) => ({ type: 'text', value }))
      : [node],
  );
  return pieces.map((node, at) => ({ node, next: pieces[at + 1] ?? null }));
}

function readLabel(
  node: PhrasingContent,
  next: PhrasingContent | null,
  isPlainLabel: ((name: string) => boolean) | null,
): { name: string; rest: PhrasingContent[] } | null {
  if (node.type === 'strong') {
    const text = plainText(node);
    const colonInside = /[:：]$/.test(text);
    const colonAfter = next?.type === 'text' && /^\s?(?:\([^()\n]{0,40}\))?\s?[:：]/.test(next.value);
    return (colonInside || colonAfter) && text.length <= 48 ? { name: text, rest: [] } : null;
  }
  if (node.type !== 'text' || isPlainLabel === null) return null;
  const [whole, name] =
    /^\s*(?:\*\*)?([\p{L}][\p{L}\p{N} /()#-]{1,36}?)\s?(?:\*\*\s?[:：]|[:：]\*\*|：|:(?=\s|$))/u.exec(
      node.value,
    ) ?? [];
  if (whole === undefined || name === undefined || !isPlainLabel(name)) return null;
  return { name, rest: [{ type: 'text', value: node.value.slice(whole.length) }] };
}

function withoutColon(value: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = value;
  if (first?.type !== 'text') return value;
  const text = first.value.replace(/^\s?(?:\([^()\n]{0,40}\))?\s?[:：]\s?/, '');
  return text === '' ? rest : [{ type: 'text', value: text }, ...rest];
}

/** A label's value as text: its own line, else the block below it. */
export function valueText(label: Label): string {
  const own = plainText(label.value);
  return own !== '' || label.below === null ? own : plainText(label.below);
}
