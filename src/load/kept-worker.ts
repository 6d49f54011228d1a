import { sourcesDigest } from './cache.ts';
import { ReportPool } from './pool.ts';

interface Kept {
  pool: ReportPool;
  /** Of the sources that it runs. */
  digest: string;
  /** How many use it now; it ends when it is let go of and the last of them is done. */
  users: number;
}

/**
 * The worker process that `npm run dev` keeps: to start one takes ten times as long as to read a report. The server and
 * the pages that it runs have copies of their own of this module; so it is kept beside both.
 */
const KEPT = Symbol.for('casebook.worker');
const beside = globalThis as { [KEPT]?: Kept | undefined };

/** More files than these are read by processes that end with them, as many as the machine can do with. */
const FEW = 4;
/** Has a process load what it needs. */
const WARMING = new TextEncoder().encode('# Report\n\nWords.\n\n```ts\nconst one = 1;\n```\n');

/** From now on a worker is kept. */
export async function keepWorker(): Promise<void> {
  const digest = await sourcesDigest();
  await letGoOfWorker();
  const kept = { pool: new ReportPool(undefined, 1), digest, users: 0 };
  beside[KEPT] = kept;
  // What is wrong with it shows when it is given a report.
  void using(kept, (pool) => pool.make('warming', 'warming.md', WARMING)).catch(() => {});
}

/** From now on no worker is kept. */
export async function letGoOfWorker(): Promise<void> {
  const kept = beside[KEPT];
  beside[KEPT] = undefined;
  if (kept?.users === 0) await kept.pool.close();
}

/**
 * Calls `use` with workers for so many files, and with how many these are: the kept one for a few files, else as many as
 * are asked for, which end with the work.
 */
export async function withWorkers<T>(
  files: number,
  processes: number,
  use: (pool: ReportPool, processes: number) => Promise<T>,
): Promise<T> {
  if (files > 0 && beside[KEPT] && beside[KEPT].digest !== (await sourcesDigest())) await keepWorker();
  if (beside[KEPT] && files <= FEW) return using(beside[KEPT], (pool) => use(pool, 1));
  const pool = new ReportPool(undefined, processes);
  try {
    return await use(pool, processes);
  } finally {
    await pool.close();
  }
}

async function using<T>(kept: Kept, use: (pool: ReportPool) => Promise<T>): Promise<T> {
  kept.users += 1;
  try {
    return await use(kept.pool);
  } finally {
    kept.users -= 1;
    if (kept.users === 0 && beside[KEPT] !== kept) await kept.pool.close();
  }
}
