/** A quotation mark, and those that end what it opens: phones make their own of it. */
export const QUOTES = new Map([['"', '"'], ...[...'“”„'].map((mark) => [mark, '“”"'] as const)]);

/** Braces that are closed in the same word hold their commas: `*.{ts,js}`. */
const BARE = /(?:\{[^\s{}()]*\}|[^\s,])*/y;
const WORD = /\S*/y;

/** A word goes on to white space, or to a parenthesis that is not closed or was not opened in it; a value to a comma. */
export function wordEnd(text: string, start: number, isValue = false): number {
  const run = matchAt(isValue ? BARE : WORD, text, start);
  const open: number[] = [];
  for (let at = 0; at < run.length; at += 1) {
    if (run[at] === '(') open.push(at);
    if (run[at] === ')' && open.pop() === undefined) return start + at;
  }
  return start + (open[0] ?? run.length);
}

/** What a sticky pattern matches at a place; empty where it does not. */
export function matchAt(sticky: RegExp, text: string, start: number): string {
  sticky.lastIndex = start;
  return sticky.exec(text)?.[0] ?? '';
}
