import type { List, ListItem, RootContent } from 'mdast';
import { plainText } from '../text.ts';
import { inFindings, isSettled, isVetoed, saysNone, enclosingGrade, type Placed } from './context.ts';
import type { Draft, Found } from './draft.ts';
import { fixOf, lastLineOf, placesOf, readEvidence } from './evidence.ts';
import { readTitleLine, type TitleLine } from './heading.ts';
import { itemTitle, wholeLine, withoutPlace } from './item-title.ts';
import { labelKind } from './labels.ts';
import { containerNoun } from './names.ts';
import { pureSeverity, type Graded } from './severity.ts';

/** A list with what stands above it says of its items. */
interface Context {
  list: List;
  place: Placed;
  enclosing: Graded | null;
  /** A heading, or a line in bold, says that findings follow; else each item must say so with a severity of its own. */
  isGathered: boolean;
  source: string;
}

interface Item {
  draft: Draft;
  line: TitleLine;
  part: number;
}

/** Items of lists directly under a heading that gathers findings, and of lists whose every item states a severity. */
export function listFindings(placed: readonly Placed[], source: string): Found[] {
  return placed.flatMap((place): Found[] => {
    if (place.vetoes || isVetoed(place)) return [];
    const { section } = place;
    let spoken: Graded | null = null;
    return section.nodes.flatMap((node, at): Found[] => {
      if (node.type === 'paragraph' && isBoldLine(node)) spoken = pureSeverity(plainText(node));
      if (node.type !== 'list' || isLabelLine(section.nodes[at - 1])) return [];
      const enclosing = spoken ?? place.pure ?? enclosingGrade(place);
      const isGathered = (place.gathers && !isSettled(place)) || spoken !== null;
      return listItems({ list: node, place, enclosing, isGathered, source }).map(
        ({ draft, line, part }): Found => ({
          draft,
          line,
          source: { kind: 'part', section, node: at, part },
        }),
      );
    });
  });
}

function isBoldLine(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
}

/** A list below `**Label**` or `Label:` belongs to that line. */
function isLabelLine(before: RootContent | undefined): boolean {
  return before?.type === 'paragraph' && labelKind(plainText(before).replace(/[:：]$/, '')) !== null;
}

function listItems(context: Context): Item[] {
  const { list, place, enclosing, isGathered } = context;
  const found = itemsOf(context, false);
  const size = list.children.filter((item) => !saysNone(plainText(item))).length;
  if (!isGathered) {
    const isStated = found.length === size && found.every(({ line }) => line.grade !== null);
    const isTold = found.length > 1 || found.some(({ draft }) => draft.locations.length > 0);
    return isStated && isTold ? found : [];
  }
  // A list that says of some point that there is nothing is a checklist.
  if (enclosing === null && list.children.some((item) => item.children.some(saysNothingWrong))) return [];
  // Where few items read as findings, a list is prose; right under a severity, half of them vouch for the rest.
  const vouched = place.pure !== null && found.length * 2 >= size && found.length > 0;
  return vouched ? itemsOf(context, true) : found.length * 3 >= size * 2 ? found : [];
}

function itemsOf(context: Context, isVouched: boolean): Item[] {
  return context.list.children.flatMap((_, part): Item[] => {
    const read = itemDraft(context, part, isVouched);
    return read === null ? [] : [{ ...read, part }];
  });
}

const NOTHING_WRONG =
  /^\W*no (?:\w+ )?(?:issues?|problems?|findings?|concerns?) (?:observed|found|identified|detected)|^\W*none\b/i;

function saysNothingWrong(node: RootContent): boolean {
  if (node.type === 'list') return node.children.some(({ children }) => children.some(saysNothingWrong));
  return NOTHING_WRONG.test(plainText(node));
}

function itemDraft(context: Context, at: number, isVouched: boolean): Omit<Item, 'part'> | null {
  const { list, place, enclosing, source } = context;
  const item: ListItem = list.children[at]!;
  const [first, ...below] = item.children as RootContent[];
  if (first?.type !== 'paragraph') return null;
  const text = plainText(first);
  if (saysNone(text) || /^[✅✔👍]/u.test(text)) return null;
  const head =
    itemTitle(first, enclosing !== null || place.isBare, below) ?? (isVouched ? wholeLine(first) : null);
  if (head === null) return null;
  const line = readTitleLine(withoutPlace(plainText(head.title)));
  if (line.title === '' || labelKind(line.title) !== null || saysNone(line.title)) return null;
  const rest: RootContent[] = head.rest.length > 0 ? [{ type: 'paragraph', children: head.rest }] : [];
  const body = [...rest, ...below];
  const evidence = readEvidence(body);
  const start = item.position?.start.line ?? 1;
  const grade = line.grade ?? evidence.grade ?? line.hint ?? enclosing;
  if (grade === null && line.ref === null && !inFindings(place)) return null;
  const draft: Draft = {
    ref: line.ref,
    number: list.ordered ? String((list.start ?? 1) + at) : line.number,
    noun: containerNoun([place]),
    grade,
    unknownSeverity: evidence.unknownSeverity,
    status: line.status ?? evidence.status ?? (item.checked === true ? '[x]' : null),
    title: line.title,
    titleNodes: head.title,
    body,
    locations: placesOf(evidence, head.title),
    fix: fixOf(evidence, body, source),
    line: start,
    lastLine: lastLineOf([item], start),
  };
  return { line, draft };
}
