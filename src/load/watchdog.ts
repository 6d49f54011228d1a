import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { LIMITS } from '../model/limits.ts';

/**
 * Ends this process when a report takes too long. It runs in a thread of its own, as an endless loop holds the main
 * one, and counts the processor's time, which unlike a clock's does not pass while others use the machine.
 */
export class Watchdog {
  /** The processor's time at which the report at hand was begun; 0 where there is none. */
  readonly #begun = new Float64Array(new SharedArrayBuffer(8));

  constructor() {
    new Worker(new URL(import.meta.url), { workerData: this.#begun }).unref();
  }

  async watch<T>(work: () => Promise<T>): Promise<T> {
    this.#begun[0] = spent();
    try {
      return await work();
    } finally {
      this.#begun[0] = 0;
    }
  }
}

/** Milliseconds of the processor's time that this process has used. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

if (!isMainThread) {
  const begun = workerData as Float64Array;
  setInterval(() => {
    if (begun[0] !== 0 && spent() - begun[0]! > LIMITS.milliseconds) process.kill(process.pid, 'SIGTERM');
  }, 100);
}
