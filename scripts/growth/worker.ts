/** A process of its own for one shape: its CPU time at n and at 2n, in milliseconds. */
import { run } from '../fuzz/run.ts';
import { SHAPES } from './shapes.ts';

/** Short runs are repeated until they can be told from nothing. */
const ENOUGH_MS = 100;

export interface Measured {
  /** Is it beyond a limit, so that nothing was measured? */
  rejected: boolean;
  bytes: number;
  once: number;
  twice: number;
}

const { n, make } = SHAPES.find(({ name }) => name === process.argv[2])!;
const [half, whole] = [n, 2 * n].map((size) => new TextEncoder().encode(make(size))) as [
  Uint8Array,
  Uint8Array,
];
// Code that has run is faster than code that is new.
await timeOf(whole);
await timeOf(whole);
const once: number[] = [];
const twice: number[] = [];
for (let left = 3; left > 0; left -= 1) {
  once.push(await timeOf(half));
  twice.push(await timeOf(whole));
}
const rejected = 'rejected' in (await run(half)) || 'rejected' in (await run(whole));
process.send!({ rejected, bytes: whole.length, once: median(once), twice: median(twice) } satisfies Measured);
process.disconnect();

function median(three: readonly number[]): number {
  return three.toSorted((a, b) => a - b)[1]!;
}

/** The CPU time of one run, in milliseconds. */
async function timeOf(bytes: Uint8Array): Promise<number> {
  const start = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    await run(bytes);
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    if (ms > ENOUGH_MS) return ms / runs;
  }
}
