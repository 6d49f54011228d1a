import { isDeepStrictEqual } from 'node:util';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Change, Fix } from './fixes/fix.ts';

/** A text as it was read, before or after a fix. */
export interface Reading {
  lines: readonly string[];
  report: Report;
  problems: readonly Problem[];
  /** Is the text rejected? Then `report` is what is read of it without its front matter. */
  isRejected: boolean;
  /** What the pages show. */
  pages: unknown;
}

/**
 * Why a fix must not be made; null where nothing is lost: no word of a line that it touches, no finding, severity,
 * place, reviewer or outcome, nothing of what stands beside the findings, and no fact that was known.
 */
export function whyNot(fix: Fix, changes: readonly Change[], before: Reading, after: Reading): string | null {
  if (after.isRejected && !before.isRejected) return 'the report could not be read any more';
  const lost = lostWords(changes, before.lines);
  if (lost.length > 0) return `words would be lost: ${lost.slice(0, 5).join(', ')}`;
  if (fix.keepsPages && !isDeepStrictEqual(before.pages, after.pages)) return 'its pages would change';
  return lostFromRecord(before, after) ?? notBetter(fix, before, after);
}

function lostWords(changes: readonly Change[], lines: readonly string[]): string[] {
  return changes.flatMap(({ line, remove, insert, rewritten }) => {
    const kept = [...wordsOf(insert.join('\n')), ...wordsOf(rewritten.join('\n'))];
    return wordsOf(lines.slice(line - 1, line - 1 + remove).join('\n')).filter((word) => {
      const at = kept.indexOf(word);
      if (at !== -1) kept.splice(at, 1);
      return at === -1;
    });
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function lostFromRecord(before: Reading, after: Reading): string | null {
  // What could not be read told nobody who its reviewers are: then its findings may say more than without them.
  const findingsOf = before.isRejected ? namesOf : contentOf;
  if (!isDeepStrictEqual(findingsOf(before.report), findingsOf(after.report)))
    return 'its findings, or what stands beside them, would change';
  const lost = FACTS.find(
    (key) => isKnown(before.report[key]) && !isKnown(after.report[key]) && !isNamed(key, after.report),
  );
  if (lost !== undefined) return `it would not say its ${lost} any more`;
  const names = new Set(after.report.reviewers.map(({ name }) => name));
  const gone = before.report.reviewers.find(({ name }) => !names.has(name));
  return gone === undefined ? null : `${gone.name} would be no reviewer any more`;
}

function namesOf({ findings, originals }: Report): unknown {
  return [findings.map(({ id, severity, title }) => [id, severity, title]), originals.length];
}

/** What is said of the review as a whole, and may be said better: all else is content. */
const FACTS = [
  ...([
    'title',
    'kind',
    'date',
    'time',
    'startedAt',
    'repo',
    'pullRequest',
    'branch',
    'round',
    'roundLabel',
  ] as const),
  ...(['author', 'commits', 'moreCommits', 'reviewSha', 'reviewers', 'consolidator', 'verdict'] as const),
  ...(['wallClockSeconds', 'tags'] as const),
];
const APART: ReadonlySet<string> = new Set([...FACTS, 'id', 'source', 'sections', 'problems']);

function isKnown(fact: unknown): boolean {
  return Array.isArray(fact) ? fact.length > 0 : fact !== null;
}

/** Once the report says its day, the time in the name of its file stands for itself. */
function isNamed(key: (typeof FACTS)[number], { startedAt }: Report): boolean {
  return key === 'time' && startedAt !== null;
}

/** A record without its facts, and without where things stand in the file. */
function contentOf(report: Report): unknown {
  const content = Object.entries(report).filter(([key]) => !APART.has(key));
  return withoutPlaces(Object.fromEntries(content));
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'line' && key !== 'lastLine')
      .map(([key, inner]) => [key, MARKDOWN.has(key) ? withoutFences(inner) : withoutPlaces(inner)]),
  );
}

/** Slices of the file; the marks of a fence are no words. */
const MARKDOWN: ReadonlySet<string> = new Set(['text', 'markdown', 'fix']);

function withoutFences(slice: unknown): unknown {
  return typeof slice === 'string' ? slice.replace(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, '').trim() : slice;
}

/** Fewer problems of a kind that the fix is for, and of no kind more, but for remarks. */
function notBetter(fix: Fix, before: Reading, after: Reading): string | null {
  const count = ({ problems }: Reading, wanted: ProblemCode) =>
    problems.filter(({ code }) => code === wanted).length;
  if (!fix.codes.some((code) => count(after, code) < count(before, code))) return 'the problem would stay';
  const worse = after.problems.find(
    ({ code, level }) => level !== 'info' && count(after, code) > count(before, code),
  );
  return worse === undefined ? null : `it would have a problem more: ${worse.code}`;
}
