import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Note } from '../model/report.ts';
import { slice } from './finding.ts';
import { tokens } from './inline.ts';
import { withChildren, type Role, type Section } from './sections.ts';
import { readTail } from './tail.ts';
import { plainText } from './text.ts';

export type Notes = Record<
  'strengths' | 'concerns' | 'testingGaps' | 'documentationGaps' | 'limitations',
  Note[]
>;

/** The lists beside the findings: strengths, concerns, testing and documentation gaps, limitations. */
export function readNotes(sections: readonly Section[], source: string): Notes {
  const of = (role: Role) => under(sections, role);
  const design = byBoldLabel(of('design'));
  return {
    strengths: notes([...of('strengths'), ...design.strengths], source),
    concerns: notes([...of('concerns'), ...design.concerns], source),
    testingGaps: notes(numbered(of('testing')), source),
    documentationGaps: notes(of('documentation'), source),
    limitations: notes(of('limitations'), source),
  };
}

/** The nodes of the first section of a kind, without its subsections. */
function under(sections: readonly Section[], role: Role): RootContent[] {
  const at = sections.findIndex((section) => section.role === role && section.place === 'review');
  return at === -1 ? [] : (withChildren(sections, at)[0]?.nodes ?? []);
}

/** Where no headings part them, a bold line does: `**Strengths**`. */
function byBoldLabel(nodes: readonly RootContent[]): { strengths: RootContent[]; concerns: RootContent[] } {
  const found = { strengths: [] as RootContent[], concerns: [] as RootContent[] };
  let half: keyof typeof found | null = null;
  for (const node of nodes) {
    const label =
      node.type === 'paragraph' ? /^(strengths?|concerns?)\W*$/i.exec(plainText(node))?.[1] : undefined;
    if (label !== undefined) half = /^s/i.test(label) ? 'strengths' : 'concerns';
    else if (half !== null) found[half].push(node);
  }
  return found;
}

/** Gaps are what is numbered; where nothing is, every item counts. */
function numbered(nodes: RootContent[]): RootContent[] {
  const lists = nodes.filter((node) => node.type === 'list' && node.ordered);
  return lists.length > 0 ? lists : nodes;
}

function notes(nodes: readonly RootContent[], source: string): Note[] {
  const items = nodes.flatMap(
    (node): { line: Paragraph | undefined; node: ListItem | Paragraph; list: List | null }[] => {
      if (node.type === 'list')
        return node.children.map((item) => ({ line: firstParagraph(item), node: item, list: node }));
      return node.type === 'paragraph' && node.children[0]?.type === 'strong'
        ? [{ line: node, node, list: null }]
        : [];
    },
  );
  return items.map(({ line, node, list }, at) => ({
    number: list?.ordered ? (list.start ?? 1) + list.children.indexOf(node as ListItem) : at + 1,
    title: titleOf(line),
    markdown: slice([node], source),
    scope: scopeOf(line),
    agents: line ? readTail(tokens(line.children)).attributions.map(({ name }) => name) : [],
  }));
}

function firstParagraph(item: ListItem): Paragraph | undefined {
  return item.children.find((child) => child.type === 'paragraph');
}

function titleOf(line: Paragraph | undefined): string | null {
  const strong = line?.children.find((node) => node.type === 'strong');
  return strong ? plainText(strong) : null;
}

function scopeOf(line: Paragraph | undefined): Note['scope'] {
  const written = /\((in-scope|future)\b/i.exec(line ? plainText(line) : '')?.[1]?.toLowerCase();
  return written === 'in-scope' || written === 'future' ? written : null;
}
