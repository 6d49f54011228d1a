import type { RootContent } from 'mdast';
import type { Section } from '../sections.ts';
import { plainText } from '../text.ts';
import { dropStart } from '../title.ts';
import { above, enclosingGrade, inFindings, isVetoed, saysNone, type Placed } from './context.ts';
import type { Found } from './draft.ts';
import { fixOf, lastLineOf, placesOf, readEvidence, tellingKinds, type Evidence } from './evidence.ts';
import { fold, hasAny, startOf } from './fold.ts';
import { containerNoun } from './names.ts';
import { blamedPlaces } from './places.ts';
import { STATUS_WORDS, TOPIC_WORDS } from './words.ts';

/** A heading that may open a finding, with what stands under it. */
interface Candidate {
  place: Placed;
  nodes: RootContent[];
  sections: Section[];
  evidence: Evidence;
}

/**
 * Findings that headings open. One needs two signals: something that says a finding is expected (its own severity or
 * id, or a heading above that gathers findings), and something in it that findings have (labels, a place, siblings).
 * A heading whose own headings qualify is a container, whatever it says.
 */
export function headingFindings(placed: readonly Placed[], source: string, isReview: boolean): Found[] {
  const families = new Map<string, number>();
  for (const { line, ...place } of placed)
    if (line.family !== null && !isVetoed({ line, ...place }))
      families.set(line.family, (families.get(line.family) ?? 0) + 1);
  const chosen = placed.filter(({ parent }) => parent === null).flatMap((root) => choose(root, families));
  const enough = withStrongSiblings(chosen, isReview);
  return enough.map((candidate) => draftOf(candidate, source));
}

/** The candidates in a branch of the tree: the leaves that qualify, else its root where that does. */
function choose(place: Placed, families: ReadonlyMap<string, number>): Candidate[] {
  const own = candidate(place);
  if (place.vetoes && place.line.number === null && !isPlain(own)) return [];
  const opens = opensFinding(place) && qualifies(own, families);
  if (opens && place.line.ref !== null && tellingKinds(readEvidence(place.section.nodes)) > 0) return [own];
  const below = place.vetoes ? [] : place.children.flatMap((child) => choose(child, families));
  // Numbered parts of a finding with an id are its own, as the steps of a fix are.
  const areParts =
    place.line.ref !== null && below.every(({ place: { line } }) => line.ref === null && line.grade === null);
  if (below.length > 0 && !(opens && areParts)) return below;
  return opens ? [own] : [];
}

/** A heading with all that stands under it. What a number alone opens must tell in its own blocks what it is. */
function candidate(place: Placed): Candidate {
  const inside = descendants(place);
  const own = isExpected(place) ? inside : [];
  const told = own.flatMap(({ section }) => [section.heading as RootContent, ...section.nodes]);
  const nodes = [
    ...place.section.nodes,
    ...inside.flatMap(({ section }) => [section.heading as RootContent, ...section.nodes]),
  ];
  return {
    place,
    nodes,
    sections: inside.map(({ section }) => section),
    evidence: readEvidence([...place.section.nodes, ...told]),
  };
}

function descendants(place: Placed): Placed[] {
  return place.children.flatMap((child) => [child, ...descendants(child)]);
}

/** Whether a heading's form lets it open a finding at all. */
function opensFinding(place: Placed): boolean {
  const { line, pure, isLabel, gathers } = place;
  if (pure !== null || isLabel || saysNone(line.title)) return false;
  if (line.ref !== null) return true;
  if (line.number !== null) return !OTHER_TOPIC.test(line.title);
  return !gathers && !OTHER_TOPIC.test(line.title);
}

/** A title may hold a word that parts of a review have (`Test plan is lost`): a place and a label tell it apart. */
function isPlain({ place, evidence }: Candidate): boolean {
  const isPlaced = evidence.labelled.length > 0 || place.parent?.pure != null;
  return place.children.length === 0 && isPlaced && tellingKinds(evidence) > 1;
}

/** `Change 1: …`, `Option B`, `Test Case 3`: numbered, and no findings. */
const OTHER_TOPIC =
  /^(?:change|correction|option|test case|phase|step|stage|task|pattern|comment|round|review|section|part|priority|question|pr|recommendation|evidence|scenario|reason|approach|fase|etapa|passo|tarefa|opção|evidência|recomendação|단계|옵션|步骤|阶段|方案|шаг|этап|вариант)\s*(?:[#№]?\s?\d|[A-D]\b)/iu;

function qualifies({ place, evidence }: Candidate, families: ReadonlyMap<string, number>): boolean {
  const { line } = place;
  if (isVetoed(place) || isRefuted(line.title, line.status, evidence)) return false;
  const kinds = tellingKinds(evidence);
  if (line.ticked && line.status === null && kinds < 2) return false;
  const siblings = line.family === null ? isOneOfMany(place) : (families.get(line.family) ?? 0) > 1;
  const placed =
    evidence.labelled.length + evidence.blamed.length > 0 ||
    blamedPlaces(place.section.heading.children).length > 0;
  const hasSubstance = kinds > 0 || placed;
  if (isExpected(place)) return hasSubstance || siblings || (evidence.grade !== null && line.number !== null);
  if (evidence.grade !== null && line.number !== null) return hasSubstance;
  return line.number !== null && kinds > 0 && !hasAny(fold(place.parent?.line.title ?? ''), TOPIC_WORDS);
}

/** One of several numbered headings right under one that is nothing but a severity. */
function isOneOfMany(place: Placed): boolean {
  const { line, parent } = place;
  if (line.number === null || parent?.pure == null) return false;
  return parent.children.some(
    (other) => other !== place && other.line.number !== null && !OTHER_TOPIC.test(other.line.title),
  );
}

function fixIsThere({ labels }: Evidence): boolean {
  return labels.some(({ kind }) => kind === 'fix');
}

/** What the review itself calls a false alarm or a passed check is no finding of it. */
function isRefuted(title: string, status: string | null, evidence: Evidence): boolean {
  const told = [title, status ?? '', evidence.status ?? ''].map(fold);
  return (
    /\bfalse positive\b|falso positivo|오탐|误报|ложн\p{L}+ срабатыв/u.test(told[0]!) ||
    told.slice(1).some((text) => startOf(text, STATUS_WORDS) === 'invalid' && !/^verified/.test(text))
  );
}

/** A number alone says nothing: such headings count where most under one heading say what is wrong and what to do. */
function withStrongSiblings(candidates: readonly Candidate[], isReview: boolean): Candidate[] {
  const groups = Map.groupBy(candidates, ({ place }) => place.parent);
  const strong = new Set(
    [...groups].flatMap(([parent, siblings]) => {
      const telling = siblings.filter(({ evidence }) => tellingKinds(evidence) > 1 && fixIsThere(evidence));
      return isReview && telling.length > 1 && telling.length * 2 >= siblings.length ? [parent] : [];
    }),
  );
  return candidates.filter(
    ({ place, evidence }) => isExpected(place) || evidence.grade !== null || strong.has(place.parent),
  );
}

/** Whether something beside a number says that a finding is to be expected. */
function isExpected(place: Placed): boolean {
  const { line, parent } = place;
  return line.grade !== null || line.ref !== null || enclosingGrade(place) !== null || inFindings(parent);
}

function draftOf({ place, nodes, sections, evidence }: Candidate, source: string): Found {
  const { section, line } = place;
  const text = plainText(section.heading);
  const [first] = section.heading.children;
  const struck = section.heading.children.length === 1 && first?.type === 'delete';
  const isNamed = line.ref !== null;
  return {
    line,
    source: { kind: 'section', section, absorbed: sections },
    draft: {
      ref: line.ref,
      number: line.number,
      noun: containerNoun(above(place)),
      grade: line.grade ?? evidence.grade ?? line.hint ?? enclosingGrade(place),
      unknownSeverity: evidence.unknownSeverity,
      status: struck ? '~~' : (line.status ?? evidence.status),
      title: line.title,
      titleNodes: isNamed && !struck ? cutStart(section, text, line.idLength) : section.heading.children,
      body: nodes,
      locations: placesOf(evidence, section.heading.children),
      fix: fixOf(evidence, nodes, source),
      line: section.line,
      lastLine: lastLineOf(nodes, section.line),
    },
  };
}

/** The heading without its id, which is shown beside it; whole where the id does not stand in its first text. */
function cutStart({ heading }: Section, text: string, length: number): Section['heading']['children'] {
  const [first] = heading.children;
  const offset = first?.type === 'text' ? first.value.indexOf(text.trim().slice(0, length)) : -1;
  return first?.type === 'text' && offset === 0 && first.value.length >= length
    ? dropStart(heading.children, length)
    : heading.children;
}
