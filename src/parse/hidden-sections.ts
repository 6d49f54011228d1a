import type { Problem } from '../model/problem.ts';
import { endFence, fenceAt } from './fence-lines.ts';
import { roleOf, type Role } from './sections.ts';

const HEADING = /^(#{1,4})\s+(\S.*)$/;

/**
 * Ends fences that were left open and hide a known section, before its heading. `appendix` is where the review itself
 * ends; -1 where no appendix stands outside code. A fence was left open where nothing closes it, or where what seems to
 * close it belongs to another one. A heading that also stands outside code is quoted.
 */
export function endBeforeSections(lines: string[], appendix: number): Problem[] {
  const end = appendix === -1 ? lines.length : appendix;
  const fences = pairUp(lines, end);
  const shown = shownSections(lines, fences, end);
  const problems: Problem[] = [];
  for (let at = 0; at < end;) {
    const fence = fenceAt(lines[at]);
    if (fence === null) {
      if (sectionAt(lines[at]) === 'appendix') break;
      at += 1;
      continue;
    }
    const close = fences.closers[at]!;
    const hidden = firstHidden(lines, at + 1, close === -1 ? end : close, shown);
    const isOpen =
      hidden !== -1 &&
      (close === -1 ||
        (fences.isEven[hidden]! && (!fences.isEven[at] || opensInside(lines, fence.marks, hidden, close))));
    if (isOpen) {
      problems.push(endFence(lines, fence, at, hidden));
      shown.add(lines[hidden]!.trim());
      at = hidden;
    } else at = close === -1 ? end : close + 1;
  }
  return problems;
}

interface Pairs {
  /** By line, the line that closes the fence which opens there; -1 where none does. */
  closers: readonly number[];
  /** By line: read from there, outside code, is every fence closed? */
  isEven: readonly boolean[];
}

function pairUp(lines: readonly string[], end: number): Pairs {
  const closers = new Array<number>(end).fill(-1);
  const isEven = new Array<boolean>(end + 1).fill(true);
  // Lines that may close, nearest last, for each kind of mark; a nearer one of more marks does for all that a later one does.
  const candidates: Record<string, { at: number; marks: string }[]> = { '`': [], '~': [] };
  for (let at = end - 1; at >= 0; at -= 1) {
    const fence = fenceAt(lines[at]);
    if (fence === null) {
      isEven[at] = isEven[at + 1]!;
      continue;
    }
    const ofKind = candidates[fence.marks[0]!]!;
    const close = ofKind.findLast(({ marks }) => marks.startsWith(fence.marks))?.at ?? -1;
    closers[at] = close;
    isEven[at] = close !== -1 && isEven[close + 1]!;
    if (fence.info !== '') continue;
    while (ofKind.length > 0 && fence.marks.startsWith(ofKind.at(-1)!.marks)) ofKind.pop();
    ofKind.push({ at, marks: fence.marks });
  }
  return { closers, isEven };
}

/** The headings of known sections outside code. */
function shownSections(lines: readonly string[], { closers }: Pairs, end: number): Set<string> {
  const shown = new Set<string>();
  for (let at = 0; at < end; at += 1) {
    if (fenceAt(lines[at]) !== null) at = closers[at] === -1 ? end : closers[at]!;
    else if (sectionAt(lines[at]) !== null) shown.add(lines[at]!.trim());
  }
  return shown;
}

function firstHidden(lines: readonly string[], from: number, to: number, shown: ReadonlySet<string>): number {
  for (let at = from; at < to; at += 1)
    if (sectionAt(lines[at]) !== null && !shown.has(lines[at]!.trim())) return at;
  return -1;
}

/** Would another fence of these marks open there, if this one were closed? Code that holds fences has longer marks. */
function opensInside(lines: readonly string[], marks: string, from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => {
    const fence = fenceAt(line);
    return fence !== null && fence.info !== '' && fence.marks === marks;
  });
}

/** The known section that a heading opens. A single `#` is a comment in much code: of those only a few words count. */
function sectionAt(line = ''): Role | null {
  const [, marks, name] = HEADING.exec(line) ?? [];
  const role = name === undefined ? null : roleOf(name.replace(/[*`]/g, '').trim());
  return marks !== '#' || role === 'severity' || role === 'appendix' ? role : null;
}
