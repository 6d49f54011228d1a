import { problem, type Problem } from '../model/problem.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** The line that opens or closes a fence: its marks, and what it says of the code. */
export interface Fence {
  marks: string;
  info: string;
}

/** The fence that is open after a line, given the one before it and the line's own fence mark. */
export function afterLine(open: Fence | null, fence: Fence | null): Fence | null {
  if (fence === null) return open;
  if (open === null) return fence;
  return fence.info === '' && fence.marks.startsWith(open.marks) ? null : open;
}

/**
 * Ends the fence that opens at `from` before the heading at `to`. Without a blank line to close the fence on, its opener
 * goes: what it held is then text.
 */
export function endFence(lines: string[], { marks, info }: Fence, from: number, to: number): Problem {
  const isClosed = lines[to - 1]?.trim() === '' && to - 1 > from;
  if (isClosed) lines[to - 1] = marks;
  else dropOpeners(lines, from, to);
  const before = { heading: lines[to]!.trim(), line: isClosed ? to : null };
  return problem('fence-unclosed', from + 1, { opener: marks + info, before });
}

/** Drops the fence that opens at `from`, and what then opens a fence that still holds the line `to`. */
function dropOpeners(lines: string[], from: number, to: number): void {
  lines[from] = '';
  // Marks that nothing closes are searched for once: what holds for them holds for all that follow.
  const unclosed = new Set<string>();
  for (let at = from + 1; at < to; at += 1) {
    const open = fenceAt(lines[at]);
    if (open === null) continue;
    const close = unclosed.has(open.marks) ? -1 : closeOf(lines, open, at + 1, to);
    if (close === -1) {
      unclosed.add(open.marks);
      lines[at] = '';
    } else at = close;
  }
}

/** The line before `to` that closes a fence; -1 where none does. */
function closeOf(lines: readonly string[], open: Fence, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (afterLine(open, fenceAt(lines[at])) === null) return at;
  return -1;
}

/** The mark of a fence on a line, null where there is none. */
export function fenceAt(line = ''): Fence | null {
  const [, marks = '', info = ''] = FENCE.exec(line) ?? [];
  // Backticks in the info string make it inline code, not a fence.
  return marks === '' || (marks.startsWith('`') && info.includes('`')) ? null : { marks, info: info.trim() };
}
