/**
 * `npm test`: format check, type check, unit tests, mutated reports, builds that fail or are killed, hostile reports, a
 * build of the samples, browser tests, two steps beside each other. All steps run, whatever fails; the last line is
 * `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium, HOW_TO_GET_ONE } from '../src/e2e/chromium.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What one step at a time may use: builds and checks share Astro's cache in the checkout, browsers the memory. */
type Holds = 'builds here' | 'a browser';

interface Task {
  /** It begins when this one has ended. */
  needs?: Task;
  holds?: Holds;
  work: () => Promise<Counts>;
}

const REPORTS = '.cache/tests';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
// Hundreds of processes load the same packages: they are compiled once.
process.env['NODE_COMPILE_CACHE'] ??= resolve(REPORTS, 'compiled');

/** The same site under a path, as on GitHub Pages: links, anchors and search must lead to the right places there, too. */
const UNDER_A_PATH = { BASE_PATH: '/casebook/', SITE_DIR: `${REPORTS}/site` };

const site: Task = {
  holds: 'builds here',
  work: () => step('build of the samples', 'node', ['scripts/build.ts', '--silent']),
};
const siteUnderAPath: Task = {
  holds: 'builds here',
  work: () =>
    step(
      'build under a base path',
      'node',
      ['scripts/build.ts', '--silent', '--out', UNDER_A_PATH.SITE_DIR],
      UNDER_A_PATH,
    ),
};
// What takes longest comes first: the last steps are to end together.
const results = await beside(2, [
  site,
  { work: () => vitest('alone') },
  { holds: 'builds here', work: () => vitest('publish') },
  { needs: site, holds: 'a browser', work: () => vitest('browser') },
  { holds: 'a browser', work: hostile },
  { work: () => vitest('unit') },
  siteUnderAPath,
  { needs: siteUnderAPath, holds: 'a browser', work: browserUnderAPath },
  { work: () => step('500 mutated reports', 'node', ['scripts/fuzz.ts', '--count', '500']) },
  { holds: 'builds here', work: () => step('types', 'astro', ['check', '--minimumSeverity', 'warning']) },
  { work: () => step('format', 'prettier', ['--check', '--log-level', 'warn', '.']) },
]);

const total = (key: keyof Counts) => results.reduce((sum, counts) => sum + counts[key], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 ? 1 : 0;

/** Runs tasks beside each other, `most` at a time: always the first of those that may run. */
async function beside(most: number, tasks: readonly Task[]): Promise<Counts[]> {
  const waiting = [...tasks];
  const done = new Map<Task, Counts>();
  const running = new Map<Task, Promise<void>>();
  const mayRun = ({ needs, holds }: Task) =>
    (needs === undefined || done.has(needs)) &&
    (holds === undefined || ![...running.keys()].some((other) => other.holds === holds));
  while (done.size < tasks.length) {
    const next = running.size < most ? waiting.findIndex(mayRun) : -1;
    if (next === -1) {
      await Promise.race(running.values());
      continue;
    }
    const [task] = waiting.splice(next, 1) as [Task];
    running.set(
      task,
      task.work().then((counts) => {
        done.set(task, counts);
        running.delete(task);
      }),
    );
  }
  return [...done.values()];
}

async function browserUnderAPath(): Promise<Counts> {
  const files = ['links', 'site', 'search'].map((name) => `src/e2e/${name}.e2e.ts`);
  const pattern = ['--testNamePattern', 'every link|the search|overview leads', ...files];
  // The tests that the pattern leaves out are not skipped: they have run.
  return { ...(await vitest('browser', pattern, UNDER_A_PATH)), skipped: 0 };
}

/** Hostile reports, each counted; the large ones take minutes and are left to `.ci/run`. */
async function hostile(): Promise<Counts> {
  if (findChromium() === null && process.env['CI'] !== 'true') {
    console.warn(`HOSTILE REPORTS SKIPPED: ${HOW_TO_GET_ONE}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const { output } = await run('hostile reports', 'node', ['scripts/hostile.ts', '--no-large']);
  const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m.exec(output) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1), skipped: Number(skipped ?? 0) };
}

/** Runs one command; it counts as one test. */
async function step(name: string, command: string, args: string[], env = {}): Promise<Counts> {
  const { ok } = await run(name, command, args, env);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** Runs one project of Vitest and counts its tests; a run that cannot even start counts as one failure. */
async function vitest(project: string, more: string[] = [], env = {}): Promise<Counts> {
  const name = 'BASE_PATH' in env ? `${project} tests under a base path` : `${project} tests`;
  const file = `${REPORTS}/${name.replaceAll(' ', '-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '--project', project, ...reporters, ...more];
  const { ok } = await run(name, 'vitest', args, env);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    const failed = Math.max(numFailedTests, ok ? 0 : 1);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs a command. What it says is shown when it has ended: commands run beside each other. */
async function run(
  name: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ ok: boolean; output: string }> {
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const status = await new Promise((resolve) => {
    child.on('error', () => resolve(null)).on('close', resolve);
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`\n── ${name} (${seconds} s)\n${output.trimEnd()}`);
  return { ok: status === 0, output };
}
