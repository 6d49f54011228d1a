import type { List, RootContent, Table } from 'mdast';
import type { Cut, CutFinding, Piece } from '../findings.ts';
import type { Outline, Section } from '../sections.ts';
import type { Placed } from './context.ts';
import type { Found } from './draft.ts';

/** How findings are cut out of the outline: every node of a section keeps its place in reading order. */
export interface LaidOut {
  outline: Outline;
  cut: Cut;
  absorbed: Set<Section>;
}

/** Cuts the findings out of their sections; one that no heading gathers stands under a heading of its own. */
export function layOut(
  outline: Outline,
  placed: readonly Placed[],
  found: ReadonlyMap<Found, CutFinding>,
): LaidOut {
  const parents = new Map(placed.map(({ section, parent }) => [section, parent?.section ?? null]));
  const bySection = Map.groupBy(found.keys(), ({ source }) => source.section);
  const absorbed = new Set<Section>();
  const sections: Section[] = [];
  const cut: Cut = new Map();
  for (const section of outline.sections) {
    if (absorbed.has(section)) continue;
    const here = bySection.get(section) ?? [];
    const whole = here.find(({ source }) => source.kind === 'section');
    if (whole?.source.kind !== 'section') {
      sections.push(section);
      if (here.length > 0) cut.set(section, piecesOf(section, here, found));
      continue;
    }
    absorbed.add(section);
    for (const inner of whole.source.absorbed) absorbed.add(inner);
    const host = hostFor(section, sections, parents);
    const before = cut.get(host) ?? (host.nodes.length > 0 ? [{ finding: null, nodes: host.nodes }] : []);
    cut.set(host, [...before, { finding: found.get(whole)!, nodes: null }]);
  }
  return { outline: { ...outline, sections }, cut, absorbed };
}

/** The section that a finding is shown in: the one above it where that was the last, else one made for it. */
function hostFor(
  section: Section,
  sections: Section[],
  parents: ReadonlyMap<Section, Section | null>,
): Section {
  const last = sections.at(-1);
  const isMade = last !== undefined && !parents.has(last) && last.level === section.level;
  if (last !== undefined && (isMade || parents.get(section) === last)) return last;
  const made = madeSection(section.level, section.line);
  sections.push(made);
  return made;
}

/** A section for findings that the report has under no heading. */
export function madeSection(level: number, line: number, nodes: RootContent[] = []): Section {
  const depth = Math.min(level, 6) as 1;
  const heading = {
    type: 'heading' as const,
    depth,
    children: [{ type: 'text' as const, value: 'Findings' }],
  };
  return { heading, level, name: 'Findings', line, role: null, place: 'review', agent: null, nodes };
}

function piecesOf(section: Section, here: readonly Found[], found: ReadonlyMap<Found, CutFinding>): Piece[] {
  const pieces: Piece[] = [];
  const keep = (node: RootContent) => {
    const last = pieces.at(-1);
    if (last && last.finding === null) last.nodes.push(node);
    else pieces.push({ finding: null, nodes: [node] });
  };
  const add = (item: Found) => void pieces.push({ finding: found.get(item)!, nodes: null });
  for (let at = 0; at < section.nodes.length; at += 1) {
    const node = section.nodes[at]!;
    const run = here.find(({ source }) => source.kind === 'nodes' && source.from === at);
    if (run?.source.kind === 'nodes') {
      add(run);
      at = run.source.to - 1;
      continue;
    }
    const parts = here.filter(({ source }) => source.kind === 'part' && source.node === at);
    if (parts.length === 0) keep(node);
    else if (node.type === 'table') cutTable(node, parts, add, keep);
    else if (node.type === 'list') cutList(node, parts, add, keep);
  }
  return pieces;
}

/** Rows that are no findings stay a table, below those that are. */
function cutTable(
  table: Table,
  parts: readonly Found[],
  add: (item: Found) => void,
  keep: (node: RootContent) => void,
): void {
  const taken = new Set(parts.map(partOf));
  for (const part of parts) add(part);
  const left = table.children.filter((_, at) => !taken.has(at));
  if (left.length > 1) keep({ ...table, children: left });
}

/** Items that are no findings stay list items, where they stood. */
function cutList(
  list: List,
  parts: readonly Found[],
  add: (item: Found) => void,
  keep: (node: RootContent) => void,
): void {
  for (const [at, item] of list.children.entries()) {
    const part = parts.find((found) => partOf(found) === at);
    if (part) add(part);
    else keep({ ...list, start: list.ordered ? (list.start ?? 1) + at : null, children: [item] });
  }
}

function partOf({ source }: Found): number {
  return source.kind === 'part' ? source.part : -1;
}
