import { posix } from 'node:path';
import { importPlace, type Place } from '../../src/authoring/import-place.ts';
import { whyNoReport } from '../../src/authoring/look-alike.ts';
import type { ReportPool } from '../../src/load/pool.ts';
import type { SourceReport } from '../../src/load/read-source.ts';
import type { Shelf } from '../../src/load/shelf.ts';
import type { Source } from '../../src/load/sources.ts';
import type { Problem } from '../../src/model/problem.ts';

/** What became of a report that was to be brought in. */
export interface Brought {
  end: 'imported' | 'already there' | 'not a report' | 'problem';
  /** Where it came from. */
  from: string;
  /** Where it is, below the folder of reports. */
  to: string | null;
  /** Why, and what else is to be said. */
  words: string[];
}

interface How {
  into: string | null;
  all: boolean;
  dryRun: boolean;
}

/** What a source holds, once it was read. */
export interface ReadSource {
  source: Source;
  bytes: Uint8Array;
  held: SourceReport[] | null | { rejected: Problem[] };
}

/** Reads what a source holds, in a process that may be killed. */
export async function readFrom(source: Source, pool: ReportPool): Promise<ReadSource> {
  const bytes = await source.bytes();
  return { source, bytes, held: await pool.source(source.path, bytes) };
}

/** Brings in what a source holds, report by report: one after the other, as names must be free. */
export async function bringIn(
  { source, bytes, held }: ReadSource,
  shelf: Shelf,
  how: How,
): Promise<Brought[]> {
  const said = (end: Brought['end'], ...words: string[]) => ({ end, from: source.name, to: null, words });
  if (held === null) return [said('not a report', 'nobody here knows what it holds')];
  if ('rejected' in held) return held.rejected.map((each) => said('problem', wordsOf(each)));
  if (held.length === 0) return [said('not a report', 'there is no review in it')];
  const all: Brought[] = [];
  for (const report of held) all.push(await bringReport(source, bytes, report, shelf, how));
  return all;
}

async function bringReport(
  { name: from, path, isNamed }: Source,
  bytes: Uint8Array,
  { name, read, made, leftOut }: SourceReport,
  shelf: Shelf,
  { into, all, dryRun }: How,
): Promise<Brought> {
  if ('rejected' in read) return { end: 'problem', from, to: null, words: read.rejected.map(wordsOf) };
  const { report } = read;
  const whyNot = made === null ? whyNoReport(report) : null;
  if (whyNot !== null && !isNamed && !all)
    return { end: 'not a report', from, to: null, words: [`${whyNot} (name the file itself, or add --all)`] };
  const content = made === null ? bytes : new TextEncoder().encode(made);
  const same = await shelf.find(content);
  if (same !== null) return { end: 'already there', from, to: same, words: [] };
  const place = importPlace(report, posix.join(posix.dirname(path), name));
  const to = freePath({ ...place, folder: into ?? place.folder }, shelf);
  if (to === null) {
    const holder = shelf.holder(pathOf(place.folder, place.name));
    return {
      end: 'problem',
      from,
      to: null,
      words: [`another report has its name: ${holder}, which was not overwritten`],
    };
  }
  try {
    await shelf.add(to, content, dryRun);
  } catch (error) {
    return { end: 'problem', from, to: null, words: [(error as Error).message] };
  }
  return {
    end: 'imported',
    from,
    to,
    words: [...(whyNot === null ? [] : [`look at it: ${whyNot}`]), ...leftOut],
  };
}

/** A name that was made may get a number; under a name that was kept there can only be one report. */
function freePath({ folder, name, isKept }: Place, shelf: Shelf): string | null {
  for (let n = 1; ; n += 1) {
    const path = pathOf(folder, n === 1 ? name : `${name}-${n}`);
    if (shelf.holder(path) === null) return path;
    if (isKept) return null;
  }
}

function pathOf(folder: string, name: string): string {
  return folder === '' ? `${name}.md` : `${folder}/${name}.md`;
}

function wordsOf({ message, line }: Problem): string {
  return line === null || /^Line /.test(message) ? message : `line ${line}: ${message}`;
}
