import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Fault } from './oracle.ts';
import type { Examined, Share } from './worker.ts';

/** A process that says nothing for so long hangs; shrinking an input takes some seconds. */
const QUIET_MS = 120_000;

export interface Tally {
  inputs: number;
  distinct: number;
  rejected: number;
  faults: Map<Fault['kind'], number>;
  slowestMs: number;
  /** The index of the slowest input. */
  slowest: number;
  cpuMs: number;
}

interface Run {
  seed: number;
  count: number;
  jobs: number;
  shrinks: number;
}

/** Runs all inputs in `jobs` processes; `each` is told of every input. An input that kills its process has crashed. */
export async function fuzz(
  { jobs, ...rest }: Run,
  each: (examined: Examined) => void,
): Promise<{ tally: Tally; failed: boolean }> {
  const hashes = new Set<string>();
  const tally: Tally = {
    inputs: 0,
    distinct: 0,
    rejected: 0,
    faults: new Map(),
    slowestMs: 0,
    slowest: 0,
    cpuMs: 0,
  };
  const add = (examined: Examined) => {
    const { hash, ms, index, rejected, failures } = examined;
    hashes.add(hash);
    tally.inputs += 1;
    tally.rejected += rejected ? 1 : 0;
    for (const { kind } of failures) tally.faults.set(kind, (tally.faults.get(kind) ?? 0) + 1);
    if (ms > tally.slowestMs) Object.assign(tally, { slowestMs: ms, slowest: index });
    each(examined);
  };
  const cpu = await Promise.all(
    Array.from({ length: jobs }, (_, from) => work({ ...rest, from, step: jobs }, add)),
  );
  tally.distinct = hashes.size;
  tally.cpuMs = cpu.reduce((sum, ms) => sum + ms, 0);
  return { tally, failed: tally.faults.size > 0 || tally.inputs !== rest.count };
}

/** Works off one share, in a new process after each death. Resolves with the CPU time. */
async function work(share: Share, add: (examined: Examined) => void): Promise<number> {
  let cpuMs = 0;
  for (let from = share.from; from < share.count;) {
    const { last, hung } = await oneProcess({ ...share, from }, add);
    cpuMs += last?.cpuMs ?? 0;
    from = last === null ? from : last.index + share.step;
    if (from >= share.count) break;
    const fault = hung
      ? ({ kind: 'slow', detail: `no answer in ${QUIET_MS / 1000} s` } as const)
      : ({ kind: 'crash', detail: 'the process died' } as const);
    const nothing = { hash: `dead ${from}`, ms: hung ? QUIET_MS : 0, cpuMs: 0, rejected: false };
    add({ ...nothing, index: from, failures: [{ ...fault, input: null }] });
    from += share.step;
  }
  return cpuMs;
}

/** One process on a share, until it is done, dies or hangs. */
function oneProcess(share: Share, add: (examined: Examined) => void) {
  const child = fork(join(import.meta.dirname, 'worker.ts'));
  let last: Examined | null = null;
  let hung = false;
  const kill = () => {
    hung = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(kill, QUIET_MS);
  child.on('message', (examined: Examined) => {
    clearTimeout(timer);
    timer = setTimeout(kill, QUIET_MS);
    last = examined;
    add(examined);
  });
  child.send(share);
  return new Promise<{ last: Examined | null; hung: boolean }>((resolve) => {
    // Comes after the last message, however the process ends.
    child.on('disconnect', () => {
      clearTimeout(timer);
      resolve({ last, hung });
    });
  });
}
