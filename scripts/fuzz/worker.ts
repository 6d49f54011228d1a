/** One process of a fuzz run: makes its share of the inputs, judges each, and tells the parent. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { makeInput } from './mutate.ts';
import { examine, type Fault } from './oracle.ts';
import { run } from './run.ts';
import { readSeeds } from './seeds.ts';
import { shrink } from './shrink.ts';

/** The inputs `from`, `from + step`, … below `count`; of the first `shrinks` that fail a smaller one is sought. */
export interface Share {
  seed: number;
  from: number;
  step: number;
  count: number;
  shrinks: number;
}

/** What came of one input. */
export interface Examined {
  index: number;
  /** Tells inputs apart. */
  hash: string;
  ms: number;
  /** CPU time of this process so far. */
  cpuMs: number;
  rejected: boolean;
  failures: Failure[];
}

/** `input` is a small input that fails in the same way; null where none was sought. */
export interface Failure extends Fault {
  input: string | null;
}

process.once('message', async ({ seed, from, step, count, shrinks }: Share) => {
  const seeds = readSeeds();
  let left = shrinks;
  for (let index = from; index < count; index += step) {
    const bytes = makeInput(seeds, seed, index);
    const { faults, rejected, ms } = await examine(bytes, run);
    const failures: Failure[] = [];
    for (const fault of faults)
      failures.push({ ...fault, input: left-- > 0 ? await smaller(bytes, fault) : null });
    const { user, system } = process.cpuUsage();
    const hash = createHash('sha256').update(bytes).digest('base64').slice(0, 16);
    const examined: Examined = { index, hash, ms, cpuMs: (user + system) / 1000, rejected, failures };
    await new Promise((sent) => process.send!(examined, undefined, undefined, sent));
  }
  process.disconnect();
});

/** The smallest input found with a fault of the same kind: as ASCII JSON, or in base64 where it is not UTF-8. */
async function smaller(bytes: Uint8Array, { kind }: Fault): Promise<string> {
  const fails = async (part: Uint8Array) =>
    (await examine(part, run)).faults.some((fault) => fault.kind === kind);
  const found = Buffer.from(kind === 'slow' ? bytes : await shrink(bytes, fails));
  if (!isUtf8(found)) return `base64 ${found.toString('base64')}`;
  return JSON.stringify(found.toString('utf8')).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
