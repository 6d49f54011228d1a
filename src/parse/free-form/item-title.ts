import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../text.ts';
import { readEvidence, tellingKinds } from './evidence.ts';
import { readTitleLine } from './heading.ts';
import { firstSentence } from './table-findings.ts';

/** The title of a list item that may be a finding, and what follows it on its line. */
export interface ItemHead {
  title: PhrasingContent[];
  rest: PhrasingContent[];
}

/** The title of an item: its first bold words; under a severity also `path:12` or a short line with blocks below. */
export function itemTitle(
  paragraph: Paragraph,
  isGraded: boolean,
  below: readonly RootContent[],
): ItemHead | null {
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

/** A line without bold: the title ends at a colon after a clause, or at the end of a first line that ends in a place. */
export function wholeLine({ children }: Paragraph): ItemHead {
  const [first, ...others] = children;
  if (first?.type !== 'text') return { title: children, rest: [] };
  const end = FIRST_CLAUSE.exec(first.value)?.[0] ?? FIRST_PLACED_LINE.exec(first.value)?.[0];
  if (end === undefined) return { title: children, rest: [] };
  const rest = first.value.slice(end.length);
  return {
    title: [{ type: 'text', value: end.replace(/[\s:：]+$/, '') }],
    rest: rest === '' ? others : [{ ...first, value: rest }, ...others],
  };
}

const FIRST_CLAUSE = /^[^:：\n]{3,90}[:：]\s/;
const FIRST_PLACED_LINE = /^[^\n]{3,200}\s[-–—]+\s\S{1,200}:\d[\d–-]{0,12}\n/;

/** `src/a.ts:12 — Title:` and `Title — src/a.ts:12` as `Title`; of several sentences the first. */
export function withoutPlace(text: string): string {
  const title = text
    .replace(/^\S{1,200}\.\w{1,6}:\d\S{0,40}\s*[-–—:]\s+/, '')
    .replace(/\s[-–—]{1,3}\s\S{0,200}\.\w{1,6}(?::\d\S{0,40})?$/, '')
    .replace(/[:：]$/, '');
  return firstSentence(title.replace(/^(\S{2,12}) \([^()]*\)\s*[-–—:]\s+/, '$1: '));
}

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.replace(/^[\s:：—–-]+/, '');
  return value === '' ? rest : [{ ...first, value }, ...rest];
}
