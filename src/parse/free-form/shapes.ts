import type { RootContent } from 'mdast';
import { above, type Placed } from './context.ts';
import type { Found, Source } from './draft.ts';
import { fold } from './fold.ts';
import { headingFindings } from './heading-findings.ts';
import { withImpliedGrades } from './implied.ts';
import { listFindings } from './list-findings.ts';
import { paragraphFindings } from './paragraph-findings.ts';
import { tableFindings } from './table-findings.ts';

/**
 * The findings of a review, in one shape: where headings open them, rows and bullets restate them. A rung of severity
 * that no heading has may still hold its findings as paragraphs or items.
 */
export function allFindings(placed: readonly Placed[], source: string, isReview: boolean): Found[] {
  const headings = headingFindings(placed, source, isReview);
  const free = withoutTaken(placed, headings);
  const paragraphs = paragraphFindings(free, source);
  const blocks = [...paragraphs, ...listFindings(free, source).filter(isOutside(paragraphs))];
  if (headings.length > 0)
    return inOrder(withImpliedGrades(distinct([...headings, ...onOtherRungs(blocks, headings, placed)])));
  const rows = tableFindings(free);
  return inOrder(withImpliedGrades(distinct(rows.length > 0 ? rows : blocks)));
}

/** The sections that no finding has taken. */
function withoutTaken(placed: readonly Placed[], taken: readonly Found[]): Placed[] {
  const sections = new Set(
    taken.flatMap(({ source }) => (source.kind === 'section' ? [source.section, ...source.absorbed] : [])),
  );
  return placed.filter(({ section }) => !sections.has(section));
}

/** What stands in the body of a finding is a part of it. */
function isOutside(paragraphs: readonly Found[]): (item: Found) => boolean {
  const taken = new Set(paragraphs.flatMap(({ source }) => nodesOf(source)));
  return ({ source }) => !nodesOf(source).some((node) => taken.has(node));
}

function nodesOf(source: Source): RootContent[] {
  if (source.kind === 'nodes') return source.section.nodes.slice(source.from, source.to);
  return source.kind === 'part' ? source.section.nodes.slice(source.node, source.node + 1) : [];
}

/** Blocks right under a severity that no heading finding has, beside sections that have one: no later list of them. */
function onOtherRungs(
  blocks: readonly Found[],
  headings: readonly Found[],
  placed: readonly Placed[],
): Found[] {
  const rungs = new Set(headings.map(({ draft }) => draft.grade?.written.toLowerCase()));
  const places = new Map(placed.map((place) => [place.section, place]));
  const beside = new Set(
    headings.flatMap(({ source }) => {
      const place = places.get(source.section);
      return place
        ? [place, ...above(place).filter(({ pure }) => pure !== null)].map(({ parent }) => parent)
        : [];
    }),
  );
  return blocks.filter(({ draft, source }) => {
    const place = places.get(source.section);
    return (
      place?.pure != null &&
      beside.has(place.parent) &&
      draft.grade !== null &&
      !rungs.has(draft.grade.written.toLowerCase())
    );
  });
}

/** The same real id, or the same title, is the same finding: the first counts. */
function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ draft }) => {
    const keys = [
      ...(draft.ref === null ? [] : [`id ${fold(draft.ref)}`]),
      `title ${fold(draft.title)} ${draft.locations.map(({ path, startLine }) => `${path}:${startLine}`).join()}`,
    ];
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

function inOrder(found: readonly Found[]): Found[] {
  return [...found].sort((a, b) => a.draft.line - b.draft.line);
}
