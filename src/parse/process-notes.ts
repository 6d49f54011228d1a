import type { Paragraph, RootContent } from 'mdast';
import type { ProcessNote } from '../model/report.ts';
import { slice } from './finding.ts';
import { labelOf } from './notes.ts';
import { roleOf, withChildren, type Role, type Section } from './sections.ts';
import { plainText } from './text.ts';

type Kind = ProcessNote['kind'];

/** What the review taught: the items below "Skill improvements" and "Repo context updates", wherever these stand. */
export function readProcessNotes(sections: readonly Section[], source: string): ProcessNote[] {
  const notes: ProcessNote[] = [];
  const read = new Set<Section>();
  for (const [at, { role, place }] of sections.entries()) {
    if (place !== 'review' || !isProcess(role) || read.has(sections[at]!)) continue;
    let kind: Kind | null = null;
    for (const section of withChildren(sections, at)) {
      read.add(section);
      kind = kindOf(section.role) ?? kind;
      for (const part of parted(section.nodes, kind)) notes.push(...notesOf(part, source));
    }
  }
  return notes;
}

function isProcess(role: Role | null): boolean {
  return role === 'process' || kindOf(role) !== null;
}

function kindOf(role: Role | null): Kind | null {
  return role === 'skill' || role === 'repo-context' ? role : null;
}

interface Part {
  /** Null where neither a heading nor a bold line says it. */
  kind: Kind | null;
  nodes: RootContent[];
}

/** Where no headings part the notes, bold lines do: `**Repo context updates**`. */
function parted(nodes: readonly RootContent[], kind: Kind | null): Part[] {
  const parts: Part[] = [{ kind, nodes: [] }];
  for (const node of nodes) {
    const label = labelOf(node);
    if (label === null) parts.at(-1)!.nodes.push(node);
    else parts.push({ kind: kindOf(roleOf(label)) ?? parts.at(-1)!.kind, nodes: [] });
  }
  return parts;
}

/**
 * Every item of a list is a note, and so is every paragraph, but for one that goes on with the paragraph before it.
 * Where no kind is given, prose is about the notes, and an item is about the repository where it says so.
 */
function notesOf({ kind, nodes }: Part, source: string): ProcessNote[] {
  const items: RootContent[][] = [];
  for (const node of nodes) {
    const isFirst = items.length === 0;
    if (node.type === 'list') items.push(...node.children.map((item) => [item]));
    else if (node.type === 'paragraph' && kind !== null && (isFirst || startsNote(node))) items.push([node]);
    else if (node.type !== 'thematicBreak' && !isFirst && !saysNone(node)) items.at(-1)!.push(node);
  }
  return items
    .filter(([first]) => !saysNone(first!))
    .map((item) => ({
      kind: kind ?? (MARK.test(plainText(item)) ? 'repo-context' : 'skill'),
      title: titleOf(lineOf(item[0]!)),
      markdown: slice(item, source),
      line: item[0]!.position?.start.line ?? 1,
    }));
}

/** What a note about the repository begins with; `[ ]` and `[+]` tell whether it was adopted. */
export const MARK = /^\s*(?:\[[ +x-]?\]\s*)?\[repo\]\s*:?\s*/i;

function startsNote(paragraph: Paragraph): boolean {
  return MARK.test(plainText(paragraph)) || paragraph.children[0]?.type === 'strong';
}

const NONE = /^none\b(?! of\b)/i;
const NO =
  /^no (?:[\w-]+ ){0,6}?(?:suggestions?|improvements?|gaps?|updates?|entries|aspects)(?: suggestions?)?(?:\W*$|\W+(?:for|from|this|were|was|surfaced|identified|found|needed|came|arose)\b|\. )/i;

/** `None this round. …`, `No suggestions for skill improvements or repo context updates.` */
function saysNone(node: RootContent): boolean {
  const text = plainText(node).replace(MARK, '');
  return NONE.test(text) || NO.test(text);
}

function lineOf(node: RootContent): Paragraph | undefined {
  if (node.type === 'paragraph') return node;
  return node.type === 'listItem' ? node.children.find((child) => child.type === 'paragraph') : undefined;
}

const VERB = /^(?:add|update|remove)(?: to \S+| a (?:rule|note|bullet|line))?(?: \([^()]*\))?$/i;

/** The bold words that a note starts with; what is only to be done with it is no title. */
function titleOf(line: Paragraph | undefined): string | null {
  const at = line?.children.findIndex(({ type }) => type === 'strong') ?? -1;
  if (line === undefined || at === -1) return null;
  const before = plainText(line.children.slice(0, at));
  if (before.replace(/\[[^\]]{0,6}\]/g, '').trim() !== '') return null;
  const title = plainText(line.children[at]!).replace(MARK, '').replace(/[.:]$/, '');
  return title === '' || VERB.test(title) ? null : title;
}
