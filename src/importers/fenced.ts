import { endingOf } from '../model/language.ts';
import { foreignText } from './one-line.ts';

/** Far below what a line of a report may have. */
const LONGEST_LINE = 10_000;

/** Code in a fence that nothing in it closes; lines beyond all measure go on in the next one. */
export function fenced(code: string, info = ''): string {
  const text = foreignText(code)
    .split('\n')
    .flatMap((line) => (line.length > LONGEST_LINE ? cut(line) : [line]))
    .join('\n');
  let longest = 2;
  for (const [run] of text.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  const marks = '`'.repeat(longest + 1);
  return `${marks}${info}\n${text}\n${marks}`;
}

function cut(line: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < line.length;) {
    const blank = line.lastIndexOf(' ', from + LONGEST_LINE);
    const isNear = blank > from + LONGEST_LINE / 2;
    const to = line.length - from <= LONGEST_LINE ? line.length : isNear ? blank : from + LONGEST_LINE;
    parts.push(line.slice(from, to).toWellFormed());
    from = to;
  }
  return parts;
}

/** The first word of an info string, where it is a name as languages have them. */
export function languageWord(info: string): string {
  return /^[\w+#.-]{1,30}(?=$|[\s,{:])/.exec(info.trim())?.[0] ?? '';
}

/** What a fence of a file's code is called: the ending of its name. */
export function languageOfFile(path: string | undefined): string {
  return languageWord(endingOf(path ?? ''));
}
