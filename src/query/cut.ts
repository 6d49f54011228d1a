import type { Mark } from './answer.ts';

/** How long a line may be that is shown, and how much of it stands before what matched. */
const LONGEST = 200;
const BEFORE = 60;
/** A word that starts so near is waited for. */
const NEAR = 20;
const MORE = '…';

/** A line that is not too long to be shown, around its first mark, and its marks there. */
export function cut(line: string, marks: readonly Mark[]): { line: string; marks: Mark[] } {
  if (line.length <= LONGEST) return { line, marks: [...marks] };
  const first = marks[0]?.[0] ?? 0;
  const start = wordStart(line, Math.max(0, Math.min(first - BEFORE, line.length - LONGEST)), first);
  const end = wholeCharacter(line, start + LONGEST);
  const [more, rest] = [start > 0 ? MORE : '', end < line.length ? MORE : ''];
  const shift = more.length - start;
  return {
    line: `${more}${line.slice(start, end)}${rest}`,
    marks: marks
      .filter(([from]) => from < end)
      .map(([from, to]) => [from + shift, Math.min(to, end) + shift]),
  };
}

/** The next start of a word, where it is near and before what matched. */
function wordStart(line: string, at: number, first: number): number {
  const space = at === 0 ? -1 : line.slice(at - 1, Math.min(at + NEAR, first)).indexOf(' ');
  return space === -1 ? wholeCharacter(line, at) : at + space;
}

/** A place in a text that is not inside of a character. */
function wholeCharacter(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}
