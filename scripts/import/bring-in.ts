import { posix } from 'node:path';
import { importPlace, type Place } from '../../src/authoring/import-place.ts';
import { whyNoReport } from '../../src/authoring/look-alike.ts';
import { IMPORTERS } from '../../src/importers/importers.ts';
import { notJsonAt } from '../../src/importers/json-documents.ts';
import type { ReportPool } from '../../src/load/pool.ts';
import type { SourceReport } from '../../src/load/read-source.ts';
import type { Shelf } from '../../src/load/shelf.ts';
import { SOURCE } from '../../src/load/source-name.ts';
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
  held: SourceReport[] | null | { rejected: string[] };
}

/** Reads what a source holds, in a process that may be killed. */
export async function readFrom(source: Source, pool: ReportPool): Promise<ReadSource> {
  let bytes: Uint8Array;
  try {
    bytes = await source.bytes();
  } catch (error) {
    return { source, bytes: new Uint8Array(), held: { rejected: [(error as Error).message] } };
  }
  const held = await pool.source(source.path, bytes);
  const isRejected = held !== null && 'rejected' in held;
  return { source, bytes, held: isRejected ? { rejected: held.rejected.map(wordsOf) } : held };
}

/** Brings in what a source holds, report by report: one after the other, as names must be free. */
export async function bringIn(
  { source, bytes, held }: ReadSource,
  shelf: Shelf,
  how: How,
): Promise<Brought[]> {
  const said = (end: Brought['end'], ...words: string[]) => ({ end, from: source.name, to: null, words });
  if (held === null) return [said(source.isNamed ? 'problem' : 'not a report', unknown(source, bytes))];
  if ('rejected' in held) return held.rejected.map((words) => said('problem', words));
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
  const place = importPlace(report, posix.join(posix.dirname(path), name));
  const { to, holders } = freePath({ ...place, folder: into ?? place.folder }, shelf);
  const alike = holders.find((holder) => !shelf.isAdded(holder));
  const same = report.date === null ? 'name' : 'date and subject';
  const looks = [whyNot, alike === undefined ? null : `${alike} has the same ${same}`];
  try {
    const there = await shelf.find(content);
    if (there !== null) return { end: 'already there', from, to: there, words: [] };
    if (to === null) throw new Error(`another report has its name: ${holders[0]}, which was not overwritten`);
    await shelf.add(to, content, dryRun);
  } catch (error) {
    return { end: 'problem', from, to: null, words: [(error as Error).message] };
  }
  const words = looks.flatMap((look) => (look === null ? [] : [`look at it: ${look}`]));
  return { end: 'imported', from, to, words: [...words, ...leftOut] };
}

/**
 * A name that was made may get a number; under a name that was kept there can only be one report. With the path the
 * reports that have the names before it.
 */
function freePath({ folder, name, isKept }: Place, shelf: Shelf): { to: string | null; holders: string[] } {
  const holders: string[] = [];
  for (let n = 1; ; n += 1) {
    const to = pathOf(folder, n === 1 ? name : `${name}-${n}`);
    const holder = shelf.holder(to);
    if (holder === null) return { to, holders };
    holders.push(holder);
    if (isKept) return { to: null, holders };
  }
}

function pathOf(folder: string, name: string): string {
  return folder === '' ? `${name}.md` : `${folder}/${name}.md`;
}

/** Why nothing is known of what a file holds. */
function unknown({ path }: Source, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return 'it is empty';
  if (!SOURCE.test(path)) return 'nobody here knows what it holds (the name of a report ends in .md)';
  const line = notJsonAt(text);
  if (line !== null) return `it is no JSON: line ${line}`;
  return `it is JSON, but none of: ${IMPORTERS.map(({ reads }) => reads).join(', ')}`;
}

function wordsOf({ message, hint, line }: Problem): string {
  const place = line === null || /^Line /.test(message) ? '' : `line ${line}: `;
  return `${place}${message} ${hint}`;
}
