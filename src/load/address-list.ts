import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatAddressList, parseAddressList, type AddressList } from '../model/address-list.ts';
import { reportsFolder } from './settings.ts';

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

/** Replaces the list. Returns its path. */
export async function writeAddressList(list: AddressList): Promise<string> {
  const path = join(reportsFolder(), NAME);
  await writeFile(path, formatAddressList(list));
  return path;
}
