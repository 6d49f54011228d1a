import type { CutFinding } from '../findings.ts';
import { FindingNames, type ReadFinding } from '../finding.ts';
import type { Outline, Section } from '../sections.ts';
import { plainText } from '../text.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { agrees, declaredCounts, type Declared } from './checksum.ts';
import { isVetoed, placeSections, saysNone, type Placed } from './context.ts';
import { dispositions } from './disposition.ts';
import type { Draft, Found } from './draft.ts';
import { layOut, type LaidOut } from './lay-out.ts';
import { readFacts, type FreeFacts } from './metadata.ts';
import { DraftNames } from './names.ts';
import { isNoReview, isReviewTitle, isTemplate, leadSection, reviewRegion } from './region.ts';
import { allFindings } from './shapes.ts';
import { writeFinding } from './write.ts';

interface Unread {
  outline: Outline;
  /** The report's text, for the slices that findings keep. */
  source: string;
  /** Front matter of other tools. */
  other: Record<string, unknown>;
  /** The findings that the deep review's reader made out, where the outline has its severities; else null. */
  rival: ReadonlyMap<CutFinding, ReadFinding> | null;
}

/** What a free-form review says, and how its findings are cut out of it for showing. */
export interface FreeForm extends LaidOut {
  facts: FreeFacts;
  read: Map<CutFinding, ReadFinding>;
  /** The report itself says that it has no findings, or approves and lists none. */
  saysNone: boolean;
  problems: Problem[];
}

/**
 * Reads a review that is in no format of ours. What is not sure stays prose: a report whose own count of findings is
 * another than ours keeps them all as prose.
 */
export function readFreeForm({ outline, source, other, rival }: Unread): FreeForm | null {
  const review = { ...outline, sections: outline.sections.filter(({ place }) => place === 'review') };
  const region = reviewRegion(review);
  const facts = readFacts(region, other);
  const top = region === review ? leadSection(outline) : null;
  const placed = [...(top ? [top.place] : []), ...placeSections(region.sections)];
  const none = isNoReview(outline, other) || isTemplate(outline);
  const isReview = region !== review || isReviewTitle(outline);
  const told = none ? [] : withDispositions(allFindings(placed, source, isReview), region.sections);
  // Any document may list issues: one that does not say that it is a review must say how grave they are.
  const all = isReview || facts.reviewers || facts.verdict || told.some(isGraded) ? told : [];
  const declared = declaredCounts(other, region);
  const differs = declared !== null && all.length > 0 && !agrees(declared, drafts(all));
  const found = differs ? [] : all;
  const { cuts, read } = write(found);
  if (rival !== null && !tellsMore(read, rival, placed)) return null;
  return {
    facts,
    ...layOut(top && found.some(isOf(top.place)) ? top.outline : outline, placed, cuts),
    read,
    saysNone: all.length === 0 && tellsNone(placed, facts, declared),
    problems: differs ? [countsDiffer(declared, all.length)] : unknownSeverities(cuts, read),
  };
}

/**
 * More findings, or as many with more places: a report that both readers understand is the deep review's. What that
 * one reads where no findings of this review are to be expected does not count.
 */
function tellsMore(
  read: FreeForm['read'],
  rival: NonNullable<Unread['rival']>,
  placed: readonly Placed[],
): boolean {
  const own = [...read.values()];
  const others = [...rival.values()].filter(({ finding }) => !isUnderVeto(finding.line, placed));
  const places = (all: readonly ReadFinding[]) =>
    all.reduce((sum, { finding }) => sum + finding.locations.length, 0);
  if (others.length === 0 || own.length > others.length) return true;
  return own.length === others.length && places(own) > places(others);
}

function isUnderVeto(line: number, placed: readonly Placed[]): boolean {
  const place = placed.findLast(({ section }) => section.line <= line);
  return place !== undefined && (place.vetoes || isVetoed(place));
}

function isGraded({ draft }: Found): boolean {
  return draft.grade !== null;
}

function isOf({ section }: Placed): (found: Found) => boolean {
  return ({ source }) => source.section === section;
}

function drafts(found: readonly Found[]): Draft[] {
  return found.map(({ draft }) => draft);
}

function withDispositions(found: Found[], sections: readonly Section[]): Found[] {
  const stated = dispositions(sections);
  return found.map((item) => ({
    ...item,
    draft: { ...item.draft, status: item.draft.status ?? stated.get(item.draft.ref ?? '') ?? null },
  }));
}

function write(found: readonly Found[]) {
  const names = new DraftNames(drafts(found));
  const anchors = new FindingNames();
  const cuts = new Map<Found, CutFinding>();
  const read = new Map<CutFinding, ReadFinding>();
  for (const item of found) {
    const cut = cutOf(item.draft);
    cuts.set(item, cut);
    read.set(cut, writeFinding(item.draft, names.name(item.draft), anchors));
  }
  return { cuts, read };
}

function cutOf({ ref, grade, titleNodes, body, line, lastLine }: Draft): CutFinding {
  const head = {
    ref,
    number: null,
    severity: grade?.severity ?? null,
    severityAsWritten: grade?.written ?? null,
    status: 'open' as const,
    title: titleNodes,
    rest: [],
  };
  return { severity: grade?.severity ?? null, head, named: false, line, lastLine, nodes: body };
}

/** No findings is a result where the review says so: counts of zero, empty severities, or an approval. */
function tellsNone(placed: readonly Placed[], { verdict }: FreeFacts, declared: Declared | null): boolean {
  if (declared !== null && (declared.total ?? [...declared.rungs.values()].reduce((a, b) => a + b, 0)) === 0)
    return true;
  if (verdict?.class === 'merge') return true;
  const gathering = placed.filter(({ gathers, children }) => gathers && children.length === 0);
  return (
    gathering.length > 0 && gathering.every(({ section }) => saysNone(plainText(section.nodes[0] ?? [])))
  );
}

function unknownSeverities(cuts: ReadonlyMap<Found, CutFinding>, read: FreeForm['read']): Problem[] {
  return [...cuts].flatMap(([{ draft }, cut]) => {
    const finding = read.get(cut)?.finding;
    return finding === undefined || draft.grade !== null || draft.unknownSeverity === null
      ? []
      : [problem('severity-unknown', finding.line, { ...finding, written: draft.unknownSeverity })];
  });
}

function countsDiffer(declared: Declared, read: number): Problem {
  const total = declared.total ?? [...declared.rungs.values()].reduce((a, b) => a + b, 0);
  return problem('findings-counts-differ', null, { declared: total, read });
}
