import type { Nodes, RootContent } from 'mdast';
import type {
  LaidSection,
  Layout,
  Part,
  Quote,
  Rendered,
  RenderedPart,
  RenderedSection,
} from '../model/layout.ts';
import { eachNode } from '../model/tree.ts';
import { renderPage, type Fragment, type Page } from './html.ts';
import { inColours, type Painter } from './paint.ts';

/** Renders every fragment of a report: the report page and the originals page, each as one tree. */
export async function renderLayout(
  layout: Layout<RootContent>,
  roots: readonly string[] = [],
  painter: Painter = inColours(),
): Promise<Rendered> {
  const headerCells = layout.header.flatMap(({ cells }) =>
    cells.map((nodes) => ({ nodes, inline: true, isOurs: true })),
  );
  const report = await renderPage(
    [
      ...headerCells,
      ...layout.lead.flatMap((part) => partFragments(part, true)),
      ...layout.sections.flatMap(sectionFragments),
    ],
    layout.definitions,
    roots,
    painter,
  );
  const originals = await renderPage(
    layout.originals.flatMap(sectionFragments),
    layout.definitions,
    roots,
    painter,
  );

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
    patches: report.patches,
    unshown: [],
  };
}

function sectionFragments({ title, parts, isOurs }: LaidSection<RootContent>): Fragment[] {
  return [inline(title), ...parts.flatMap((part) => partFragments(part, isOurs))];
}

function partFragments(part: Part<RootContent>, isOurs: boolean): Fragment[] {
  if (part.type === 'prose') return [block(part.nodes, isOurs)];
  markQuotes(part.nodes, part.quotes);
  const { nodes, fix, after, outcome } = part;
  return [inline(part.title), ...[nodes, fix, after, outcome].map((each) => block(each, isOurs))];
}

/** The code blocks that quote a place say so to the renderer. */
function markQuotes(nodes: readonly RootContent[], quotes: readonly Quote[]): void {
  if (quotes.length === 0) return;
  const places = new Map(quotes.map(({ line, place }) => [line, place]));
  for (const node of nodes)
    eachNode<Nodes>(node, (inner) => {
      const place = inner.type === 'code' ? places.get(inner.position?.start.line ?? 0) : undefined;
      if (place !== undefined) inner.data = { ...inner.data, place: placeText(place) };
    });
}

function placeText({ path, startLine, endLine }: Quote['place']): string {
  if (startLine === null) return path;
  return `${path}:${startLine === endLine ? startLine : `${startLine}-${endLine}`}`;
}

function block(nodes: RootContent[], isOurs: boolean): Fragment {
  return { nodes, inline: false, isOurs };
}

function inline(nodes: RootContent[]): Fragment {
  return { nodes, inline: true, isOurs: false };
}

/** Hands out the fragments of a page in the order they were given. */
function reader({ fragments }: Page): () => string {
  let at = 0;
  return () => fragments[at++] ?? '';
}

function rendered(part: Part<RootContent>, take: () => string): RenderedPart {
  if (part.type === 'prose') return { type: 'prose', html: take() };
  const { type, anchor } = part;
  return { type, anchor, title: take(), html: take(), fix: take(), after: take(), outcome: take() };
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
