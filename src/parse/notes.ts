import type { Heading, ListItem, Paragraph, RootContent } from 'mdast';
import type { Note } from '../model/report.ts';
import { isOrchestrator } from '../model/reviewer.ts';
import { slice } from './finding.ts';
import { splitList } from './reviewers.ts';
import { withChildren, type Role, type Section } from './sections.ts';
import { agentName } from './tail.ts';
import { plainText } from './text.ts';

export type Notes = Record<
  'strengths' | 'concerns' | 'testingGaps' | 'documentationGaps' | 'limitations',
  Note[]
>;

/** The lists beside the findings: strengths, concerns, testing and documentation gaps, limitations. */
export function readNotes(sections: readonly Section[], source: string, reviewers: readonly string[]): Notes {
  const of = (role: Role) => under(sections, role);
  const make = (nodes: readonly RootContent[]) => notes(nodes, source, reviewers);
  const parted = [...of('strengths'), ...of('concerns')].length > 0;
  const design = halves(of('design'), parted);
  return {
    strengths: make(headings([...of('strengths'), ...design.strengths])),
    concerns: make(headings([...of('concerns'), ...design.concerns])),
    testingGaps: make(numbered(open(of('testing')))),
    documentationGaps: make(open(of('documentation'))),
    limitations: make(of('limitations').filter(({ type }) => type !== 'heading')),
  };
}

/** The nodes of the first section of a kind with its subsections, their headings among the nodes. */
function under(sections: readonly Section[], role: Role): RootContent[] {
  const at = sections.findIndex((section) => section.role === role && section.place === 'review');
  const [own, ...below] = at === -1 ? [] : withChildren(sections, at);
  const inside = role === 'design' ? [] : below.flatMap(({ heading, nodes }) => [heading, ...nodes]);
  return [...(own?.nodes ?? []), ...inside];
}

/** Where no headings part them, a bold line does: `**Strengths**`. Observations that nothing parts are concerns. */
function halves(
  nodes: readonly RootContent[],
  parted: boolean,
): Record<'strengths' | 'concerns', RootContent[]> {
  const found = { strengths: [] as RootContent[], concerns: [] as RootContent[] };
  const isUnparted = !parted && nodes.every((node) => halfOf(node) === null);
  let half: keyof typeof found | null = isUnparted ? 'concerns' : null;
  for (const node of nodes) {
    const label = halfOf(node);
    if (label !== null) half = label;
    else if (half !== null) found[half].push(node);
  }
  return found;
}

function halfOf(node: RootContent): 'strengths' | 'concerns' | null {
  const label = /^(strength|concern)s?\W*$/i.exec(labelOf(node) ?? '')?.[1]?.toLowerCase();
  return label === undefined ? null : label === 'strength' ? 'strengths' : 'concerns';
}

/** A heading, or a line that is bold and nothing else, parts a section. */
export function labelOf(node: RootContent): string | null {
  if (node.type === 'heading') return plainText(node);
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  const rest = plainText(others);
  return only?.type === 'strong' && /^:?$/.test(rest) ? plainText(only) : null;
}

const DONE =
  /^(?:already |well )?(?:covered|tested|verified)\b|^what (?:i|we) ran\b|^mutations?\b|^probes?\b|^runs?\b/i;

/** What is still to be done: groups of what was tested, run or covered already are no gaps. */
function open(nodes: readonly RootContent[]): RootContent[] {
  let done = false;
  return nodes.filter((node) => {
    const label = labelOf(node);
    if (label !== null) done = DONE.test(label);
    return label === null && !done;
  });
}

/** Gaps are what is numbered; where nothing is, every item counts. */
function numbered(nodes: RootContent[]): RootContent[] {
  const lists = nodes.filter((node) => node.type === 'list' && node.ordered);
  return lists.length > 0 ? lists : nodes;
}

interface Item {
  node: ListItem | Paragraph | Heading;
  line: Paragraph | Heading | undefined;
  number: number | null;
}

function notes(nodes: readonly RootContent[], source: string, reviewers: readonly string[]): Note[] {
  const items = itemsOf(nodes).filter(({ node }) => !/^none\W*$/i.test(plainText(node)));
  const numbers = items.map(({ number }, at) => number ?? at + 1);
  // Groups that each start at 1, and lists that start at 0, are counted through.
  const unique = new Set(numbers).size === numbers.length && !numbers.includes(0);
  return items.map(({ node, line }, at) => ({
    number: unique ? numbers[at]! : at + 1,
    title: titleOf(line),
    markdown: slice([node], source),
    scope: scopeOf(line),
    agents: namedIn(plainText(node), reviewers),
  }));
}

function itemsOf(nodes: readonly RootContent[]): Item[] {
  return nodes.flatMap((node): Item[] => {
    if (node.type === 'list')
      return node.children.map((item, at) => ({
        node: item,
        line: firstParagraph(item),
        number: node.ordered ? (node.start ?? 1) + at : null,
      }));
    const isItem =
      node.type === 'heading' || (node.type === 'paragraph' && labelOf(node) === null && startsBold(node));
    return isItem ? [{ node, line: node, number: null }] : [];
  });
}

/** `**Slow** …` is an item; `**What I ran:** …` says what was done. */
function startsBold({ children: [first] }: Paragraph): boolean {
  return first?.type === 'strong' && !DONE.test(plainText(first));
}

/** Strengths and concerns may each have a heading of their own instead of a bullet. */
function headings(nodes: readonly RootContent[]): RootContent[] {
  return nodes[0]?.type === 'heading' ? nodes.filter(({ type }) => type === 'heading') : [...nodes];
}

/** The reviewers whose names stand in brackets anywhere in an item. */
function namedIn(text: string, reviewers: readonly string[]): string[] {
  const names = [...text.matchAll(/\[([^[\]]+)\]/g)]
    .flatMap(([, inside = '']) => splitList(inside))
    .map((name) => name.replace(/\s*\([^()]*\)$/, ''));
  const isName = (name: string) =>
    isOrchestrator(name) || (reviewers.length === 0 ? agentName(name) !== null : reviewers.includes(name));
  return [...new Set(names.filter(isName))];
}

function firstParagraph(item: ListItem): Paragraph | undefined {
  return item.children.find((child) => child.type === 'paragraph');
}

/** The bold words or the heading; a scope written into them is no part of the title. */
function titleOf(line: Paragraph | Heading | undefined): string | null {
  const strong = line?.type === 'heading' ? line : line?.children.find(({ type }) => type === 'strong');
  const title = strong && plainText(strong).replace(/^\((?:in-scope|future)\b[^()]*\)\s*/i, '');
  return title || null;
}

function scopeOf(line: Paragraph | Heading | undefined): Note['scope'] {
  const written = /\((in-scope|future)\b/i.exec(line ? plainText(line) : '')?.[1]?.toLowerCase();
  return written === 'in-scope' || written === 'future' ? written : null;
}
