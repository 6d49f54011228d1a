import type { Definition, FootnoteDefinition, Nodes, Root, RootContent, Table } from 'mdast';
import type { FrontMatter } from '../model/front-matter.ts';
import type { HeaderRow, LaidSection, Layout, Part } from '../model/layout.ts';
import type { Original } from '../model/original.ts';
import { eachNode } from '../model/tree.ts';
import { partBody, quotesOf } from './body.ts';
import type { ReadFinding } from './finding.ts';
import type { Cut, CutFinding } from './findings.ts';
import { findHeaderTable } from './header.ts';
import { withChildren, type Outline, type Section } from './sections.ts';
import { code } from './markdown.ts';
import { cellText } from './table.ts';

interface Composition {
  outline: Outline;
  /** What the tree was made from. */
  text: string;
  data: FrontMatter;
  /** Front matter that was not understood, as written. */
  refused: string | null;
  cut: Cut;
  /** Sections that stand inside a finding or a severity section already. */
  absorbed: ReadonlySet<Section>;
  read: ReadonlyMap<CutFinding, ReadFinding>;
  /** The original reviews, by the section that starts each. */
  originals: ReadonlyMap<Section, Original>;
  definitions: RootContent[];
}

/** Lays a report out for showing. Every node but rules between sections goes to exactly one place. */
export function compose(all: Composition): Layout<RootContent> {
  const headerTable = findHeaderTable(all.outline.lead);
  const lead = withoutRules(all.outline.lead.filter((node) => node !== headerTable));
  const theirs = sectionsOfOthers(all.outline);
  const laid = all.outline.sections
    .filter((section) => !all.absorbed.has(section))
    .map((section) => ({ ...laySection(section, all), isOurs: !theirs.has(section) }));
  const isOriginal = new Set(
    all.outline.sections.filter(({ place }) => place === 'appendix').map(({ line }) => line),
  );
  return {
    header: [...titleRow(all), ...tableRows(headerTable), ...frontMatterRows(all.data)],
    lead: [...refusedPart(all), ...(lead.length > 0 ? [{ type: 'prose' as const, nodes: lead }] : [])],
    sections: laid.filter(({ line }) => !isOriginal.has(line)),
    originals: laid.filter(({ line }) => isOriginal.has(line)),
    definitions: all.definitions,
  };
}

/** Where the reviewers are told apart: ids may be those of their own findings there. */
function sectionsOfOthers({ sections }: Outline): Set<Section> {
  const isOthers = ({ role, place }: Section) =>
    place === 'appendix' || role === 'retro' || role === 'reconciliation' || role === 'coverage';
  return new Set(sections.flatMap((section, at) => (isOthers(section) ? withChildren(sections, at) : [])));
}

function laySection(
  section: Section,
  { cut, read, originals, text }: Composition,
): Omit<LaidSection<RootContent>, 'isOurs'> {
  const pieces = cut.get(section) ?? [{ finding: null, nodes: section.nodes }];
  return {
    level: section.level,
    title: section.heading.children,
    name: section.name,
    line: section.line,
    original: originals.get(section)?.anchor ?? null,
    parts: pieces.flatMap(({ finding, nodes }): Part<RootContent>[] => {
      const found = finding === null ? undefined : read.get(finding);
      if (found) return [findingPart(found, text)];
      const prose = withoutRules(nodes ?? []);
      return prose.length > 0 ? [{ type: 'prose', nodes: prose }] : [];
    }),
  };
}

function findingPart({ finding, title, body, outcome }: ReadFinding, source: string): Part<RootContent> {
  const { nodes, fix, after } = partBody(withoutRules(body), finding.fix, source);
  return {
    type: 'finding',
    anchor: finding.anchor,
    title,
    nodes,
    fix,
    after,
    outcome: withoutRules(outcome),
    quotes: quotesOf(nodes, finding.locations),
  };
}

function refusedPart({ refused }: Composition): Part<RootContent>[] {
  return refused === null ? [] : [{ type: 'prose', nodes: [code(refused, 'yaml')] }];
}

/** The report's own heading, where the front matter gives the report another title. */
function titleRow({ outline, data }: Composition): HeaderRow<RootContent>[] {
  return outline.title && data.title !== undefined
    ? [{ key: 'Heading', cells: [outline.title.children] }]
    : [];
}

/** Rules only part sections, which have headings of their own. */
function withoutRules(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter((node) => node.type !== 'thematicBreak');
}

function tableRows(table: Table | null): HeaderRow<RootContent>[] {
  return (table?.children ?? [])
    .map((row) => row.children)
    .filter((cells) => cells.some((cell) => cell.children.length > 0))
    .map(([first, ...cells]) => ({
      key: first ? cellText(first) : '',
      cells: cells.map((cell) => cell.children),
    }));
}

function frontMatterRows(data: FrontMatter): HeaderRow<RootContent>[] {
  return Object.entries(data).map(([key, value = '']) => {
    const words = key.replace('_', ' ').replace(/^pr\b/, 'PR');
    const text = Array.isArray(value) ? value.join(', ') : value;
    return { key: words[0]!.toUpperCase() + words.slice(1), cells: [[{ type: 'text', value: text }]] };
  });
}

/**
 * Takes the definitions that something refers to out of the tree: they serve every page and are drawn on none. Of
 * two with one name the first counts; the second, and any that nothing refers to, stay where they can be seen.
 */
export function takeDefinitions(tree: Root): RootContent[] {
  const used = new Set<string>();
  eachNode<Nodes>(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      used.add(`definition ${node.identifier}`);
    if (node.type === 'footnoteReference') used.add(`footnoteDefinition ${node.identifier}`);
  });
  const taken: (Definition | FootnoteDefinition)[] = [];
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return true;
    if (!used.delete(`${node.type} ${node.identifier}`)) return true;
    taken.push(node);
    return false;
  });
  return taken;
}
