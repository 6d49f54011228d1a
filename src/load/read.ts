import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { cacheKey, fromCache, toCache } from './cache.ts';
import { ReportPool } from './pool.ts';
import { walk, type FoundFile } from './walk.ts';

/** Called with each report as it becomes ready. */
export type Progress = (done: number, all: number) => void;

/** A file that was read, its rendered parts kept in the cache under its key: a report, or why it is none. */
export type ReadFile = { key: string } & ({ report: Report } | { rejected: Problem[] });

/**
 * Reads files, several at a time, each in a worker process unless the cache knows it; hands them out in the order
 * given, each as soon as it and those before it are ready.
 */
export async function* readFiles(
  files: readonly FoundFile[],
  progress: Progress = () => {},
): AsyncGenerator<ReadFile> {
  const pool = new ReportPool();
  const slots = files.map(() => Promise.withResolvers<ReadFile>());
  // Whoever waits for a file is told of its failure; one that nobody waits for any more is no news.
  for (const { promise } of slots) promise.catch(() => {});
  let next = 0;
  let done = 0;
  const lane = async () => {
    for (let at = next++; at < files.length; at = next++) {
      await readFile(files[at]!, pool).then(slots[at]!.resolve, slots[at]!.reject);
      done += 1;
      progress(done, files.length);
    }
  };
  for (let lanes = availableParallelism(); lanes > 0; lanes -= 1) void lane();
  try {
    for (const { promise } of slots) yield await promise;
  } finally {
    next = files.length;
    await pool.close();
  }
}

/** Reads one file, or every report below a folder; `file` is the path to name it by. */
export async function* readReports(path: string): AsyncGenerator<{ file: string } & ReadFile> {
  // What was asked for by name may be a link; what is found below it may not.
  const absolute = await realpath(path);
  const stat = await lstat(absolute);
  const one = { path: basename(path), id: basename(path).replace(/\.\w+$/, ''), absolute };
  const { files, rejected } = stat.isDirectory()
    ? await walk(absolute)
    : { files: [{ ...one, size: stat.size, modified: stat.mtimeMs }], rejected: [] };
  for (const each of rejected) yield { key: '', rejected: each.problems, file: join(path, each.path) };
  let at = 0;
  for await (const read of readFiles(files)) {
    yield { ...read, file: stat.isDirectory() ? join(path, files[at]!.path) : path };
    at += 1;
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

async function readFile({ id, path, absolute }: FoundFile, pool: ReportPool): Promise<ReadFile> {
  const bytes = await readBytes(absolute);
  const key = await cacheKey(id, bytes);
  const known = failed.get(key);
  if (known) return { key, rejected: known };
  const kept = await fromCache(`${key}.json`);
  if (kept !== undefined) return { key, ...(kept as { report: Report }) };
  const made = await pool.make(id, path, bytes);
  if ('rejected' in made) {
    if (made.rejected.some(({ code }) => code === 'took-too-long' || code === 'out-of-memory'))
      failed.set(key, made.rejected);
    else await toCache(`${key}.json`, made);
    return { key, ...made };
  }
  await toCache(`${key}.html.json`, made.rendered);
  await toCache(`${key}.json`, { report: made.report });
  return { key, report: made.report };
}
