import type { RootContent } from 'mdast';
import type { Verdict } from '../../model/verdict.ts';
import type { Section } from '../sections.ts';
import { plainText } from '../text.ts';
import { anywhere, bare, fold, startOf } from './fold.ts';
import { factsOf, type Fact } from './head-labels.ts';
import { VERDICT_SECTIONS, VERDICT_WORDS } from './fact-words.ts';

const LONGEST = 120;

/** A verdict in a short value such as `✅ APPROVED — all good`; null where no word of it is one. */
export function verdictIn(text: string): Verdict | null {
  const { label, reason } = split(bare(text));
  const verdictClass = anywhere(fold(label), VERDICT_WORDS);
  if (verdictClass === undefined || label.length > LONGEST || /^\W*[[{<]/.test(text)) return null;
  // A sentence that has such a word somewhere is no verdict.
  if (startOf(fold(label), VERDICT_WORDS) === undefined && label.split(/\s+/).length > 6) return null;
  return { label, reason, class: verdictClass };
}

/** The label ends at a dash outside parentheses. */
function split(text: string): { label: string; reason: string | null } {
  let depth = 0;
  for (const { 0: char, index } of text.matchAll(/[()]|\s(?:—|–|--)\s|[.]\s/g)) {
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0)
      return { label: bare(text.slice(0, index)), reason: text.slice(index + char.length).trim() || null };
  }
  return { label: text, reason: null };
}

/** The verdict of a review: stated in its head, in its front matter, or in the last section that gives one. */
export function readVerdict(
  facts: readonly Fact[],
  stated: string | null,
  sections: readonly Section[],
): Verdict | null {
  const inHead = agreed(facts, 'verdict', sections) ?? agreed(facts, 'status', sections);
  const inMatter = stated === null ? null : verdictIn(stated);
  if (inMatter !== null && !(inHead && fold(inHead.label).startsWith(fold(inMatter.label)))) return inMatter;
  return inHead ?? lastVerdict(sections);
}

/** A verdict above all sections stands; one in a section must not be contradicted by another's. */
function agreed(
  facts: readonly Fact[],
  kind: 'verdict' | 'status',
  sections: readonly Section[],
): Verdict | null {
  const top = sections[0]?.line ?? Infinity;
  const above = firstVerdict(
    facts.filter(({ line }) => line < top),
    kind,
  );
  const first = above ?? firstVerdict(facts, kind);
  if (first === null || above !== null) return first;
  const all = sections.flatMap(({ nodes }) => factsOf(nodes)).filter((fact) => fact.kind === kind);
  const labels = new Set(all.flatMap(({ text }) => fold(verdictIn(text)?.label ?? '') || []));
  return labels.size > 1 ? null : first;
}

function firstVerdict(facts: readonly Fact[], kind: 'verdict' | 'status'): Verdict | null {
  for (const fact of facts) {
    const verdict = fact.kind === kind ? verdictIn(fact.text) : null;
    if (verdict !== null) return verdict;
  }
  return null;
}

/** A heading that comes three times or more parts a document by topic: none of its verdicts is the whole's. */
function lastVerdict(sections: readonly Section[]): Verdict | null {
  const at = sections.findLastIndex(
    ({ name, nodes }, index) =>
      headingVerdict(name) !== null ||
      (isVerdictName(name) && (nodes.length > 0 || isBelow(sections, index))),
  );
  const last = sections[at];
  if (last === undefined || sections.filter(({ name }) => topic(name) === topic(last.name)).length > 2)
    return null;
  const facts = factsOf(last.nodes);
  return (
    headingVerdict(last.name) ??
    firstVerdict(facts, 'verdict') ??
    firstVerdict(facts, 'status') ??
    shortVerdict(last.nodes) ??
    (isBelow(sections, at) ? verdictIn(sections[at + 1]!.name) : null) ??
    sameInAll(sections)
  );
}

/** `Verdict: APPROVED` in one heading. */
function headingVerdict(name: string): Verdict | null {
  const [, head, value] = /^([^:：—–]{3,40}?)\s*[:：—–]\s*(.{2,80})$/u.exec(name) ?? [];
  return head !== undefined && value !== undefined && isVerdictName(head) ? verdictIn(value) : null;
}

/** Whether the next heading stands below this one and is a verdict of a few words: `### APPROVED`. */
function isBelow(sections: readonly Section[], at: number): boolean {
  const [here, next] = [sections[at], sections[at + 1]];
  if (here === undefined || next === undefined || next.level <= here.level) return false;
  return next.name.split(' ').length <= 5 && startOf(fold(next.name), VERDICT_WORDS) !== undefined;
}

function topic(name: string): string {
  return fold(name.replace(/[:：—–].*$/su, ''));
}

function isVerdictName(name: string): boolean {
  return VERDICT_SECTIONS.includes(fold(name).replace(/^\d+(?: \d+)* /, ''));
}

/** A bold first sentence, or a first paragraph of a few words. */
function shortVerdict([first]: readonly RootContent[]): Verdict | null {
  if (first?.type !== 'paragraph') return null;
  const [start] = first.children;
  const text = plainText(first);
  if (start?.type === 'strong' && !/[:：]$/.test(plainText(start))) return verdictIn(plainText(start));
  return text.split(' ').length <= 8 ? verdictIn(text) : null;
}

/** A verdict stated once or twice in the whole document, with the same words. */
function sameInAll(sections: readonly Section[]): Verdict | null {
  const found = sections
    .flatMap(({ nodes }) => factsOf(nodes))
    .flatMap(({ kind, text }) => (kind === 'verdict' ? (verdictIn(text) ?? []) : []));
  const labels = new Set(found.map(({ label }) => fold(label)));
  return found.length <= 2 && labels.size === 1 ? found[0]! : null;
}
