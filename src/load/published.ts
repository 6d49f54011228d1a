import { createHash, type Hash } from 'node:crypto';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { packed, unpacked } from '../site/packed.ts';
import type { PageFacts } from '../site/page.ts';
import { isWithoutSearch, markdownEngine, reportsFolder, settings } from './settings.ts';

/** Beside the caches; a record for each folder that was published to. */
const FOLDER = join(process.cwd(), '.cache', 'published');
/** All that a site is made from, beside the reports and the settings: what is not there yet counts as absent. */
const INPUTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The keys of the pages of a site, by their file in `src` and then by their path. */
export type PageKeysByFile = Record<string, Record<string, string>>;

/** A build that was published: from what, how the files were left, and what was said of the reports. */
export interface Published {
  /** As `inputKeys` told them before the build. */
  site: string;
  key: string;
  warnings: string[];
  errors: string[];
  pages: PageKeysByFile;
}

/** Digests: of sources, packages, settings and runtime, and of these with every file in the folder of reports. */
export interface InputKeys {
  site: string;
  /** The same key means the same site, byte for byte. */
  all: string;
}

/** What a site is made from, as it is now. */
export async function inputKeys(): Promise<InputKeys> {
  const hash = createHash('sha256').update(
    `${process.version}\0${JSON.stringify([settings(), isWithoutSearch(), markdownEngine()])}\0`,
  );
  for (const input of INPUTS) await addFile(hash, join(process.cwd(), input), input);
  const site = hash.copy().digest('hex');
  await addFile(hash, reportsFolder(), 'reports');
  return { site, all: hash.digest('hex') };
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

/** Writes the record of a build that is in its place, and of what its pages offer and want. */
export async function keepPublished(
  out: string,
  published: Published,
  pages: ReadonlyMap<string, PageFacts>,
): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(factsPath(out), JSON.stringify(packed(pages)));
  await writeFile(recordPath(out), JSON.stringify({ ...published, stamp: stampOf(out) }));
}

/** What some pages of the build that `readPublished` told of offer and want, by their files; those of which that is not known are left out. */
export async function readPageFacts(
  out: string,
  files: ReadonlySet<string>,
): Promise<Map<string, PageFacts>> {
  if (files.size === 0) return new Map();
  try {
    return unpacked(JSON.parse(await readFile(factsPath(out), 'utf8')), files);
  } catch {
    return new Map();
  }
}

function recordPath(out: string): string {
  return join(FOLDER, `${createHash('sha256').update(out).digest('hex').slice(0, 16)}.json`);
}

function factsPath(out: string): string {
  return recordPath(out).replace(/\.json$/, '.pages.json');
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
