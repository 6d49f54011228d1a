import { problem, type Problem } from '../model/problem.ts';
import { agentHeadingLine } from './agent-heading.ts';
import { afterLine, endFence, fenceAt, type Fence } from './fence-lines.ts';
import { endBeforeSections } from './hidden-sections.ts';
import { parseReviewers } from './reviewers.ts';

const RESOLUTION = /^##\s+Resolution\s*$/i;
const REVIEWERS = /^\|\s*\**Reviewers\**\s*\|(.*)\|\s*$/im;
const APPENDIX = /^#{1,3}\s+(?:\d+\.\s*)?Appendix\b/i;

/** Does a review or the Resolution start at this line? */
type IsBorder = (at: number) => boolean;

/**
 * Repairs fences that hide sections or whole reviews. One that is left open before the appendix ends at the next section
 * (`hidden-sections.ts`). Inside the appendix, a heading that names a reviewer and the Resolution heading end an open
 * fence, unless the same heading stands outside all fences: then code quotes it. A fence wrapped around a whole review is
 * dropped. A repair overwrites a line and never inserts one, so a line number that a later stage reports is a line number
 * in the file on disk.
 */
export function repairFences(text: string): { text: string; problems: Problem[] } {
  const lines = text.split('\n');
  // Read from the raw line: the tree, and with it the header table, is only built from repaired text.
  const reviewers = parseReviewers(REVIEWERS.exec(text)?.[1] ?? '').map(({ name }) => name);
  const problems = endBeforeSections(lines, appendixStart(lines));
  const borders = borderLines(lines, reviewers);
  const isBorder = (at: number) => borders.has(at);
  problems.push(...dropWrappers(lines, isBorder), ...closeOpenFences(lines, isBorder));
  return { text: problems.length === 0 ? text : lines.join('\n'), problems };
}

/**
 * The lines that start a review or the Resolution: those outside fences, and inside of one those that stand nowhere
 * else.
 */
function borderLines(lines: readonly string[], reviewers: readonly string[]): Set<number> {
  const outside = new Set<number>();
  const inside: number[] = [];
  let open: Fence | null = null;
  for (const [at, line] of lines.entries()) {
    if (RESOLUTION.test(line) || agentHeadingLine(line, reviewers) !== null) {
      if (open === null) outside.add(at);
      else inside.push(at);
    }
    open = afterLine(open, fenceAt(line));
  }
  // What a retro calls its parts by stands before the appendix and tells nothing of the reviews in it.
  const start = appendixStart(lines);
  const theirs = [...outside].filter((at) => at > start || RESOLUTION.test(lines[at] ?? ''));
  const seen = new Set(theirs.map((at) => lines[at]?.trim()));
  return new Set([...outside, ...inside.filter((at) => !seen.has(lines[at]?.trim()))]);
}

/** A fence line that is the first thing after a reviewer's heading, or the last before the next, wraps a review. */
function dropWrappers(lines: string[], isBorder: IsBorder): Problem[] {
  const start = appendixStart(lines);
  if (start === -1) return [];
  const problems: Problem[] = [];
  const drop = (at: number) => {
    const fence = lines[at] ?? '';
    if (fenceAt(fence) === null) return;
    lines[at] = '';
    problems.push(problem('fence-wrapper', at + 1, { fence: fence.trim() }));
  };
  const borders = lines.flatMap((_, at) => (at > start && isBorder(at) ? [at] : []));
  for (const [index, border] of borders.entries()) {
    const next = borders[index + 1] ?? lines.length;
    const first = contentBetween(lines, border + 1, next);
    const last = contentBetween(lines, next - 1, border);
    if (first === -1 || first === last) continue;
    if (opensWrapper(lines, first, last, next)) drop(first);
    // With the wrapper's opener gone, its closer would open a fence: that is how it is known.
    if (fenceAt(lines[last])?.info === '' && !isOpenAt(lines, border + 1, last)) drop(last);
  }
  return problems;
}

/** The heading of the appendix; one that code quotes is none. */
function appendixStart(lines: readonly string[]): number {
  let open: Fence | null = null;
  for (const [at, line] of lines.entries()) {
    if (open === null && APPENDIX.test(line)) return at;
    open = afterLine(open, fenceAt(line));
  }
  return -1;
}

/** The first line with content from `at` towards `to`, rules (`---`) skipped; -1 where there is none. */
function contentBetween(lines: readonly string[], at: number, to: number): number {
  const step = at < to ? 1 : -1;
  for (let line = at; line !== to; line += step) {
    const text = lines[line]?.trim() ?? '';
    if (text !== '' && !/^(-{3,}|\*{3,})$/.test(text)) return line;
  }
  return -1;
}

/**
 * Does the fence at `first` wrap the review that ends before `next`, rather than quote some code? Then its closer is
 * the review's last line, or stands there as an opener because an inner fence has closed the wrapper, or the fence
 * holds headings.
 */
function opensWrapper(lines: readonly string[], first: number, last: number, next: number): boolean {
  const fence = fenceAt(lines[first]);
  if (fence === null || !/^(markdown|md)?$/i.test(fence.info)) return false;
  const length = lines.slice(first + 1, next).findIndex((line) => afterLine(fence, fenceAt(line)) === null);
  const close = length === -1 ? next : first + 1 + length;
  const inside = lines.slice(first + 1, close);
  return (
    close >= last || isOpenAt(lines, first, next) || inside.some((line) => /^(?:#{2,6}\s|\*\*)/.test(line))
  );
}

/** Is a fence that was opened since `from` still open before the line `at`? */
function isOpenAt(lines: readonly string[], from: number, at: number): boolean {
  let open: Fence | null = null;
  for (const line of lines.slice(from, at)) open = afterLine(open, fenceAt(line));
  return open !== null;
}

/** The line that would close the fence which is still open at the end of a text; null where none is. */
export function closingFence(text: string): string | null {
  let open: Fence | null = null;
  let indent = '';
  for (const line of text.split('\n')) {
    const next = afterLine(open, fenceAt(line));
    if (open === null && next !== null) indent = /^ */.exec(line)![0];
    open = next;
  }
  return open === null ? null : indent + open.marks;
}

/** Ends a fence that is still open at a reviewer's heading of the appendix, at the Resolution, or at the end. */
function closeOpenFences(lines: string[], isBorder: IsBorder): Problem[] {
  const problems: Problem[] = [];
  let open: (Fence & { at: number }) | null = null;
  let inAppendix = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (open === null && APPENDIX.test(line)) inAppendix = true;
    if (open !== null && inAppendix && isBorder(at)) {
      problems.push(endFence(lines, open, open.at, at));
      open = null;
    }
    const next = afterLine(open, fenceAt(line));
    open = next === null || next === open ? (next as typeof open) : { ...next, at };
  }
  if (open !== null)
    problems.push(problem('fence-unclosed', open.at + 1, { opener: open.marks + open.info, before: null }));
  return problems;
}
