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
  const current = await shelf();
  for (const name of await readdir(CACHE_FOLDER).catch(() => [])) {
    const path = join(CACHE_FOLDER, name);
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
  try {
    return JSON.parse(await readFile(join(CACHE_FOLDER, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes beside, then renames: a killed build leaves no half-written entry. */
export async function toCache(name: string, value: unknown): Promise<void> {
  const path = join(CACHE_FOLDER, name);
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, JSON.stringify(value));
  await rename(part, path);
}

let digest: { value: Promise<string>; files: number | null; until: number } | undefined;

/** Of every source that makes a result. Kept for a second, or until a change is told of: read once for a folder. */
export function sourcesDigest(): Promise<string> {
  const files = filesNow();
  if (digest === undefined || digest.files !== files || digest.until < Date.now())
    digest = { value: digestOfSources(SOURCES, markdownEngine()), files, until: Date.now() + 1000 };
  return digest.value;
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
