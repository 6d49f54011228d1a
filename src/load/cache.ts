import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { markdownEngine } from './settings.ts';
import { filesNow } from './watched.ts';

/** Where the results are kept. */
export const CACHE_FOLDER = join(process.cwd(), '.cache', 'reports');
/** The sources that a result depends on, beside the bytes of its report. */
const SOURCES = ['model', 'parse', 'render', 'load/make.ts'];

/** What other sources made is kept so long: whoever goes back to an earlier branch finds it again. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * The key of a report's cached result: every source file that makes the result, the path of the report, and its bytes. A
 * changed parser therefore never serves a stale page, and an unchanged report costs nothing.
 */
export async function cacheKey(path: string, bytes: Uint8Array): Promise<string> {
  const report = createHash('sha256').update(path).update('\0').update(bytes).digest('hex');
  return `${await shelf()}/${report}`;
}

/** Results that the same sources made lie in one folder. */
async function shelf(): Promise<string> {
  return (await sourcesDigest()).slice(0, 16);
}

/** Removes what other sources made. */
export async function clearCache(): Promise<void> {
  await clearShelves(CACHE_FOLDER, await shelf());
}

/** Removes all shelves of a folder but the current one, as far as they are old. */
export async function clearShelves(folder: string, current: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    // Builds may run beside each other: what is gone is gone.
    const made = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (name === current || made > Date.now() - KEPT_MILLISECONDS) continue;
    await rm(path, { recursive: true, force: true });
  }
}

/** A cached value, or undefined where there is none or it cannot be read. */
export async function fromCache(name: string): Promise<unknown> {
  return readJson(join(CACHE_FOLDER, name));
}

export async function toCache(name: string, value: unknown): Promise<void> {
  await writeJson(join(CACHE_FOLDER, name), value);
}

/** What a file holds, or undefined where there is none or it cannot be read. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes beside, then renames: a killed build leaves no half-written file. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, JSON.stringify(value));
  await rename(part, path);
}

/** Of every source that makes a result. */
export const sourcesDigest = lately(() => digestOfSources(SOURCES, markdownEngine()));

/** What is made is kept for a second, or until a change is told of: made once for a folder. */
export function lately<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let last: { value: Promise<Made>; files: number | null; until: number } | undefined;
  return () => {
    const files = filesNow();
    if (last === undefined || last.files !== files || last.until < Date.now())
      last = { value: make(), files, until: Date.now() + 1000 };
    return last.value;
  };
}

function isSource(name: string): boolean {
  return name.endsWith('.ts') && !name.endsWith('.test.ts');
}

/** Of the packages, of some files and folders of sources below `src`, and of what else is chosen. */
export async function digestOfSources(sources: readonly string[], chosen = ''): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(process.cwd(), 'package-lock.json')));
  hash.update(chosen);
  for (const source of sources) {
    const path = join(process.cwd(), 'src', source);
    const names = source.endsWith('.ts') ? [''] : await readdir(path, { recursive: true });
    for (const name of names.sort())
      if (isSource(join(source, name))) hash.update(name).update(await readFile(join(path, name)));
  }
  return hash.digest('hex');
}
