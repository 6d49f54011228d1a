import type { Finding } from '../model/finding.ts';
import type { Note } from '../model/report.ts';

/** What the rows of a resolution table may be about. Each list is null where the report has no such section. */
export interface Targets {
  /** Ids of findings by what a row may call them. */
  findings: ReadonlyMap<string, string>;
  testing: readonly Note[] | null;
  documentation: readonly Note[] | null;
  design: readonly Note[] | null;
  'commit-structure': readonly Note[] | null;
}

/** `I2` for the finding of that id, or for the second important one. */
export function idsByRef(findings: readonly Finding[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, severity } of findings) {
    const number = /\d+$/.exec(id ?? '')?.[0];
    for (const initial of [id?.[0], severity?.[0]]) {
      const ref = `${initial?.toUpperCase()}${number}`;
      if (id !== null && number !== undefined && !ids.has(ref)) ids.set(ref, id);
    }
  }
  return ids;
}

const FINDING = /^(?:(critical|important|suggestion)s?\s*)?(?:#\s*)?([CIS])?(\d+)\b/i;
const KINDS: [RegExp, Exclude<keyof Targets, 'findings'>][] = [
  [/^test(?:s|ing)?\b/i, 'testing'],
  [/^doc(?:s|umentation)?\b/i, 'documentation'],
  [/^design\b/i, 'design'],
  [/^commit(?:s| structure)?\b/i, 'commit-structure'],
];
const NUMBERS =
  /^\w+(?:\s+(?:gap|observation|concern|assessment|structure|item)s?)?\s*(?:#|\bD)?\s*(\d+)(?:\s*[-–—]\s*#?\s*(\d+))?\b/i;
/** This share of a row's words must be found in a gap that is matched by words. */
const SAME_WORDS = 0.5;
/** Each row may be held against each gap: a report has ten of them, and beyond this many none is looked for by words. */
const MOST_COMPARED = 100;

/**
 * What a row's reference means: a finding's id, ids joined with `, `, `testing:2`, `testing:3-8`, or `documentation`
 * where that section numbers nothing. Null where nothing fits.
 */
export function targetOf(written: string, targets: Targets): string | null {
  const ref = written.trim();
  const [whole = '', word, letter, number] = FINDING.exec(ref) ?? [];
  const initial = (letter ?? word?.[0])?.toUpperCase();
  if (number !== undefined && initial !== undefined) {
    const numbers = [number, ...furtherNumbers(ref.slice(whole.length), Number(number))];
    const ids = numbers.map((wanted) => targets.findings.get(`${initial}${wanted}`));
    return ids.includes(undefined) ? null : ids.join(', ');
  }
  const kind = KINDS.find(([test]) => test.test(ref))?.[1];
  return kind === undefined ? null : gap(kind, ref, targets[kind]);
}

/** The rest of `#3–#5` or of `S2, S3 and S5`: further ids of one letter. */
function furtherNumbers(rest: string, first: number): number[] {
  const last = Number(/^\s*[-–—]\s*#?[CIS]?(\d{1,3})\b/.exec(rest)?.[1] ?? first);
  if (last > first) return Array.from({ length: last - first }, (_, at) => first + at + 1);
  const listed = /^(?:\s*(?:,|&|\+|and)\s*#?[CIS]?\d{1,3}\b)+/.exec(rest)?.[0] ?? '';
  return (listed.match(/\d+/g) ?? []).map(Number);
}

function gap(kind: string, ref: string, notes: readonly Note[] | null): string | null {
  if (notes === null) return null;
  if (notes.length === 0) return kind;
  const numbers = notes.map(({ number }) => number);
  const [, first, last] = NUMBERS.exec(ref) ?? [];
  if (last !== undefined) {
    const named = numbers.filter((number) => number >= Number(first) && number <= Number(last));
    return named.length === 0 ? null : range(kind, named);
  }
  if (first !== undefined && numbers.includes(Number(first))) return `${kind}:${first}`;
  if (new RegExp(`\\(${notes.length} items?\\)`).test(ref)) return range(kind, numbers);
  if (notes.length === 1 && first === undefined) return `${kind}:${numbers[0]}`;
  const wanted = wordsOf(ref.replace(/^[^:]*:/, ''));
  const alike = notes
    .slice(0, MOST_COMPARED)
    .find(({ markdown }) => wanted.size > 1 && shareOf(wanted, wordsOf(markdown)) >= SAME_WORDS);
  return alike === undefined ? null : `${kind}:${alike.number}`;
}

function range(kind: string, numbers: readonly number[]): string {
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? `${kind}:${first}` : `${kind}:${first}-${last}`;
}

function shareOf(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  let common = 0;
  for (const word of wanted) if (there.has(word)) common += 1;
  return common / wanted.size;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]{3,}/gu) ?? []);
}
