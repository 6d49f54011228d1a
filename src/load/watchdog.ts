import { isMainThread, Worker, workerData } from 'node:worker_threads';

/**
 * Ends this process when a report takes too long. It runs in a thread of its own, as an endless loop holds the main
 * one. What counts is the lesser of the clock's time and the processor's: the clock also runs while others use the
 * machine, and the processor's time is also that of threads beside, which compile and collect.
 */
export class Watchdog {
  /**
   * When the work at hand was begun, by the clock and in the processor's time, and how long it may take, in
   * milliseconds; 0 where there is none.
   */
  readonly #begun = new Float64Array(new SharedArrayBuffer(24));

  constructor() {
    new Worker(new URL(import.meta.url), { workerData: this.#begun }).unref();
  }

  async watch<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
    this.#begun.set([performance.timeOrigin + performance.now(), spent(), milliseconds]);
    try {
      return await work();
    } finally {
      this.#begun.fill(0);
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
    const [clock = 0, processor = 0, most = 0] = begun;
    const taken = Math.min(performance.timeOrigin + performance.now() - clock, spent() - processor);
    if (clock > 0 && taken > most) process.kill(process.pid, 'SIGTERM');
  }, 100);
}
