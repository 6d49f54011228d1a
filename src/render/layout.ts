import type { RootContent } from 'mdast';
import type { LaidSection, Layout, Part, Rendered, RenderedPart, RenderedSection } from '../model/layout.ts';
import { renderPage, type Fragment, type Page } from './html.ts';

/** Renders every fragment of a report: the report page and the originals page, each as one tree. */
export async function renderLayout(
  layout: Layout<RootContent>,
  roots: readonly string[] = [],
): Promise<Rendered> {
  const headerCells = layout.header.flatMap(({ cells }) => cells.map(inline));
  const report = await renderPage(
    [...headerCells, ...layout.lead.flatMap(partFragments), ...layout.sections.flatMap(sectionFragments)],
    layout.definitions,
    roots,
  );
  const originals = await renderPage(layout.originals.flatMap(sectionFragments), layout.definitions, roots);

  const take = reader(report);
  const header = layout.header.map(({ key, cells }) => ({ key, html: cells.map(take) }));
  const lead = layout.lead.map((part) => rendered(part, take));
  const sections = layout.sections.map(sectionReader(take, anchorsOf(layout.sections)));
  const takeOriginal = sectionReader(reader(originals), anchorsOf(layout.originals));
  return {
    header,
    lead,
    sections,
    originals: layout.originals.map(takeOriginal),
    footnotes: { report: report.footnotes, originals: originals.footnotes },
    unshown: [],
  };
}

function sectionFragments({ title, parts }: LaidSection<RootContent>): Fragment[] {
  return [inline(title), ...parts.flatMap(partFragments)];
}

function partFragments(part: Part<RootContent>): Fragment[] {
  const body = { nodes: part.nodes, inline: false };
  return part.type === 'finding'
    ? [inline(part.title), body, { nodes: part.outcome, inline: false }]
    : [body];
}

function inline(nodes: RootContent[]): Fragment {
  return { nodes, inline: true };
}

/** Hands out the fragments of a page in the order they were given. */
function reader({ fragments }: Page): () => string {
  let at = 0;
  return () => fragments[at++] ?? '';
}

function rendered(part: Part<RootContent>, take: () => string): RenderedPart {
  return part.type === 'finding'
    ? { type: 'finding', anchor: part.anchor, title: take(), html: take(), outcome: take() }
    : { type: 'prose', html: take() };
}

/** The ids that findings and original reviews have on a page. */
function anchorsOf(sections: readonly LaidSection<RootContent>[]): Set<string> {
  const anchors = sections.flatMap(({ original, parts }) => [
    original,
    ...parts.map((part) => (part.type === 'finding' ? part.anchor : null)),
  ]);
  return new Set(anchors.filter((anchor) => anchor !== null));
}

/** Section ids are unique in a page: `h-` stands before each, and none is that of a finding. */
function sectionReader(
  take: () => string,
  used: Set<string>,
): (section: LaidSection<RootContent>) => RenderedSection {
  return ({ level, name, line, original, parts }) => {
    const base = `h-${
      name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60) || 'section'
    }`;
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    return {
      level,
      title: take(),
      name,
      id,
      line,
      original,
      parts: parts.map((part) => rendered(part, take)),
    };
  };
}
