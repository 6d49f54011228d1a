import type { Mark } from './answer.ts';
import { joined } from './marks.ts';
import type { TextPattern } from './pattern.ts';

/** More matches of a term in one text are not looked for: a few lines are shown. */
const ENOUGH = 100;

/** A line in which something matches: its number, from 0, and how many of the terms do. */
export interface MarkedLine {
  line: number;
  marks: Mark[];
  terms: number;
}

/** The lines of a text in which patterns match; of a match over several lines each has its part. */
export function lineMarks(text: string, patterns: readonly TextPattern[]): MarkedLine[] {
  const found = patterns.map((pattern) => pattern.marks(text, ENOUGH));
  if (found.every((marks) => marks.length === 0)) return [];
  let start = 0;
  return text.split('\n').flatMap((written, line) => {
    const [from, to] = [start, start + written.length];
    start = to + 1;
    const here = found.map((marks) => within(marks, from, to)).filter((marks) => marks.length > 0);
    return here.length === 0 ? [] : [{ line, marks: joined(here.flat()), terms: here.length }];
  });
}

function within(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks
    .filter(([start, end]) => start < to && end > from)
    .map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]);
}
