import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** How a command ended and what it took. */
export interface Run {
  /** Exit status; null where it was killed or could not start. */
  status: number | null;
  stdout: string;
  stderr: string;
  ms: number;
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
      resolve({ status, ...output, ms: performance.now() - started, peakMB: peak });
    };
    child.on('error', (error) => {
      output.stderr += error.message;
      end(null);
    });
    child.on('close', end);
  });
}

const PAGE_BYTES = 4096;

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
  // The name of the command stands in parentheses and may hold anything.
  const fields = readProc(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields === undefined ? null : Number(fields[1]);
}

/** A process may end between being listed and being looked at. */
function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
