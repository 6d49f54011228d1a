import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Severity } from '../model/severity.ts';
import { LETTERED, readHead, severityOfId, type Dialects, type Head } from './head.ts';
import { severityOf, type Role, type Section } from './sections.ts';
import { plainText } from './text.ts';

/** A finding as cut out of the tree: its head and the nodes up to the next head. */
export interface CutFinding {
  severity: Severity | null;
  head: Head;
  /** False where a report does not name its findings at all. */
  named: boolean;
  line: number;
  lastLine: number;
  nodes: RootContent[];
}

/** A run of nodes of a section: what belongs to a finding, or to none. */
export type Piece = { finding: CutFinding; nodes: null } | { finding: null; nodes: RootContent[] };

/** How findings were cut: pieces by section; a section not in the map belongs to the finding before it. */
export type Cut = Map<Section, Piece[]>;

/**
 * Cuts the findings out of the sections of one review that hold them. The first generation that opens a finding
 * anywhere is the review's: where one has letter ids, numbered lines are plain lists.
 */
export function cutFindings(sections: readonly Section[], generations: readonly Dialects[] = BODY): Cut {
  const regions = findingRegions(sections);
  const dialects =
    generations.find((rows) => regions.some(({ nodes }) => nodes.some((node) => opens(node, rows)))) ??
    LETTERED;
  const cut: Cut = new Map();
  for (const region of regions) cut.set(region.sections[0]!, cutRegion(region, dialects));
  return cut;
}

/** What a review's own findings look like; reviewers' originals also write letter ids without bold. */
const BODY: readonly Dialects[] = [LETTERED, ['ordinal']];
export const ORIGINAL: readonly Dialects[] = [[...LETTERED, 'letterPlain'], ['ordinal']];
const ANY: Dialects = ORIGINAL.flat();

/**
 * A heading of findings with all that stands under it, its inner headings among the nodes. Without a severity, under
 * `Findings`, only a line that says its own severity opens one.
 */
interface Region {
  severity: Severity | null;
  sections: Section[];
  nodes: RootContent[];
}

const HOLDS_FINDINGS: ReadonlySet<Role> = new Set<Role>(['severity', 'findings']);

function findingRegions(sections: readonly Section[]): Region[] {
  return sections.flatMap((section, at) => {
    if (section.role === null || !HOLDS_FINDINGS.has(section.role)) return [];
    const inside = sections.slice(at, endOf(sections, at));
    const nodes = inside.flatMap((child, index) =>
      index === 0 ? child.nodes : [child.heading, ...child.nodes],
    );
    return [{ severity: severityOf(section.name), sections: inside, nodes }];
  });
}

/**
 * Where the findings of a section end: at the next section that is about something, or at a heading of its own level
 * that opens no finding. Headings of findings may stand above that of their section, and have headings of their own.
 */
function endOf(sections: readonly Section[], at: number): number {
  const { level } = sections[at]!;
  let inFinding = Infinity;
  let end = at + 1;
  for (; end < sections.length; end += 1) {
    const { role, level: own } = sections[end]!;
    if (role === null && isHead(sections[end]!)) inFinding = own;
    else if (own <= level || (role !== null && (own <= inFinding || HOLDS_FINDINGS.has(role)))) break;
  }
  return ruleBehind(sections, at, end);
}

/** The heading below a rule behind the last finding, else `end`: what stands there is about the whole report. */
function ruleBehind(sections: readonly Section[], at: number, end: number): number {
  const holds = (section: Section) => isHead(section) || section.nodes.some((node) => opens(node, ANY));
  let last = end - 1;
  while (last >= at && !holds(sections[last]!)) last -= 1;
  for (let next = last + 1; last >= at && next < end; next += 1)
    if (sections[next - 1]!.nodes.at(-1)?.type === 'thematicBreak') return next;
  return end;
}

/** Does the heading of a section open a finding? */
export function isHead({ heading }: Section): boolean {
  return readHead(heading.children, { isHeading: true }, LETTERED) !== null;
}

/** The sections that a section of findings holds, beside itself. */
export function absorbed(sections: readonly Section[]): Set<Section> {
  return new Set(findingRegions(sections).flatMap((region) => region.sections.slice(1)));
}

function cutRegion({ severity, nodes }: Region, dialects: Dialects): Piece[] {
  const pieces: Piece[] = [];
  const keep = (node: RootContent) => {
    const last = pieces.at(-1);
    if (last === undefined) pieces.push({ finding: null, nodes: [node] });
    else if (last.finding === null) last.nodes.push(node);
    else {
      last.finding.nodes.push(node);
      last.finding.lastLine = node.position?.end.line ?? last.finding.lastLine;
    }
  };
  for (const node of nodes)
    for (const { head, line, rest, whole } of lines(node, dialects)) {
      const own = head && (head.severity ?? severity ?? statedSeverity(head));
      if (head === null || own === null) keep(whole);
      else {
        const finding = {
          severity: own,
          head,
          named: true,
          line,
          lastLine: line,
          nodes: [],
        };
        pieces.push({ finding, nodes: null });
        for (const child of rest) keep(child);
        finding.lastLine = Math.max(finding.lastLine, rest.at(-1)?.position?.end.line ?? line);
      }
    }
  return pieces;
}

/** The severity that a line states by its id or its tag, as in `(important, gap)`. */
function statedSeverity({ ref, rest }: Head): Severity | null {
  const tag = /\((critical|important|suggestion)\b/i.exec(plainText(rest))?.[1];
  return severityOfId(ref) ?? severityOf(tag ?? '');
}

interface Block {
  head: Head | null;
  line: number;
  /** What follows the head inside the same node. */
  rest: RootContent[];
  whole: RootContent;
}

/** A node as one block, or, where it is a list of findings, as one block an item. */
function lines(node: RootContent, dialects: Dialects): Block[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'list') {
    const items = node.children.map((item, at) =>
      itemBlock(item, node.ordered ? (node.start ?? 1) + at : null, dialects),
    );
    if (items.some(({ head }) => head !== null))
      return items.map((item, at) =>
        item.head
          ? item
          : {
              ...item,
              whole: {
                ...node,
                start: node.ordered ? (node.start ?? 1) + at : null,
                position: node.children[at]!.position,
                children: [node.children[at]!],
              },
            },
      );
  }
  if (node.type !== 'paragraph' && node.type !== 'heading')
    return [{ head: null, line, rest: [], whole: node }];
  const head = readHead(node.children, { isHeading: node.type === 'heading' }, dialects);
  return [{ head, line, rest: [], whole: node }];
}

function itemBlock(item: ListItem, number: number | null, dialects: Dialects): Block {
  const line = item.position?.start.line ?? 1;
  const [first, ...rest] = item.children;
  const nodes: PhrasingContent[] = first?.type === 'paragraph' ? first.children : [];
  const head = nodes.length > 0 ? readHead(nodes, { number }, dialects) : null;
  return { head, line, rest: rest as RootContent[], whole: item as unknown as RootContent };
}

function opens(node: RootContent, dialects: Dialects): boolean {
  return lines(node, dialects).some(({ head }) => head !== null);
}

/** The lines of a node that would open findings where findings stand. */
export function headsIn(node: RootContent): { head: Head; line: number }[] {
  return lines(node, BODY.flat()).flatMap(({ head, line }) => (head === null ? [] : [{ head, line }]));
}
