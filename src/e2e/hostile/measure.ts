import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** How a command ended and what it took. */
export interface Run {
  /** Exit status; null where it was killed or could not start. */
  status: number | null;
  stdout: string;
  stderr: string;
  /** By the clock. */
  ms: number;
  /** Of all processors, its children included; null where /proc is absent. */
  cpuMs: number | null;
  /** The most memory that its tree of processes held at once, in MB (10^6 bytes); null where /proc is absent. */
  peakMB: number | null;
}

/** Runs a command to its end, or kills it and its children after `limitMs`. */
export function run(
  command: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; limitMs: number },
): Promise<Run> {
  const [file = '', ...args] = command;
  const started = performance.now();
  const cpuBefore = childrenCpuMs();
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  let peak: number | null = null;
  const sample = setInterval(() => {
    const now = child.pid === undefined ? null : treeMB(child.pid);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, 100);
  const limit = setTimeout(
    () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'),
    options.limitMs,
  );
  return new Promise((resolve) => {
    const end = (status: number | null) => {
      clearInterval(sample);
      clearTimeout(limit);
      const cpuMs = cpuBefore === null ? null : childrenCpuMs()! - cpuBefore;
      resolve({ status, ...output, ms: performance.now() - started, cpuMs, peakMB: peak });
    };
    child.on('error', (error) => {
      output.stderr += error.message;
      end(null);
    });
    child.on('close', end);
  });
}

/**
 * What a run took beyond another, in ms. A busy machine makes the clock's time longer, and work on several processors
 * theirs: the lesser of the two is what it would take alone.
 */
export function msBeyond(run: Pick<Run, 'ms' | 'cpuMs'>, other: Pick<Run, 'ms' | 'cpuMs'>): number {
  const wall = run.ms - other.ms;
  return run.cpuMs === null || other.cpuMs === null ? wall : Math.min(wall, run.cpuMs - other.cpuMs);
}

const PAGE_BYTES = 4096;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** What all children of this process that have ended took of the processors; null where /proc is absent. */
function childrenCpuMs(): number | null {
  const fields = statOf('self');
  return fields === null ? null : (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}

/** The resident memory of a process and all below it, summed; null where /proc is absent. */
function treeMB(root: number): number | null {
  if (!existsSync('/proc/self/statm')) return null;
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? parentOf(pid) : null;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  let pages = 0;
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    pages += Number(readProc(pid, 'statm')?.split(' ')[1] ?? 0);
    queue.push(...(children.get(pid) ?? []));
  }
  return (pages * PAGE_BYTES) / 1e6;
}

function parentOf(pid: number): number | null {
  const fields = statOf(pid);
  return fields === null ? null : Number(fields[1]);
}

/** The fields of a process's `stat` from its state on: the name before that may hold anything. */
function statOf(pid: number | 'self'): string[] | null {
  return (
    readProc(pid, 'stat')
      ?.replace(/^.*\) /s, '')
      .split(' ') ?? null
  );
}

/** A process may end between being listed and being looked at. */
function readProc(pid: number | 'self', file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
