import type { Location } from '../../../model/location.ts';
import { cleanPath } from '../../../model/path-word.ts';
import { located } from '../../located.ts';
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
  const taken = parts.map((part): { drafts: Draft[]; rest: Part[] } => {
    if (typeof part === 'string') return { drafts: [], rest: [part] };
    const name = SECTION.exec(summaryWords(part))?.[1];
    if (name === undefined) {
      const inner = takeSections(part.parts);
      return { drafts: inner.drafts, rest: [{ ...part, parts: inner.rest }] };
    }
    const section = bySection(name, summaryWords(part).replace(/\s*\(\d+\)$/, ''));
    return {
      drafts: part.parts.flatMap((file) => (typeof file === 'string' ? [] : fileDrafts(file, section))),
      rest: part.parts.filter((words) => typeof words === 'string'),
    };
  });
  return { drafts: taken.flatMap(({ drafts }) => drafts), rest: taken.flatMap(({ rest }) => rest) };
}

function fileDrafts(file: Fold, section: ReturnType<typeof bySection>): Draft[] {
  const words = summaryWords(file).replaceAll('\u200b', '');
  const path = cleanPath(FILE.exec(words)?.[1] ?? words);
  return itemsOf(file.parts, path ?? '').map(({ place, parts }) => {
    const one = draftOf(parts, { shown: [], hidden: [], section });
    if (path === null) return one;
    return { ...one, places: [place ?? { path, startLine: null, endLine: null }, ...alsoAt(path, one.body)] };
  });
}

interface Item {
  place: Location | null;
  parts: Part[];
}

/** Cuts the parts of a file's fold at the lines that begin a comment. What stands before the first is one, too. */
function itemsOf(parts: readonly Part[], path: string): Item[] {
  const items: Item[] = [{ place: null, parts: [] }];
  for (const part of parts) {
    if (typeof part !== 'string') items.at(-1)!.parts.push(part);
    else
      for (const { isFenced, lines } of runsOf(part))
        if (isFenced) addText(items.at(-1)!, lines.join('\n'));
        else for (const line of lines) addLine(items, line, path);
  }
  return items.filter((item) => flat(item.parts) !== '');
}

function addLine(items: Item[], line: string, path: string): void {
  const [mark = '', start, end] = ITEM.exec(line) ?? [];
  const place = located(path || 'unknown', start, end);
  if (place !== null) items.push({ place, parts: [] });
  // A rule parts one comment from the next.
  if (!/^\s*-{3,}\s*$/.test(line)) addText(items.at(-1)!, place === null ? line : line.slice(mark.length));
}

function addText({ parts }: Item, text: string): void {
  const last = parts.at(-1);
  if (typeof last === 'string') parts[parts.length - 1] = `${last}\n${text}`;
  else parts.push(text);
}

/** `Also applies to: 65-83, 90`: further lines of the file. */
function alsoAt(path: string, body: string): Location[] {
  const [, written = ''] = /^[^\w\n]{0,20}Also applies to:\s*([\d\s,–-]{1,300})/m.exec(body) ?? [];
  const ranges = [...written.matchAll(/(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?/g)];
  return ranges.flatMap(([, start, end]) => located(path, start, end) ?? []);
}
