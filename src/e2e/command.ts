import { spawn, type ChildProcess } from 'node:child_process';

/** How a command ended, and what it said on standard error but for the progress of reading. */
export interface Ended {
  code: number | null;
  errors: string;
}

/**
 * Runs a script of ours to its end, as people run it in a shell, in this project or in a copy of it; `env` are the
 * settings that it is to have.
 */
export async function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = process.cwd(),
): Promise<Ended> {
  const child = start(script, args, env, cwd);
  let errors = '';
  child.stderr?.on('data', (data) => (errors += data));
  const code = await ended(child);
  return { code, errors: errors.replaceAll(/^\s*reading report .*\n/gm, '') };
}

/** Astro behaves differently below a test runner; what is set for the tests is not meant for these sites. */
const OF_THE_TESTS = /^(?:NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|SITE_URL|SITES)$/;

/** Starts a script of ours. */
export function start(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = process.cwd(),
): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !OF_THE_TESTS.test(name));
  return spawn('node', [script, ...args], {
    cwd,
    env: { ...Object.fromEntries(own), BASE_PATH: '/', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of processes of its own, which can be killed as one.
    detached: process.platform !== 'win32',
  });
}

export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', (code) => resolve(code)));
}
