import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestOfSources, lately } from './cache.ts';

const FOLDER = join(process.cwd(), '.cache', 'search');
/** Beside the key, what a part depends on. */
const SOURCES = [
  ...['exports/finding-shards.ts', 'exports/posting-index.ts', 'exports/indexed-text.ts'],
  ...['query/grams.ts', 'query/postings.ts', 'query/searched.ts'],
  ...['exports/search-index.ts', 'exports/index-part.ts', 'exports/cbor.ts'],
  ...['exports/search-records.ts', 'model/search-catalogue.ts', 'model/address.ts'],
];
/** What no build has used for so long goes: whoever goes back to an earlier branch finds it again. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const sources = lately(() => digestOfSources(SOURCES));

/** A part of a search index that was made of the same before, told by `key`; else what `make` makes, which is then kept. */
export async function keptPart<Part>(key: string, make: () => Promise<Part>): Promise<Part> {
  const name = createHash('sha256')
    .update(`${await sources()}\0${key}`)
    .digest('hex');
  const path = join(FOLDER, name);
  const found = await readPart<Part>(path);
  if (found !== undefined) return found;
  const part = await make();
  try {
    await mkdir(FOLDER, { recursive: true });
    const beside = `${path}.${process.pid}.part`;
    await writeFile(beside, serialize(part));
    await rename(beside, path);
  } catch {
    // What cannot be kept is made again.
  }
  return part;
}

/** Undefined where there is none, or one that was cut off. */
async function readPart<Part>(path: string): Promise<Part | undefined> {
  try {
    const part = deserialize(await readFile(path)) as Part;
    const now = new Date();
    // Where the disk may not be written, nothing is cleared either.
    await utimes(path, now, now).catch(() => {});
    return part;
  } catch {
    return undefined;
  }
}

/** Removes what no build uses any more. Builds may run beside each other: what is gone is gone. */
export async function clearParts(): Promise<void> {
  for (const name of await readdir(FOLDER).catch(() => [])) {
    const path = join(FOLDER, name);
    const used = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (used < Date.now() - KEPT_MS) await rm(path, { force: true });
  }
}
