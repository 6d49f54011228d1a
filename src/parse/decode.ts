import { problem, type Problem } from '../model/problem.ts';
import type { Source } from '../model/report.ts';
import { repairMojibake } from './mojibake.ts';

/** The text of a report: line ends are `\n`, a byte order mark is gone, so line n is line n of the file. */
export interface Decoded {
  text: string;
  encoding: Source['encoding'];
  problems: Problem[];
}

/**
 * Bytes to text as strict UTF-8; text that had been through a wrong encoding is repaired. Bytes that are not UTF-8
 * become U+FFFD and a problem names the first line.
 */
export function decode(bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = withLineFeeds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const line = firstBadLine(bytes);
    return {
      text: withLineFeeds(new TextDecoder('utf-8').decode(bytes)),
      encoding: 'utf-8',
      problems: [problem('not-utf8', line, { line })],
    };
  }
  const repair = repairMojibake(text);
  if (repair === null) return { text, encoding: 'utf-8', problems: [] };
  const problems = [problem('encoding-repaired', null, repair)];
  if (repair.lost > 0) problems.push(problem('encoding-lost', repair.lostLine, repair));
  return { text: repair.text, encoding: 'repaired', problems };
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function firstBadLine(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      strict.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}
