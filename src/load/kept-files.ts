import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestOfSources } from './cache.ts';
import type { OutputFile } from './output.ts';

const FOLDER = join(process.cwd(), '.cache', 'search');
/** Beside the key, what the files depend on. */
const SOURCES = ['exports/search-index.ts', 'exports/named-records.ts', 'model/search-catalogue.ts'];
/** Sites of other reports have an index of their own. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The files of a search index that was made of the same before, told by `key`; else those that `make` makes, which are then kept. */
export async function keptFiles(key: string, make: () => Promise<OutputFile[]>): Promise<OutputFile[]> {
  const name = createHash('sha256')
    .update(`${await digestOfSources(SOURCES)}\0${key}`)
    .digest('hex');
  const path = join(FOLDER, name);
  try {
    return deserialize(await readFile(path));
  } catch {
    // There is none, or one that was cut off.
  }
  const files = await make();
  await mkdir(FOLDER, { recursive: true });
  await clear();
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, serialize(files));
  await rename(part, path);
  return files;
}

async function clear(): Promise<void> {
  for (const name of await readdir(FOLDER)) {
    const { mtimeMs } = await stat(join(FOLDER, name));
    if (mtimeMs < Date.now() - KEPT_MILLISECONDS) await rm(join(FOLDER, name), { force: true });
  }
}
