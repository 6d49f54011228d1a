import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { cacheKey, fromCache, toCache } from './cache.ts';
import { inOrder } from './in-order.ts';
import { keepColours, keptColours } from './kept-colours.ts';
import { withWorkers } from './kept-worker.ts';
import type { ReadRecord } from './make.ts';
import { ReportPool } from './pool.ts';
import { walk, type FoundFile } from './walk.ts';

/** Called with each report as it becomes ready. */
export type Progress = (done: number, all: number) => void;

/** What reports are read for: for their pages, or only for what is wrong with them, which is less than half the work. */
export type Purpose = 'pages' | 'check';

/** A file that was read: a report, or why it is none. Read for pages, these are kept in the cache under its key. */
export type ReadFile = { key: string } & ReadRecord;

/** Reads files, several at a time, each in a worker process unless the cache knows it; the results in their order. */
export async function readFiles(
  files: readonly FoundFile[],
  purpose: Purpose,
  progress: Progress,
): Promise<ReadFile[]> {
  let done = 0;
  return withWorkers(files.length, processesFor(files, purpose), (pool, processes) => {
    const read = async (file: FoundFile) => {
      const result = await readFile(file, purpose, pool);
      done += 1;
      progress(done, files.length);
      return result;
    };
    // No more at a time than there are processes: what waits for one that dies would wait for ever.
    return Array.fromAsync(inOrder(files, read, processes));
  });
}

/**
 * One more process costs as much as to check two megabytes, to start and until its code is compiled: a check has one for
 * so many bytes as one reads in some ten seconds. Pages take longer to make.
 */
const BYTES_A_PROCESS = 10_000_000;

function processesFor(files: readonly FoundFile[], purpose: Purpose): number {
  // Each takes as much memory as all the rest of a build.
  if (purpose === 'pages') return Math.max(1, availableParallelism() - 1);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return Math.min(availableParallelism(), 1 + Math.floor(bytes / BYTES_A_PROCESS));
}

/**
 * The record of one file, or of every report below a folder, without cache or rendering; `file` is the path to name it
 * by. What was asked for by name may be a link; what is found below it may not.
 */
export async function* readReports(path: string): AsyncGenerator<{ file: string } & ReadRecord> {
  const absolute = await realpath(path);
  const stat = await lstat(absolute);
  const one = { path: basename(path), id: basename(path).replace(/\.\w+$/, ''), absolute };
  const { files, rejected } = stat.isDirectory()
    ? await walk(absolute)
    : { files: [{ ...one, size: stat.size, modified: stat.mtimeMs }], rejected: [] };
  for (const each of rejected) yield { rejected: each.problems, file: join(path, each.path) };
  const pool = new ReportPool();
  const read = async (file: FoundFile) => ({
    ...(await pool.read(file.id, file.path, await readBytes(file.absolute))),
    file: stat.isDirectory() ? join(path, file.path) : path,
  });
  try {
    yield* inOrder(files, read);
  } finally {
    await pool.close();
  }
}

/** The bytes of a regular file; a link that has taken its place since it was found is not followed. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

/**
 * What failed for time or memory hangs on the machine, too: it holds for this process, and not for the next. The
 * process has two copies of this module, as Astro bundles the pages; so it is kept beside both.
 */
const FAILED = Symbol.for('casebook.failed');
const shared = globalThis as { [FAILED]?: Map<string, Problem[]> };
const failed = (shared[FAILED] ??= new Map<string, Problem[]>());

/** May another run, or another machine, read the file that has these problems? Anyone may have ended a process. */
export function hangsOnMachine(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => ['took-too-long', 'out-of-memory', 'show-failed'].includes(code));
}

async function readFile(
  { id, path, absolute }: FoundFile,
  purpose: Purpose,
  pool: ReportPool,
): Promise<ReadFile> {
  const bytes = await readBytes(absolute);
  const key = await cacheKey(id, bytes);
  const known = failed.get(key);
  if (known) return { key, rejected: known };
  // What was made for pages serves a check, too; what a check has kept lacks the pages.
  const names = purpose === 'check' ? [`${key}.json`, `${key}.checked.json`] : [`${key}.json`];
  for (const name of names) {
    const kept = await fromCache(name);
    if (kept !== undefined) return { key, ...(kept as ReadRecord) };
  }
  const made =
    purpose === 'check' ? await pool.check(id, path, bytes) : await makePages(key, { id, path, bytes }, pool);
  if ('rejected' in made) {
    if (hangsOnMachine(made.rejected)) failed.set(key, made.rejected);
    else await toCache(`${key}.json`, made);
    return { key, ...made };
  }
  await toCache(names.at(-1)!, made);
  return { key, ...made };
}

/** The record of a report, of which all else is kept under its key. */
async function makePages(
  key: string,
  { id, path, bytes }: Pick<FoundFile, 'id' | 'path'> & { bytes: Uint8Array },
  pool: ReportPool,
): Promise<ReadRecord> {
  const made = await pool.make(id, path, bytes, await keptColours(id));
  if ('rejected' in made) return made;
  await toCache(`${key}.html.json`, made.rendered);
  await toCache(`${key}.gathered.json`, made.gathered);
  await keepColours(id, made.colours);
  return { report: made.report };
}
