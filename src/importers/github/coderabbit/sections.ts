import type { Location } from '../../../model/location.ts';
import { cleanPath } from '../../../model/path-word.ts';
import type { Draft } from '../adapter.ts';
import { flat, summaryWords, type Fold, type Part } from '../body.ts';
import { draftOf } from './comment.ts';
import { runsOf } from '../html.ts';
import { bySection } from './mark.ts';

const SECTION = /\b(Outside diff range comments|Duplicate comments|Nitpick comments)\s*\(\d+\)/i;
/** `src/relay/retry.ts (2)`: a file, and how many comments on it follow. */
const FILE = /^(.+?)\s*\(\d+\)$/;
/** `36-41`: what a comment in a section begins with. */
const ITEM = /^[ \t]*`(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?`:[ \t]*/;

/** The comments that only the text of a review has, and the rest of it. */
export function takeSections(parts: readonly Part[]): { drafts: Draft[]; rest: Part[] } {
  const drafts: Draft[] = [];
  const rest: Part[] = [];
  for (const part of parts) {
    const name = typeof part === 'string' ? undefined : SECTION.exec(summaryWords(part))?.[1];
    if (typeof part === 'string') rest.push(part);
    else if (name === undefined) {
      const inner = takeSections(part.parts);
      drafts.push(...inner.drafts);
      rest.push({ ...part, parts: inner.rest });
    } else {
      const section = bySection(name, summaryWords(part).replace(/\s*\(\d+\)$/, ''));
      drafts.push(
        ...part.parts.flatMap((file) => (typeof file === 'string' ? [] : fileDrafts(file, section))),
      );
      rest.push(...part.parts.filter((words) => typeof words === 'string'));
    }
  }
  return { drafts, rest };
}

function fileDrafts(file: Fold, section: ReturnType<typeof bySection>): Draft[] {
  const words = summaryWords(file).replaceAll('\u200b', '');
  const path = cleanPath(FILE.exec(words)?.[1] ?? words);
  return itemsOf(file.parts).map(({ lines, parts }) => {
    const one = draftOf(parts, { shown: [], hidden: [], section });
    if (path === null) return one;
    const [startLine, endLine] = lines ?? [null, null];
    return { ...one, places: [{ path, startLine, endLine }, ...alsoAt(path, one.body)] };
  });
}

interface Item {
  lines: readonly [number, number] | null;
  parts: Part[];
}

/** Cuts the parts of a file's fold at the lines that begin a comment. What stands before the first is one, too. */
function itemsOf(parts: readonly Part[]): Item[] {
  const items: Item[] = [{ lines: null, parts: [] }];
  for (const part of parts) {
    if (typeof part !== 'string') items.at(-1)!.parts.push(part);
    else
      for (const { isFenced, lines } of runsOf(part))
        if (isFenced) addText(items.at(-1)!, lines.join('\n'));
        else for (const line of lines) addLine(items, line);
  }
  return items.filter((item) => flat(item.parts) !== '');
}

function addLine(items: Item[], line: string): void {
  const [mark = '', start, end = start] = ITEM.exec(line) ?? [];
  const lines = [Number(start), Number(end)] as const;
  const begins = start !== undefined && lines.every((n) => n > 0);
  if (begins) items.push({ lines: [Math.min(...lines), Math.max(...lines)], parts: [] });
  // A rule parts one comment from the next.
  if (!/^\s*-{3,}\s*$/.test(line)) addText(items.at(-1)!, begins ? line.slice(mark.length) : line);
}

function addText({ parts }: Item, text: string): void {
  const last = parts.at(-1);
  if (typeof last === 'string') parts[parts.length - 1] = `${last}\n${text}`;
  else parts.push(text);
}

/** `Also applies to: 65-83, 90`: further lines of the file. */
function alsoAt(path: string, body: string): Location[] {
  const [, written = ''] = /(?:^|\n)\W*Also applies to:\s*([\d\s,–-]{1,300})/.exec(body) ?? [];
  return [...written.matchAll(/(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?/g)].flatMap(([, start, end = start]) => {
    const lines = [Number(start), Number(end)];
    return lines.includes(0) ? [] : [{ path, startLine: Math.min(...lines), endLine: Math.max(...lines) }];
  });
}
