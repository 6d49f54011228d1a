import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../text.ts';
import { inFindings, isVetoed, saysNone, enclosingGrade, type Placed } from './context.ts';
import type { Draft, Found } from './draft.ts';
import { fixOf, lastLineOf, placesOf, readEvidence, tellingKinds } from './evidence.ts';
import { readTitleLine, type TitleLine } from './heading.ts';
import { labelKind } from './labels.ts';
import { containerNoun } from './names.ts';
import type { Graded } from './severity.ts';
import { firstSentence } from './table-findings.ts';

/** Items of lists that stand directly under a heading that gathers findings: a title in bold or an id first. */
export function listFindings(placed: readonly Placed[], source: string): Found[] {
  return placed.flatMap((place): Found[] => {
    if (!place.gathers || isVetoed(place)) return [];
    const { section } = place;
    return section.nodes.flatMap((node, at) => {
      if (node.type !== 'list') return [];
      // A list below `**Label**` or `Label:` belongs to that line.
      const before = section.nodes[at - 1];
      if (before?.type === 'paragraph' && labelKind(plainText(before).replace(/[:：]$/, '')) !== null)
        return [];
      return itemDrafts(node, place, source).map(({ draft, line, part }): Found => ({
        draft,
        line,
        source: { kind: 'part', section, node: at, part },
      }));
    });
  });
}

function itemDrafts(
  list: List,
  place: Placed,
  source: string,
): { draft: Draft; line: TitleLine; part: number }[] {
  const enclosing = place.pure ?? enclosingGrade(place);
  const items = list.children.map((item, at) => itemDraft(item, list, at, place, enclosing, source));
  const found = items.flatMap((read, part) => (read === null ? [] : [{ ...read, part }]));
  // A list that says of some point that there is nothing, or where few items have the form of a finding, is no list of findings.
  if (enclosing === null && list.children.some((item) => item.children.some(saysNothingWrong))) return [];
  return found.length * 3 >= list.children.length * 2 ? found : [];
}

function saysNothingWrong(node: RootContent): boolean {
  if (node.type === 'list') return node.children.some(({ children }) => children.some(saysNothingWrong));
  return /^\W*no (?:\w+ )?(?:issues?|problems?|findings?|concerns?) (?:observed|found|identified|detected)|^\W*none\b/i.test(
    plainText(node),
  );
}

function itemDraft(
  item: ListItem,
  list: List,
  at: number,
  place: Placed,
  enclosing: Graded | null,
  source: string,
): { draft: Draft; line: TitleLine } | null {
  const [first, ...below] = item.children as RootContent[];
  if (first?.type !== 'paragraph') return null;
  const text = plainText(first);
  if (saysNone(text) || /^[✅✔👍]/u.test(text)) return null;
  const head = titleOf(first, enclosing !== null || place.isBare, below);
  if (head === null) return null;
  const line = readTitleLine(withoutPlace(plainText(head.title)));
  if (line.title === '' || labelKind(line.title) !== null || saysNone(line.title)) return null;
  const rest: RootContent[] = head.rest.length > 0 ? [{ type: 'paragraph', children: head.rest }] : [];
  const body = [...rest, ...below];
  const evidence = readEvidence(body);
  const start = item.position?.start.line ?? 1;
  const graded = line.grade ?? evidence.grade ?? enclosing;
  if (graded === null && line.ref === null && !inFindings(place)) return null;
  return {
    line,
    draft: {
      ref: line.ref,
      number: list.ordered ? String((list.start ?? 1) + at) : line.number,
      noun: containerNoun([place]),
      grade: graded,
      status: line.status ?? evidence.status ?? (item.checked === true ? '[x]' : null),
      title: line.title,
      titleNodes: head.title,
      body,
      locations: placesOf(evidence, head.title),
      fix: fixOf(evidence, body, source),
      line: start,
      lastLine: lastLineOf([item], start),
    },
  };
}

interface ItemHead {
  title: PhrasingContent[];
  rest: PhrasingContent[];
}

/** The title of an item: its first bold words; under a severity also `path:12` or a short line with blocks below. */
function titleOf(paragraph: Paragraph, isGraded: boolean, below: readonly RootContent[]): ItemHead | null {
  const { children } = paragraph;
  const at = children.findIndex((node) => node.type === 'strong' || node.type === 'delete');
  const before = at === -1 ? '' : plainText(children.slice(0, at));
  if (at !== -1 && /^[^\p{L}]*(?:[[(]?[A-Z]{1,6}-?\d{0,4}[\])]?\W*)?$/u.test(before)) {
    return isGrade(children[at]!) && children[at + 1]
      ? afterId(children, at)
      : { title: children.slice(0, at + 1), rest: trimStart(children.slice(at + 1)) };
  }
  const text = plainText(paragraph);
  const line = readTitleLine(text);
  if (line.ref !== null || line.grade !== null) return wholeLine(paragraph);
  if (!isGraded) return null;
  const evidence = readEvidence([paragraph]);
  const tells = below.length > 0 && tellingKinds(readEvidence(below)) > 0 && text.length <= 160;
  return evidence.blamed.length > 0 || tells ? wholeLine(paragraph) : null;
}

/** `**[HIGH]** title`, `**S-001 (SEC-7)** — text`: bold that is no title by itself. */
function isGrade(node: PhrasingContent): boolean {
  const text = plainText(node)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[\s:：]+$/, '');
  const line = readTitleLine(`${text}: x`);
  return line.title === 'x' && (line.grade !== null || line.ref !== null);
}

/** After an id or severity in bold, the title is the next bold, or all the text. */
function afterId(children: PhrasingContent[], at: number): ItemHead {
  const next = children.findIndex((node, index) => index > at && node.type === 'strong');
  const between = next === -1 ? 'text' : plainText(children.slice(at + 1, next));
  const end = /[\p{L}\p{N}]/u.test(between) ? children.length : next + 1;
  return { title: children.slice(0, end), rest: trimStart(children.slice(end)) };
}

/** A line without bold: its first clause is the title, where a colon ends one. */
function wholeLine({ children }: Paragraph): ItemHead {
  const [first, ...others] = children;
  const clause = first?.type === 'text' ? /^([^:：]{3,90})[:：]\s/.exec(first.value) : null;
  if (first?.type !== 'text' || clause === null) return { title: children, rest: [] };
  const rest = first.value.slice(clause[0].length);
  return {
    title: [{ type: 'text', value: clause[1]! }],
    rest: rest === '' ? others : [{ ...first, value: rest }, ...others],
  };
}

/** `src/a.ts:12 — Title:` as `Title`; of several sentences the first. */
function withoutPlace(text: string): string {
  const title = text.replace(/^\S+\.\w{1,6}:\d\S*\s*[-–—:]\s+/, '').replace(/[:：]$/, '');
  return firstSentence(title.replace(/^(\S{2,12}) \([^()]*\)\s*[-–—:]\s+/, '$1: '));
}

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.replace(/^[\s:：—–-]+/, '');
  return value === '' ? rest : [{ ...first, value }, ...rest];
}
