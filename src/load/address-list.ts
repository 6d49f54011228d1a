import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatAddressList, parseAddressList, type AddressList } from '../model/address-list.ts';
import { readBytes } from './read.ts';
import { reportsFolder } from './settings.ts';
import { walk } from './walk.ts';

const NAME = 'addresses.txt';

/** The published addresses that are kept in the folder of reports; none where no list is kept. */
export async function readAddressList(): Promise<AddressList> {
  const path = join(reportsFolder(), NAME);
  if (!existsSync(path)) return { site: [], reports: [] };
  const text = await readFile(path, 'utf8');
  try {
    return parseAddressList(text);
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * The list without the reports that were changed, moved or removed since: what a build must keep, read from the files
 * alone. Throws where the folder of reports cannot be read.
 */
export async function readKeptAddresses(): Promise<AddressList> {
  const { site, reports } = await readAddressList();
  const { files } = await walk(reportsFolder());
  const fileOf = new Map(files.map(({ path, absolute }) => [path, absolute]));
  const kept: AddressList = { site, reports: [] };
  for (const report of reports) {
    const file = fileOf.get(report.path);
    if (file !== undefined && digest(await readBytes(file)) === report.sha256) kept.reports.push(report);
  }
  return kept;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Replaces the list. Returns its path. */
export async function writeAddressList(list: AddressList): Promise<string> {
  const path = join(reportsFolder(), NAME);
  await writeFile(path, formatAddressList(list));
  return path;
}
