import { createHash, type Hash } from 'node:crypto';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isWithoutSearch, reportsFolder, settings } from './settings.ts';

/** Beside the caches; a record for each folder that was published to. */
const FOLDER = join(process.cwd(), '.cache', 'published');
/** All that a site is made from, beside the reports and the settings: what is not there yet counts as absent. */
const INPUTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A build that was published: from what, how the files were left, and what was said of the reports. */
export interface Published {
  /** As `inputsKey` told it before the build. */
  key: string;
  warnings: string[];
  errors: string[];
}

/**
 * A digest of all that a site is made from: sources, packages, settings, the runtime, and every file in the folder of
 * reports. The same key means the same site, byte for byte.
 */
export async function inputsKey(): Promise<string> {
  const hash = createHash('sha256').update(
    `${process.version}\0${JSON.stringify([settings(), isWithoutSearch()])}\0`,
  );
  for (const input of INPUTS) await addFile(hash, join(process.cwd(), input), input);
  await addFile(hash, reportsFolder(), 'reports');
  return hash.digest('hex');
}

/** The record of the build that was published to `out` last; undefined where there is none, or `out` is not as it was left. */
export async function readPublished(out: string): Promise<Published | undefined> {
  try {
    const { stamp, ...record } = JSON.parse(await readFile(recordPath(out), 'utf8'));
    return stamp === stampOf(out) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the record of a build that is in its place. */
export async function keepPublished(out: string, published: Published): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(recordPath(out), JSON.stringify({ ...published, stamp: stampOf(out) }));
}

function recordPath(out: string): string {
  return join(FOLDER, `${createHash('sha256').update(out).digest('hex').slice(0, 16)}.json`);
}

/** Of a file, or of all below a folder: their names, and the bytes of regular files. Others are no input: a pipe never ends. */
async function addFile(hash: Hash, path: string, name: string): Promise<void> {
  for (const file of filesBelow(path)) {
    const isRegular = (file === path ? statSync : lstatSync)(file).isFile();
    const bytes = isRegular ? await readFile(file).catch(() => 'unreadable') : 'not read';
    hash.update(`${join(name, relative(path, file))}\0${bytes.length}\0`).update(bytes);
  }
}

/** The names, sizes and times of change of all files below a folder. */
function stampOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) {
    const { size, mtimeMs } = lstatSync(file);
    hash.update(`${relative(folder, file)}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/** All below a folder that is none itself; a file alone; nothing where there is nothing. The folder may be a link. */
function filesBelow(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [path] : [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
