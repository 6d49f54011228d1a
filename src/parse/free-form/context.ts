import type { Section } from '../sections.ts';
import { plainText } from '../text.ts';
import { fold, hasAny, startOf } from './fold.ts';
import { readTitleLine, type TitleLine } from './heading.ts';
import { isSeverities, pureSeverity, type Graded } from './severity.ts';
import {
  ADVICE_WORDS,
  FINDINGS_WORDS,
  LABEL_MODIFIERS,
  LABEL_WORDS,
  NONE_STARTS,
  NONE_WORDS,
  VETO_WORDS,
} from './words.ts';

/** Where a section stands: what its own heading says, and what the headings above it say of everything below. */
export interface Placed {
  section: Section;
  line: TitleLine;
  /** The severity that the heading is nothing but. */
  pure: Graded | null;
  /** The heading gathers findings, pure severities among them. */
  gathers: boolean;
  /** Nothing under this heading is a finding of this review. */
  vetoes: boolean;
  /** The heading is a label, such as `### Location`, of what stands above it. */
  isLabel: boolean;
  /** The list under the title of a report that is nothing but that list. */
  isBare: boolean;
  parent: Placed | null;
  children: Placed[];
}

/** A heading that is a severity and nothing else may stand alone only where the report has other rungs, too. */
const WISHES =
  /^(?:suggest|sugest|info|optional|opcion|nice|제안|建议|предлож|warning|note|observ|important)/;

/** The sections as a tree, each with what its heading says. */
export function placeSections(sections: readonly Section[]): Placed[] {
  const placed: Placed[] = [];
  const open: Placed[] = [];
  for (const section of sections) {
    const next = readPlace(section);
    let above = open.findLastIndex(({ section: { level } }) => level < section.level);
    // `### Info` above `### IN-01`: depth does not nest them, the empty severity heading does.
    const beside = open.findLastIndex(
      ({ section: { level, nodes }, pure }) => level === section.level && pure !== null && nodes.length === 0,
    );
    if (beside !== -1 && next.pure === null && next.line.ref !== null) above = beside;
    open.length = above + 1;
    next.parent = open.at(-1) ?? null;
    next.parent?.children.push(next);
    open.push(next);
    placed.push(next);
  }
  const rungs = new Set(placed.flatMap(({ pure }) => (pure ? [pure.severity] : [])));
  for (const place of placed)
    if (place.pure && WISHES.test(fold(place.pure.written)) && rungs.size < 2 && !inFindings(place.parent))
      place.gathers = false;
  return placed;
}

/** One section, alone. */
export function readPlace(section: Section): Placed {
  const text = plainText(section.heading);
  const line = readTitleLine(text);
  const name = fold(line.title);
  const pure = line.ref === null ? (pureSeverity(dropNumber(text)) ?? pureSeverity(line.title)) : null;
  const vetoes =
    pure === null &&
    line.ref === null &&
    (hasAny(fold(text), VETO_WORDS) ||
      STAGE.test(line.title) ||
      (hasAny(name, ADVICE_WORDS) && !hasAny(name, FINDINGS_WORDS)));
  return {
    section,
    line,
    pure,
    gathers:
      !vetoes &&
      (pure !== null ||
        (line.ref === null &&
          ((isShort(line.title) && hasAny(name, FINDINGS_WORDS)) || isSeverities(dropNumber(text))))),
    vetoes,
    isLabel:
      line.ref === null &&
      line.number === null &&
      line.hint === null &&
      pure === null &&
      isLabelName(line.title),
    isBare: false,
    parent: null,
    children: [],
  };
}

/** `Step 5: Synthesize Findings`: a part of a process. */
const STAGE =
  /^(?:step|phase|stage|change|correction|test case|etapa|fase|passo|단계|步骤|阶段|шаг|этап)\s?\d/iu;

/** A heading that gathers says little else. */
function isShort(title: string): boolean {
  return (
    title
      .replace(/\([^()]*\)/g, '')
      .trim()
      .split(/\s+/).length <= 8
  );
}

function dropNumber(text: string): string {
  return text.replace(/^\W*\d+(?:\.\d+)*[.)]?\s/u, '');
}

/** A label heading is made of label words alone: `### Impact`, `#### Recommended Fix`, `#### Root Cause Analysis`. */
function isLabelName(title: string): boolean {
  const folded = fold(title.replace(/\([^()]*\)/g, ' '));
  const words = folded.split(' ');
  return LABEL_NAMES.has(folded) || (words.length <= 4 && words.every((word) => LABEL_VOCABULARY.has(word)));
}

const LABEL_NAMES = new Set(Object.values(LABEL_WORDS).flat());
const LABEL_VOCABULARY = new Set([...LABEL_NAMES].flatMap((name) => name.split(' ')).concat(LABEL_MODIFIERS));

/** The headings above a section, nearest first. */
export function above(place: Placed): Placed[] {
  return place.parent === null ? [] : [place.parent, ...above(place.parent)];
}

/** Whether some heading above forbids findings. */
export function isVetoed(place: Placed): boolean {
  return above(place).some(({ vetoes }) => vetoes);
}

/** The severity that the headings above give: the nearest, up to a heading that gathers findings of any. */
export function enclosingGrade(place: Placed): Graded | null {
  return above(place).find(({ pure }) => pure !== null)?.pure ?? null;
}

export function inFindings(place: Placed | null): boolean {
  return place !== null && [place, ...above(place)].some(({ gathers }) => gathers);
}

/** `Critical Issues Fixed`: what such a heading lists in bullets was done, and is told elsewhere. */
export function isSettled({ pure, line, section }: Placed): boolean {
  return pure === null && (line.status !== null || SETTLED.test(section.name));
}

const SETTLED =
  /\b(?:fixed|resolved|addressed|closed|corrigid[oa]s|resolvid[oa]s)\b|已修复|已解决|해결된|수정된|исправлен/iu;

/** Whether text says that there is nothing here. */
export function saysNone(text: string): boolean {
  const folded = fold(text);
  if (NONE_WORDS.includes(folded)) return true;
  return folded.split(' ').length <= 12 && startOf(folded, [[true, NONE_STARTS]]) === true;
}
