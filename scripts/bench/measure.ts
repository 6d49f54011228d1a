import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sampleSession, userOfChildren, type Sample } from './processes.ts';

/** A command and where to run it. */
export interface Command {
  command: readonly [string, ...string[]];
  folder: string;
  env?: Readonly<Record<string, string>>;
}

/** What a command took, with all processes that it started. */
export interface Taken {
  /** User CPU time, in seconds. */
  user: number;
  /** In seconds. */
  wall: number;
  /** The most memory at a moment, in bytes. */
  memory: number;
}

const EVERY_MS = 100;
/** So long may what a command leaves running go on. */
const PATIENCE_MS = 10_000;

/**
 * Runs a command and measures it; commands must not run beside each other. Throws, with what it said, where it ends with
 * another code than these.
 */
export async function measure(
  { command: [program, ...args], folder, env }: Command,
  codes: readonly number[] = [0],
): Promise<Taken> {
  const before = userOfChildren();
  const start = performance.now();
  // In a session of its own, by which all of its processes are known.
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const watch = new Watch(child.pid);
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  const timer = setInterval(() => watch.look(), EVERY_MS);
  const [code, signal] = await ended.finally(() => clearInterval(timer));
  const wall = (performance.now() - start) / 1000;
  await watch.end();
  if (code === null || !codes.includes(code))
    throw new Error(`${[program, ...args].join(' ')} failed (${signal ?? code}):\n${said.slice(-4000)}`);
  // A process that nobody waits for is known by what was seen of it alone.
  return { user: Math.max(userOfChildren() - before, watch.user), wall, memory: watch.memory };
}

/** Looks at the processes of a session now and then. */
class Watch {
  readonly #session: number | undefined;
  readonly #users = new Map<number, number>();
  /** The most memory that was seen, in bytes. */
  memory = 0;

  constructor(session: number | undefined) {
    this.#session = session;
  }

  /** What was seen of the user CPU time of all processes, in seconds. */
  get user(): number {
    return [...this.#users.values()].reduce((sum, user) => sum + user, 0);
  }

  look(): Sample[] {
    const samples = this.#session === undefined ? [] : sampleSession(this.#session);
    for (const { pid, user } of samples) this.#users.set(pid, user);
    const own = samples.reduce((sum, each) => sum + each.own, 0);
    const shared = Math.max(0, ...samples.map((each) => each.shared));
    // Between two looks a process may have held more than at either.
    this.memory = Math.max(this.memory, own + shared, ...samples.map(({ most }) => most));
    return samples;
  }

  /** Waits until no process is left, and ends those that stay. */
  async end(): Promise<void> {
    for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await sleep(20))
      if (this.look().length === 0) return;
    for (const { pid } of this.look()) process.kill(pid, 'SIGKILL');
  }
}
