import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import workerpool, { type Pool } from 'workerpool';
import { LIMITS, mostMilliseconds } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { KeptColours } from '../render/colours.ts';
import type { FixedReport } from './fix.ts';
import type { Made, ReadRecord } from './make.ts';
import type { SourceReport } from './read-source.ts';

/** A process that does nothing is killed by the clock after so many times what it may take; its watchdog sees to work. */
const PATIENCE = 6;

/**
 * Worker processes that read reports. What a report does to its process ends with it: one that takes too long is
 * killed, one that takes too much memory dies, and another takes its place. They start when they are first needed.
 */
export class ReportPool {
  readonly #heapMegabytes: number;
  readonly #processes: number;
  #pool: Pool | undefined;
  #isClosed = false;

  constructor(heapMegabytes: number = LIMITS.heapMegabytes, processes: number = availableParallelism()) {
    this.#heapMegabytes = heapMegabytes;
    this.#processes = processes;
  }

  /** As `makeReport`; a report that fails for time or memory is rejected. */
  make(id: string, path: string, bytes: Uint8Array, before?: KeptColours): Promise<Made> {
    return this.#run('makeReport', id, path, bytes, before);
  }

  /** As `checkReport`, likewise. */
  check(id: string, path: string, bytes: Uint8Array): Promise<ReadRecord> {
    return this.#run('checkReport', id, path, bytes);
  }

  /** As `readReport`, likewise. */
  read(id: string, path: string, bytes: Uint8Array): Promise<ReadRecord> {
    return this.#run('readReport', id, path, bytes);
  }

  /** As `readSource`, likewise. */
  source(path: string, bytes: Uint8Array): Promise<SourceReport[] | null | { rejected: Problem[] }> {
    return this.#run('readSource', path, path, bytes);
  }

  /** As `fixReport`, likewise. */
  fix(id: string, path: string, bytes: Uint8Array): Promise<FixedReport | { rejected: Problem[] }> {
    return this.#run('fixReport', id, path, bytes);
  }

  async #run<T>(
    work: string,
    id: string,
    path: string,
    bytes: Uint8Array,
    ...more: unknown[]
  ): Promise<T | { rejected: Problem[] }> {
    if (this.#isClosed) throw new Error('the workers have ended');
    this.#pool ??= startPool(this.#heapMegabytes, this.#processes);
    const most = mostMilliseconds(bytes.length);
    try {
      return (await this.#pool.exec(work, [id, path, bytes, ...more]).timeout(PATIENCE * most)) as T;
    } catch (error) {
      // Who ended them does not ask what became of their work.
      if (this.#isClosed) throw error;
      // It ended when it had nothing to do, and has not seen the report: by now another can take its place.
      if (error instanceof workerpool.TerminateError && error.message === 'Worker is terminated')
        return this.#run(work, id, path, bytes, ...more);
      return { rejected: [failure(error, most / 1000, this.#heapMegabytes)] };
    }
  }

  /** Ends all work; no other is taken. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool?.terminate(true);
    this.#pool = undefined;
  }
}

/**
 * A process dies of its watchdog, of its heap (or the system or the native engine, for want of memory), or is killed
 * here; a report may also be too much for both ways of showing it. A process that cannot even start is an error of ours,
 * and thrown.
 */
function failure(error: unknown, seconds: number, megabytes: number): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const isLate = error instanceof workerpool.Promise.TimeoutError;
  if (isLate || (error instanceof workerpool.TerminateError && reason.includes('SIGTERM')))
    return problem('took-too-long', null, { seconds: Math.round(isLate ? PATIENCE * seconds : seconds) });
  if (error instanceof workerpool.TerminateError && /SIGABRT|SIGKILL|exitCode: `134`/.test(reason))
    return problem('out-of-memory', null, { megabytes });
  const [, signal] = /signalCode: `(SIG\w+)`/.exec(reason) ?? [];
  if (error instanceof workerpool.TerminateError && signal === undefined) throw error;
  return problem('show-failed', null, { reason: signal ? `it ended its process with ${signal}` : reason });
}

function startPool(heapMegabytes: number, processes: number): Pool {
  const { CASEBOOK_MARKDOWN: engine } = process.env;
  return workerpool.pool(join(process.cwd(), 'src', 'load', 'worker.ts'), {
    workerType: 'process',
    maxWorkers: processes,
    // A process that is to end is busy for good: it is not waited for.
    workerTerminateTimeout: 100,
    // What V8 says when it runs out of memory is no use to anyone.
    emitStdStreams: true,
    forkOpts: {
      serialization: 'advanced',
      env: engine === undefined ? {} : { CASEBOOK_MARKDOWN: engine },
      execArgv: workerFlags(heapMegabytes),
    },
  });
}

/** What a worker may do: read the sources and packages, and start the threads of its clock. */
export function workerFlags(heapMegabytes: number): string[] {
  const root = process.cwd();
  const packages = join(root, 'node_modules');
  // A folder of packages may be a link: it is read where it lies.
  const readable = [join(root, 'src'), join(root, 'package.json'), packages, realpathSync(packages)];
  return [
    `--max-old-space-size=${heapMegabytes}`,
    // Trees of a million nodes live for a moment: with room for them the collector has a third less to do.
    '--min-semi-space-size=64',
    '--max-semi-space-size=64',
    '--single-threaded-gc',
    '--disallow-code-generation-from-strings',
    '--permission',
    '--allow-worker',
    // The Markdown engine is native. Permissions do not bind such code, so it is a package of the lock file, as Node is;
    // no report has code loaded: that one package gets its text, and gives a tree.
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--disable-warning=ExperimentalWarning',
  ];
}
