import { markUnseen } from '../model/characters.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Source } from '../model/report.ts';
import { repairMojibake } from './mojibake.ts';

/**
 * The text of a report: line ends are `\n`, a byte order mark is gone, so line n is line n of the file; characters
 * that cannot be seen are marks that can.
 */
export interface Decoded {
  text: string;
  encoding: Source['encoding'];
  problems: Problem[];
}

/**
 * Bytes to text as strict UTF-8; text that had been through a wrong encoding is repaired. A file that is not UTF-8, or
 * holds a NUL, is rejected with its first such line; its text is empty.
 */
export function decode(bytes: Uint8Array): Decoded {
  const rejected = (found: Problem) => ({ text: '', encoding: 'utf-8' as const, problems: [found] });
  let text: string;
  try {
    text = withLineFeeds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const line = firstBadLine(bytes);
    return rejected(problem('not-utf8', line, { line, looksLike: looksLike(bytes) }));
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const line = text.slice(0, nul).split('\n').length;
    return rejected(problem('nul-character', line, { line }));
  }
  const repair = repairMojibake(text);
  if (repair === null) return { text: markUnseen(text), encoding: 'utf-8', problems: [] };
  const problems = [problem('encoding-repaired', null, repair)];
  if (repair.lost > 0) problems.push(problem('encoding-lost', repair.lostLine, repair));
  return { text: markUnseen(repair.text), encoding: 'repaired', problems };
}

/** A text as it was saved: line ends are `\n`, what cannot be seen is marked, and no wrong encoding is repaired. */
export function plainText(bytes: Uint8Array): string {
  return markUnseen(withLineFeeds(new TextDecoder().decode(bytes)));
}

/** Another encoding that the first bytes speak for. */
function looksLike([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  return first === 0 || second === 0 ? 'UTF-16' : null;
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Lines end at a line feed, or at a carriage return without one. */
function firstBadLine(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const ends = bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a);
    if (!ends && at < bytes.length) continue;
    try {
      strict.decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    start = at + 1;
    line += 1;
  }
  return line;
}
