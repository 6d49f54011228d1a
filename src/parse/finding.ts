import type { Code, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fenceRole } from '../model/fence-role.ts';
import type { Fence, Finding } from '../model/finding.ts';
import { SEVERITIES } from '../model/lists.ts';
import type { Severity } from '../model/severity.ts';
import { eachNode } from '../model/tree.ts';
import { Anchors } from './anchors.ts';
import type { CutFinding } from './findings.ts';
import { tokens } from './inline.ts';
import { takeOutcome } from './outcome.ts';
import { isTag, priorIds, readTail, type Tail } from './tail.ts';
import { plainText } from './text.ts';
import { dropStart } from './title.ts';

/** A finding with the nodes its page shows: those of its title, and its body without what the head says. */
export interface ReadFinding {
  finding: Finding;
  title: PhrasingContent[];
  body: RootContent[];
  /** What was done about it, where the finding itself says so. */
  outcome: RootContent[];
}

const FIX = /^\**Fix\b[^:\n]{0,60}:/;
const CLASSIFICATION = /^Classification:\s+(\p{L}+)/u;
/** What ends a fix: another label. */
const NEXT_LABEL = /^(?:Unproven|Problem|Classification)\b[^:.\n]{0,40}[:.]/;

/** Names findings within one report: ids as written or by place, anchors unique. */
export class FindingNames {
  #counts = new Map<string, number>();
  #anchors = new Anchors();

  /** `Important 2`: the second under its severity. A number as written is kept where there is one. */
  ordinal(severity: Severity | null, number: number | null): string {
    const word = severity === null ? 'Finding' : severity[0]!.toUpperCase() + severity.slice(1);
    const next = (this.#counts.get(word) ?? 0) + 1;
    this.#counts.set(word, next);
    return `${word} ${number ?? next}`;
  }

  anchor(id: string): string {
    return this.#anchors.take(id);
  }
}

/** Reads one finding from its cut nodes; `source` is the report's text, for the slices it keeps. */
export function readFinding(cut: CutFinding, names: FindingNames, source: string): ReadFinding {
  const { head } = cut;
  const tail = readTail(tokens(head.rest));
  const { nodes, outcome, row } = takeOutcome(
    [...proseOf(head.rest, tail), ...cut.nodes],
    head.status === 'struck',
  );
  const body = takeOwnLineTag(nodes, tail);
  const { severity } = cut;
  const id = head.ref ?? (cut.named ? names.ordinal(severity, head.number) : null);
  const fences = fencesOf(cut.nodes);
  return {
    title: head.title,
    body,
    outcome,
    finding: {
      id,
      severity,
      severityAsWritten: head.severityAsWritten ?? severityWritten(body),
      title: plainText(head.title),
      locations: tail.locations,
      agents: tail.attributions.map(({ name }) => name),
      attributions: tail.attributions,
      tags: tail.tags,
      notes: tail.notes,
      status: head.status,
      codeBlocks: fences.length,
      diffBlocks: fences.filter(({ language }) => language === 'diff').length,
      fences,
      fix: fixOf(body, source),
      text: plainTextOf(body),
      line: cut.line,
      lastLine: cut.lastLine,
      anchor: names.anchor(id ?? names.ordinal(severity, null)),
      resolution: row && { ...row, ref: id ?? '', target: id },
      raisedBefore: [...tail.notes, ...inParens(plainText(head.title))].flatMap(priorIds),
      lineage: [],
    },
  };
}

/** A first line `- **Severity from**: Heron's “Blocker”` says what the severity was called where the finding was made. */
function severityWritten([first]: readonly RootContent[]): string | null {
  const line = first?.type === 'list' ? plainText(first.children[0] ?? []) : '';
  return /^Severity from:[^“”]{0,100}“([^“”]{1,100})”/.exec(line)?.[1] ?? null;
}

/** A note may stand in the title: `Late jobs (round 2 S1 unaddressed)`. */
function inParens(title: string): string[] {
  return title.match(/\([^()]*\)/g) ?? [];
}

/** The part of the heading line that is prose, as a paragraph of its own. */
function proseOf(rest: readonly PhrasingContent[], tail: Tail): RootContent[] {
  if (tail.proseFrom === null) return [];
  const { token, offset } = tail.proseFrom;
  const node = tokens(rest)[token]!.node;
  const [first, ...others] = rest.slice(rest.indexOf(node));
  if (first === undefined) return [];
  const cut = first.type === 'text' ? dropStart([first], offset) : [first];
  const [start, ...after] = [...cut, ...others];
  const trimmed = start?.type === 'text' ? { ...start, value: start.value.replace(/^[\s—–-]+/, '') } : start;
  return [{ type: 'paragraph', children: trimmed === undefined ? after : [trimmed, ...after] }];
}

/** `(important, regression)` on a line of its own, bare, in code or emphasised, is the finding's tag. */
function takeOwnLineTag(nodes: RootContent[], tail: Tail): RootContent[] {
  const at = nodes.findLastIndex((node) => node.type === 'paragraph' && isTagLine(plainText(node)));
  const node = nodes[at];
  if (node?.type !== 'paragraph') {
    if (tail.tags.length === 0) tail.tags.push(...tagAtEnd(nodes));
    return nodes;
  }
  const read = textTail(plainText(node));
  tail.tags.push(...read.tags);
  tail.notes.push(...read.notes);
  return nodes.filter((_, index) => index !== at);
}

function isTagLine(text: string): boolean {
  const inside = /^\(([^()]*)\)\.?$/.exec(text)?.[1];
  return inside !== undefined && isTag(inside);
}

/** A tag at the end of a paragraph, or behind a label, stays in the text, too: it is part of a sentence's line. */
function tagAtEnd(nodes: readonly RootContent[]): string[] {
  for (const node of nodes.toReversed()) {
    const classified = node.type === 'paragraph' ? CLASSIFICATION.exec(plainText(node))?.[1] : undefined;
    if (classified !== undefined) return [classified.toLowerCase()];
    const inside = node.type === 'paragraph' ? /\(([^()]*)\)\.?$/.exec(plainText(node))?.[1] : undefined;
    const severity = SEVERITIES.some((word) => inside?.toLowerCase().startsWith(`${word},`));
    if (inside !== undefined && severity && isTag(inside)) return textTail(`(${inside})`).tags;
  }
  return [];
}

function textTail(text: string): Tail {
  return readTail([{ kind: 'text', text, node: { type: 'text', value: text } }]);
}

/** The fenced blocks of nodes, at any depth. */
export function fencesOf(nodes: readonly RootContent[]): Fence[] {
  const found: Fence[] = [];
  for (const node of nodes)
    eachNode<Nodes>(node, (inner) => {
      if (inner.type === 'code') found.push(fence(inner));
    });
  return found;
}

function fence({ lang, meta, position }: Code): Fence {
  return {
    language: lang?.toLowerCase() ?? null,
    role: fenceRole(meta),
    line: position?.start.line ?? 1,
  };
}

/** From the `Fix:` label to the next label, as Markdown. */
function fixOf(nodes: readonly RootContent[], source: string): string | null {
  const start = nodes.findIndex((node) => node.type === 'paragraph' && FIX.test(plainText(node)));
  if (start === -1) return null;
  const length = nodes
    .slice(start + 1)
    .findIndex((node) => node.type === 'paragraph' && NEXT_LABEL.test(plainText(node)));
  return slice(nodes.slice(start, length === -1 ? undefined : start + 1 + length), source);
}

/** The Markdown that nodes were made from. */
export function slice(nodes: readonly Nodes[], source: string): string {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? plainTextOf(nodes) : source.slice(start, end);
}

/** Blocks as text, a line between them. */
export function plainTextOf(nodes: readonly Nodes[]): string {
  return nodes.map((node) => plainText(node)).join('\n');
}
