/**
 * `npm test`: format check, type check, unit tests, mutated reports, builds that fail or are killed, hostile reports, a
 * build of the samples, browser tests. All steps run, whatever fails; the last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium, HOW_TO_GET_ONE } from '../src/e2e/chromium.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const REPORTS = '.cache/tests';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const results = [
  await step('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  await step('types', 'astro', ['check', '--minimumSeverity', 'warning']),
  // Beside each other; builds must not be: they share Astro's cache.
  ...(await together(
    [() => vitest('unit'), () => step('500 mutated reports', 'node', ['scripts/fuzz.ts', '--count', '500'])],
    [() => vitest('publish'), hostile],
  )),
  await step('build of the samples', 'node', ['scripts/build.ts', '--silent']),
  await vitest('browser'),
  ...(await underBasePath()),
];

const total = (key: keyof Counts) => results.reduce((sum, counts) => sum + counts[key], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 ? 1 : 0;

/** Runs rows of steps beside each other, those of a row one after the other. */
async function together(...rows: (() => Promise<Counts>)[][]): Promise<Counts[]> {
  const inOrder = async (steps: (() => Promise<Counts>)[]) => {
    const results: Counts[] = [];
    for (const each of steps) results.push(await each());
    return results;
  };
  return (await Promise.all(rows.map(inOrder))).flat();
}

/** The same site under a path, as on GitHub Pages: links, anchors and search must lead to the right places there, too. */
async function underBasePath(): Promise<Counts[]> {
  Object.assign(process.env, { BASE_PATH: '/casebook/', SITE_DIR: `${REPORTS}/site` });
  const files = ['links', 'site', 'search'].map((name) => `src/e2e/${name}.e2e.ts`);
  const pattern = ['--testNamePattern', 'every link|the search|overview leads', ...files];
  return [
    await step('build under a base path', 'node', [
      'scripts/build.ts',
      '--silent',
      '--out',
      `${REPORTS}/site`,
    ]),
    // The tests that the pattern leaves out are not skipped: they have run.
    { ...(await vitest('browser', pattern)), skipped: 0 },
  ];
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
async function step(name: string, command: string, args: string[]): Promise<Counts> {
  const { ok } = await run(name, command, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** Runs one project of Vitest and counts its tests; a run that cannot even start counts as one failure. */
async function vitest(project: string, more: string[] = []): Promise<Counts> {
  const file = `${REPORTS}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '--project', project, ...reporters, ...more];
  const { ok } = await run(`${project} tests`, 'vitest', args);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    const failed = Math.max(numFailedTests, ok ? 0 : 1);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs a command. What it says is shown when it has ended: commands run beside each other. */
async function run(name: string, command: string, args: string[]): Promise<{ ok: boolean; output: string }> {
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
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
