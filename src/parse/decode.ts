import { problem, type Problem } from '../model/problem.ts';

/** The text of a report: line ends are `\n`, a byte order mark is gone, so line n is line n of the file. */
export interface Decoded {
  text: string;
  problems: Problem[];
}

/** Bytes to text as strict UTF-8. Bytes that are not UTF-8 become U+FFFD and a problem names the first line. */
export function decode(bytes: Uint8Array): Decoded {
  const problems: Problem[] = [];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('utf-8').decode(bytes);
    const line = firstBadLine(bytes);
    problems.push(problem('not-utf8', line, { line }));
  }
  return { text: text.replace(/\r\n?/g, '\n'), problems };
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
