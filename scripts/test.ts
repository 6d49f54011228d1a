/**
 * `npm test`: format check, type check, unit tests, builds that fail or are killed, mutated reports, a build of the
 * samples, browser tests, hostile reports. All steps run, whatever fails; the last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
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
  step('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  step('types', 'astro', ['check', '--minimumSeverity', 'warning']),
  vitest('unit'),
  vitest('publish'),
  step('500 mutated reports', 'node', ['scripts/fuzz.ts', '--count', '500']),
  step('build of the samples', 'node', ['scripts/build.ts', '--silent']),
  vitest('browser'),
  ...underBasePath(),
  hostile(),
];

const total = (key: keyof Counts) => results.reduce((sum, counts) => sum + counts[key], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 ? 1 : 0;

/** The same site under a path: links, anchors and search must lead to the right places there, too. */
function underBasePath(): Counts[] {
  Object.assign(process.env, { BASE_PATH: '/some/where/', SITE_DIR: `${REPORTS}/site` });
  return [
    step('build under a base path', 'node', ['scripts/build.ts', '--silent', '--out', `${REPORTS}/site`]),
    // The tests that the pattern leaves out are not skipped: they have run.
    {
      ...vitest('browser', [
        '--testNamePattern',
        'every link|search finds|overview leads',
        'src/e2e/site.e2e.ts',
      ]),
      skipped: 0,
    },
  ];
}

/** Hostile reports, each counted; the large ones take minutes and are left to `.ci/run`. */
function hostile(): Counts {
  console.log('\n── hostile reports');
  if (findChromium() === null && process.env['CI'] !== 'true') {
    console.warn(`HOSTILE REPORTS SKIPPED: ${HOW_TO_GET_ONE}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const command = ['scripts/hostile.ts', '--no-large'];
  const { stdout = '' } = spawnSync('node', command, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  console.log(stdout);
  const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m.exec(stdout) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1), skipped: Number(skipped ?? 0) };
}

/** Runs one command; it counts as one test. */
function step(name: string, command: string, args: string[]): Counts {
  const ok = run(name, command, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** Runs one project of Vitest and counts its tests; a run that cannot even start counts as one failure. */
function vitest(project: string, more: string[] = []): Counts {
  const file = `${REPORTS}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = run(`${project} tests`, 'vitest', ['run', '--project', project, ...reporters, ...more]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    const failed = Math.max(numFailedTests, ok ? 0 : 1);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function run(name: string, command: string, args: string[]): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}
