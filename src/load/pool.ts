import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import workerpool, { type Pool } from 'workerpool';
import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Made } from './make.ts';

/** Milliseconds by the clock after which a process that does nothing is killed; one that works has its own watchdog. */
const LONGEST_WAIT = 6 * LIMITS.milliseconds;

/**
 * Worker processes that read reports. What a report does to its process ends with it: one that takes too long is
 * killed, one that takes too much memory dies, and another takes its place. They start when they are first needed.
 */
export class ReportPool {
  readonly #heapMegabytes: number;
  #pool: Pool | undefined;

  constructor(heapMegabytes: number = LIMITS.heapMegabytes) {
    this.#heapMegabytes = heapMegabytes;
  }

  /** As `makeReport`; a report that fails for time or memory is rejected. */
  async make(id: string, path: string, bytes: Uint8Array): Promise<Made> {
    this.#pool ??= startPool(this.#heapMegabytes);
    try {
      return await this.#pool.exec('makeReport', [id, path, bytes]).timeout(LONGEST_WAIT);
    } catch (error) {
      return { rejected: [failure(error, this.#heapMegabytes)] };
    }
  }

  async close(): Promise<void> {
    await this.#pool?.terminate(true);
    this.#pool = undefined;
  }
}

/** A process dies of its watchdog, of its heap, or is killed here; anything else is an error of ours and thrown. */
function failure(error: unknown, megabytes: number): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const isLate = error instanceof workerpool.Promise.TimeoutError;
  if (isLate || (error instanceof workerpool.TerminateError && reason.includes('SIGTERM')))
    return problem('took-too-long', null, { seconds: (isLate ? LONGEST_WAIT : LIMITS.milliseconds) / 1000 });
  if (error instanceof workerpool.TerminateError && /SIGABRT|exitCode: `134`/.test(reason))
    return problem('out-of-memory', null, { megabytes });
  throw error;
}

function startPool(heapMegabytes: number): Pool {
  const root = process.cwd();
  const packages = join(root, 'node_modules');
  // A folder of packages may be a link: it is read where it lies.
  const readable = [join(root, 'src'), join(root, 'package.json'), packages, realpathSync(packages)];
  return workerpool.pool(join(root, 'src', 'load', 'worker.ts'), {
    workerType: 'process',
    maxWorkers: availableParallelism(),
    // A process that is to end is busy for good: it is not waited for.
    workerTerminateTimeout: 100,
    // What V8 says when it runs out of memory is no use to anyone.
    emitStdStreams: true,
    forkOpts: {
      serialization: 'advanced',
      env: {},
      execArgv: [
        `--max-old-space-size=${heapMegabytes}`,
        // Trees of a million nodes live for a moment: with room for them the collector has a third less to do.
        '--max-semi-space-size=128',
        '--single-threaded-gc',
        '--disallow-code-generation-from-strings',
        '--permission',
        '--allow-worker',
        ...readable.map((path) => `--allow-fs-read=${path}`),
        '--disable-warning=ExperimentalWarning',
      ],
    },
  });
}
