import type { Severity } from '../../model/severity.ts';
import { contains, fold, startsWith } from './fold.ts';
import { SEVERITY_FILLERS, SEVERITY_WORDS } from './words.ts';

/** A severity with the word the report has for it; the rung is null where the word is of no scale of ours. */
export interface Graded {
  severity: Severity | null;
  written: string;
}

const RUNGS = SEVERITY_WORDS.flatMap(([severity, words]) => words.map((word) => ({ severity, word }))).sort(
  (a, b) => b.word.length - a.word.length,
);
const FILLERS = [...SEVERITY_FILLERS].sort((a, b) => b.length - a.length);

/** A heading that is nothing but a severity is short. */
const LONGEST = 80;

/** The severity of a short value such as a cell or what follows `Severity:`; null where its first word is none. */
export function severityIn(value: string): Graded | null {
  const folded = fold(value);
  const rung = RUNGS.find(({ word }) => startsWith(folded, word));
  if (rung === undefined) return null;
  return { severity: rung.severity, written: written(value) };
}

/** What `Severity:` states where that is on no scale that is known; null where it is not plainly a grade. */
export function unknownSeverity(value: string): string | null {
  if (value.length > LONGEST || /^\s*[[({<]/.test(value) || severityIn(value) !== null) return null;
  const word = written(value);
  return /^\p{L}{3,}(?:[ -]\p{L}+){0,2}$/u.test(word) ? word : null;
}

/** `🔴 **HIGH** (CVSS 7.5) - why` as `HIGH`. */
function written(value: string): string {
  const text = value.replace(/^[^\p{L}\p{N}]+/u, '');
  const end = /\s*[([,;:|]|\s+[-–—→]|[.](?:\s|$)/.exec(text)?.index ?? text.length;
  return text.slice(0, Math.min(end || text.length, 40)).replace(/[^\p{L}\p{N}]+$/u, '');
}

/**
 * The severity of text that is nothing but a severity: `🔴 Critical Issues`, `Severity: High`, `Baixa prioridade`.
 * Two words of different rungs are no severity. Without `fillers`, no other word may stand beside it.
 */
export function pureSeverity(text: string, fillers: readonly string[] = FILLERS): Graded | null {
  const outside = withoutParens(text);
  const rungs = rungsIn(fold(outside), fillers);
  const first = rungs?.[0];
  if (first === undefined || rungs?.some(({ severity }) => severity !== first.severity)) return null;
  return { severity: first.severity, written: asWritten(outside, first.word) };
}

/** `Medium and Low Issues`: nothing but severities, of one rung or of several. */
export function isSeverities(text: string): boolean {
  return (rungsIn(fold(withoutParens(text)), FILLERS)?.length ?? 0) > 0;
}

function withoutParens(text: string): string {
  return text.replace(/[([（][^()[\]（）]*[)\]）]/g, ' ');
}

/** The severity words of folded text; null where other words stand among them. */
function rungsIn(folded: string, fillers: readonly string[]): typeof RUNGS | null {
  if (folded.length > LONGEST) return null;
  const rungs: typeof RUNGS = [];
  let rest = folded;
  while (rest !== '') {
    const rung = RUNGS.find(({ word }) => opens(rest, word));
    const filler = fillers.find((word) => opens(rest, word));
    const taken = (rung?.word.length ?? 0) >= (filler?.length ?? 0) ? rung?.word : filler;
    if (taken === undefined) return null;
    if (rung && taken === rung.word) rungs.push(rung);
    rest = rest.slice(taken.length).trimStart();
  }
  return rungs;
}

/** A folded word or phrase as the text has it: `non blocking` as `Non-blocking`. */
function asWritten(text: string, word: string): string {
  const pattern = word
    .replaceAll('е', '[её]')
    .split(' ')
    .join(String.raw`[^\p{L}\p{N}]+`);
  return new RegExp(pattern, 'iu').exec(text.normalize('NFC'))?.[0] ?? word;
}

/** Whether the rest of a heading goes on with a word: whole, or, in a script without spaces, just next. */
function opens(rest: string, word: string): boolean {
  return (
    startsWith(rest, word) ||
    (rest.startsWith(word) && contains(rest, word) && /[\p{Script=Han}\p{Script=Hangul}]$/u.test(word))
  );
}
