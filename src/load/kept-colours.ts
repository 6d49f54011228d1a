import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { KeptColours } from '../render/colours.ts';
import { clearShelves, digestOfSources, lately, readJson, writeJson } from './cache.ts';

/*
 * The colours of the code of each report as it was last, apart from all else that is made of it: other sources that read
 * reports, or another state of a report, leave most of its code as it was. A file for each report, so that whatever a
 * report does to the process that reads it, no other one has colours from there.
 */
const FOLDER = join(process.cwd(), '.cache', 'colours');
const SOURCES = ['code-theme', 'colours', 'grammars', 'highlight', 'scanners'].map(
  (name) => `render/${name}.ts`,
);
const digest = lately(() => digestOfSources(SOURCES));

/** What the code of a report was last coloured as, as far as it is known. */
export async function keptColours(id: string): Promise<KeptColours> {
  const kept = await readJson(await pathOf(id));
  return new Map(Array.isArray(kept) ? (kept as [string, number[]][]) : []);
}

/** Keeps what the code of a report is coloured as, in the place of what was kept of it. */
export async function keepColours(id: string, colours: KeptColours): Promise<void> {
  await writeJson(await pathOf(id), [...colours]);
}

/** Removes what other sources have coloured. */
export async function clearColours(): Promise<void> {
  await clearShelves(FOLDER, await shelf());
}

async function shelf(): Promise<string> {
  return (await digest()).slice(0, 16);
}

async function pathOf(id: string): Promise<string> {
  return join(FOLDER, await shelf(), `${createHash('sha256').update(id).digest('hex')}.json`);
}
