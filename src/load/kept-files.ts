import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestOfSources } from './cache.ts';
import type { OutputFile } from './output.ts';

const FOLDER = join(process.cwd(), '.cache', 'search');
/** Beside the key, what the files depend on. */
const SOURCES = ['exports/search-index.ts', 'exports/named-records.ts', 'model/search-catalogue.ts'];
/** An index weighs more than its reports, and each edit of one makes another; sites of other reports have their own. */
const KEPT = 4;
const LONGEST_BUILD_MS = 60 * 60 * 1000;

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
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, serialize(files));
  await rename(part, path);
  await keepNewest();
  return files;
}

/** Removes all but the newest, and what killed builds left. Builds may run beside each other: what is gone is gone. */
async function keepNewest(): Promise<void> {
  const files = await Promise.all(
    (await readdir(FOLDER)).map(async (name) => {
      const path = join(FOLDER, name);
      return {
        path,
        made: await stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  const isPart = ({ path }: { path: string }) => path.endsWith('.part');
  const old = files
    .filter((file) => !isPart(file))
    .toSorted((a, b) => b.made - a.made)
    .slice(KEPT);
  const left = files.filter((file) => isPart(file) && file.made < Date.now() - LONGEST_BUILD_MS);
  for (const { path } of [...old, ...left]) await rm(path, { force: true });
}
