import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';

const FENCE = /^(`{3,}|~{3,})([^`]*)$/;
const CONTAINER = /^(?:>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$))/;
const DELIMITER_ROW = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const DEFINITION = /^\[[^\]]+\]:/;

/** What Markdown engines take more than linear time for, counted within one paragraph. */
const COUNTED: readonly [what: string, pattern: RegExp, most: number][] = [
  ['marks of emphasis', /[*_~]/g, LIMITS.marks],
  ['opening brackets', /\[/g, LIMITS.marks],
  ['runs of backticks', /`+/g, LIMITS.marks],
  ['openings of tags', /</g, LIMITS.tags],
];

/**
 * The first shape of a text that no parser should see, or null: lines too long, nesting too deep, tables too large,
 * too many marks in a paragraph. A rough reading of Markdown, one look at each line, is enough here: the limits are
 * far above real reports, and what slips through is stopped by the clock.
 */
export function shapeProblem(text: string): Problem | null {
  const scan = new Scan();
  for (const [at, line] of text.split('\n').entries()) {
    const reason = scan.line(line);
    if (reason !== null) return problem('too-complex', at + 1, { reason });
  }
  return null;
}

class Scan {
  #fence: string | null = null;
  #counts = COUNTED.map(() => 0);
  /** Rows of the table that stands here, the widest of them, and how wide the line before was. */
  #table: { rows: number; width: number } | null = null;
  #widthBefore = 0;
  #notes = 0;
  /** Does the paragraph that stands here belong to a quote or an item, and how many lines go on without its mark? */
  #inContainer = false;
  #lazy = 0;
  #lines = 0;
  /** Brackets that are open in this paragraph, and the lengths of its runs of backticks. */
  #open = 0;
  #backticks = new Set<number>();

  /** Why the text is too complex at this line, or null. */
  line(line: string): string | null {
    const { depth, indent, rest } = peel(line);
    const inFence = this.#inFence(rest);
    if (!inFence && (depth > LIMITS.depth || indent > LIMITS.indent))
      return `lists and quotes are nested deeper than ${LIMITS.depth} levels, or ${LIMITS.indent} columns`;
    if (line.length > LIMITS.lineLength) return `a line is longer than ${LIMITS.lineLength} characters`;
    if (inFence) return null;
    return (
      this.#tableReason(rest) ??
      this.#paragraphReason(rest, depth > 0) ??
      this.#bracketReason(rest) ??
      this.#backtickReason(rest) ??
      this.#lazyReason(rest, depth > 0) ??
      this.#noteReason(rest)
    );
  }

  #inFence(rest: string): boolean {
    const [, marks, info = ''] = FENCE.exec(rest) ?? [];
    if (this.#fence === null) {
      if (marks !== undefined) this.#fence = marks;
      return false;
    }
    if (marks?.startsWith(this.#fence) && info.trim() === '') this.#fence = null;
    return true;
  }

  #tableReason(rest: string): string | null {
    const width = rest.split('|').length;
    const before = this.#widthBefore;
    this.#widthBefore = width;
    if (rest === '') this.#table = null;
    else if (this.#table === null && before > 1 && DELIMITER_ROW.test(rest))
      this.#table = { rows: 1, width: Math.max(before, width) };
    else if (this.#table !== null) {
      this.#table.rows += 1;
      this.#table.width = Math.max(this.#table.width, width);
    }
    if (this.#table === null || this.#table.rows * this.#table.width <= LIMITS.tableCells) return null;
    return `a table has more than ${LIMITS.tableCells} cells`;
  }

  /** A paragraph ends at a blank line; a row, an item and a heading stand for themselves. */
  #paragraphReason(rest: string, isItem: boolean): string | null {
    const startsAnew = rest === '' || isItem || /^(?:#|\|)/.test(rest) || DEFINITION.test(rest);
    if (startsAnew) {
      this.#open = 0;
      this.#backticks.clear();
      this.#lines = 0;
    }
    this.#lines += 1;
    if (this.#lines > LIMITS.paragraphLines)
      return `a paragraph has more than ${LIMITS.paragraphLines} lines`;
    for (const [at, [what, pattern, most]] of COUNTED.entries()) {
      const here = rest.match(pattern)?.length ?? 0;
      const n = (startsAnew ? 0 : this.#counts[at]!) + here;
      if (n > most) return `a paragraph has more than ${most} ${what}`;
      this.#counts[at] = n;
    }
    return null;
  }

  #bracketReason(rest: string): string | null {
    for (const [mark] of rest.matchAll(/[[\]]/g)) {
      this.#open = Math.max(0, this.#open + (mark === '[' ? 1 : -1));
      if (this.#open > LIMITS.brackets) return `brackets are nested deeper than ${LIMITS.brackets} levels`;
    }
    return null;
  }

  #backtickReason(rest: string): string | null {
    for (const [run] of rest.matchAll(/`+/g)) this.#backticks.add(run.length);
    return this.#backticks.size > LIMITS.backtickLengths
      ? `a paragraph has runs of backticks of more than ${LIMITS.backtickLengths} lengths`
      : null;
  }

  #lazyReason(rest: string, isItem: boolean): string | null {
    if (rest === '' || isItem) {
      this.#inContainer = isItem && rest !== '';
      this.#lazy = 0;
    } else if (this.#inContainer) this.#lazy += 1;
    if (this.#lazy <= LIMITS.lazyLines) return null;
    return `a quote or an item of a list goes on for more than ${LIMITS.lazyLines} lines without its mark`;
  }

  #noteReason(rest: string): string | null {
    if (!rest.startsWith('[^')) return null;
    this.#notes += DEFINITION.test(rest) ? 1 : 0;
    return this.#notes > LIMITS.notes ? `there are more than ${LIMITS.notes} footnotes` : null;
  }
}

/** Takes the marks of quotes and list items off a line, one by one. */
function peel(line: string): { depth: number; indent: number; rest: string } {
  let at = 0;
  let indent = 0;
  for (let depth = 0; ; depth += 1) {
    const from = at;
    while (line[at] === ' ' || line[at] === '\t') at += 1;
    indent = Math.max(indent, at - from);
    // Beyond the limit the rest no longer matters.
    const mark = depth > LIMITS.depth ? undefined : CONTAINER.exec(line.slice(at, at + 11))?.[0];
    if (mark === undefined) return { depth, indent, rest: line.slice(at).trimEnd() };
    at += mark.length;
  }
}
