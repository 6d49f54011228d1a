import type { Nodes } from 'mdast';
import type { Outline } from '../sections.ts';
import { plainText } from '../text.ts';
import type { Draft } from './draft.ts';
import { severityIn } from './severity.ts';

/** How many findings a report says it has: in all, and by rung where it says so. */
export interface Declared {
  total: number | null;
  rungs: Map<string, number>;
}

/**
 * Counts that a report states of itself in front matter (`findings: { critical: 0, info: 5, total: 5 }`) or in one
 * line, `12 findings (1 high, 11 low)`. Counts in tables and prose are none: they may stand for what remains.
 */
export function declaredCounts(other: Record<string, unknown>, outline: Outline): Declared | null {
  const matter = other['findings'] ?? other['issues'];
  if (typeof matter === 'object' && matter !== null && !Array.isArray(matter)) return fromMatter(matter);
  if (typeof matter === 'string' && /^\d+$/.test(matter)) return { total: Number(matter), rungs: new Map() };
  const heads: Nodes[] = [...outline.lead, ...outline.sections.slice(0, 2).flatMap(({ nodes }) => nodes)];
  for (const node of heads) {
    const found = node.type === 'paragraph' ? fromLine(plainText(node)) : null;
    if (found) return found;
  }
  return null;
}

function fromMatter(matter: object): Declared | null {
  const rungs = new Map<string, number>();
  let total: number | null = null;
  for (const [key, value] of Object.entries(matter)) {
    if (!/^\d+$/.test(String(value))) continue;
    if (key === 'total') total = Number(value);
    else add(rungs, key, Number(value));
  }
  return total === null && rungs.size === 0 ? null : { total, rungs };
}

/** A count of another review than this one. */
const EARLIER = /\b(?:previous|prior|earlier|last|first|original)\b/i;

/** The line counts only where its parts make its sum. */
function fromLine(text: string): Declared | null {
  const [, total, parts] =
    /(?<!\d)(\d{1,3}) (?:findings?|issues?|achados|problemas)\s?\((\d{1,3} [^()]{3,120})\)/i.exec(text) ?? [];
  if (total === undefined || parts === undefined || EARLIER.test(text)) return null;
  const rungs = new Map<string, number>();
  let sum = 0;
  for (const [, count, word] of parts.matchAll(/(\d{1,3}) ([\p{L} -]{2,24})/gu)) {
    sum += Number(count);
    add(rungs, word!, Number(count));
  }
  return sum === Number(total) ? { total: sum, rungs } : null;
}

function add(rungs: Map<string, number>, word: string, count: number): void {
  const grade = severityIn(word);
  if (grade?.severity) rungs.set(grade.severity, (rungs.get(grade.severity) ?? 0) + count);
}

/** Whether the findings that were told apart are as many as declared. */
export function agrees({ total, rungs }: Declared, drafts: readonly Draft[]): boolean {
  const sum = total ?? [...rungs.values()].reduce((all, count) => all + count, 0);
  if (sum !== drafts.length) return false;
  return [...rungs].every(
    ([rung, count]) => drafts.filter(({ grade }) => grade?.severity === rung).length === count,
  );
}
