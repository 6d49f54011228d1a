import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import workerpool, { type Pool } from 'workerpool';
import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Made } from './make.ts';

/**
 * Worker processes that read reports. What a report does to its process ends with it: one that takes too long is
 * killed, one that takes too much memory dies, and another takes its place. They start when they are first needed.
 */
export class ReportPool {
  #pool: Pool | undefined;

  /** As `makeReport`; a report that fails for time or memory is rejected. */
  async make(id: string, path: string, bytes: Uint8Array): Promise<Made> {
    this.#pool ??= startPool();
    try {
      return await this.#pool.exec('makeReport', [id, path, bytes]).timeout(LIMITS.milliseconds);
    } catch (error) {
      return { rejected: [failure(error)] };
    }
  }

  async close(): Promise<void> {
    await this.#pool?.terminate(true);
    this.#pool = undefined;
  }
}

/** Not all of what goes wrong in a worker is the report's fault: an error of ours is thrown. */
function failure(error: unknown): Problem {
  if (error instanceof workerpool.Promise.TimeoutError)
    return problem('took-too-long', null, { seconds: LIMITS.milliseconds / 1000 });
  if (error instanceof workerpool.TerminateError && /SIGABRT|exitCode: `134`/.test(error.message))
    return problem('out-of-memory', null, { megabytes: LIMITS.heapMegabytes });
  throw error;
}

function startPool(): Pool {
  const root = process.cwd();
  // A linked folder of packages is read where it lies.
  const readable = [join(root, 'src'), join(root, 'package.json'), realpathSync(join(root, 'node_modules'))];
  return workerpool.pool(join(root, 'src', 'load', 'worker.ts'), {
    workerType: 'process',
    maxWorkers: availableParallelism(),
    // A process that is to end is busy for good: it is not waited for.
    workerTerminateTimeout: 100,
    emitStdStreams: true,
    forkOpts: {
      serialization: 'advanced',
      env: {},
      execArgv: [
        `--max-old-space-size=${LIMITS.heapMegabytes}`,
        '--disallow-code-generation-from-strings',
        '--permission',
        ...readable.map((path) => `--allow-fs-read=${path}`),
        '--disable-warning=ExperimentalWarning',
      ],
    },
  });
}
