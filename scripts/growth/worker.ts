/** A process of its own for one shape: its CPU time at n and at 2n, in milliseconds. */
import { run } from '../fuzz/run.ts';
import { SHAPES } from './shapes.ts';

/** Short runs are repeated until they can be told from nothing. */
const ENOUGH_MS = 100;

export interface Measured {
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
for (let left = 2; left > 0; left -= 1) await timeOf(half);
const measured: Measured = { bytes: whole.length, once: await median(half), twice: await median(whole) };
process.send!(measured);
process.disconnect();

async function median(bytes: Uint8Array): Promise<number> {
  const three = [await timeOf(bytes), await timeOf(bytes), await timeOf(bytes)];
  return three.sort((a, b) => a - b)[1]!;
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
