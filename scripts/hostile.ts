/**
 * `npm run test:hostile -- [FOLDER] [--only ID] [--no-large] [--no-many]`: builds sites from hostile reports, looks at
 * them in a browser, and says of each case whether it did harm. Runs the project's own set, and FOLDER's.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, HOW_TO_GET_ONE, launch } from '../src/e2e/chromium.ts';
import { Builder } from '../src/e2e/hostile/builder.ts';
import { readExpectations, type Case, type Expectations } from '../src/e2e/hostile/expectations.ts';
import { run } from '../src/e2e/hostile/measure.ts';
import { Results } from '../src/e2e/hostile/results.ts';
import { runAlone, runTogether, runUrls } from '../src/e2e/hostile/run-set.ts';

const OWN = resolve('src/e2e/hostile/cases');
const DEFAULT = '../shared/hostile';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    'no-large': { type: 'boolean', default: false },
    'no-many': { type: 'boolean', default: false },
  },
});
const folder = resolve(positionals[0] ?? DEFAULT);
const executable = findChromium();
if (executable === null) stop(HOW_TO_GET_ONE);
if (positionals[0] !== undefined && !existsSync(folder)) stop(`${folder} does not exist`);

const results = new Results();
const browser = await launch(executable);
const builder = new Builder(process.cwd());
const bench = { builder, browser, results };
try {
  if (folder !== OWN) await runFolder(OWN);
  if (existsSync(folder)) await runFolder(folder);
  else console.log(`\n${DEFAULT} is absent: only the project's own set was run`);
} finally {
  builder.remove();
  await browser.close();
}
process.exitCode = results.finish() ? 0 : 1;

async function runFolder(from: string): Promise<void> {
  console.log(`\n── ${relative('', from)}`);
  const set = readExpectations(from);
  await runExpectations(set);
  if (!existsSync(join(from, 'gen.mjs')) || values['no-large']) return;
  const made = mkdtempSync(join(tmpdir(), 'casebook-generated-'));
  try {
    const { status, stderr } = await run(['node', join(from, 'gen.mjs'), made], {
      cwd: made,
      env: process.env,
      limitMs: 60_000,
    });
    if (status !== 0) stop(`${join(from, 'gen.mjs')} failed: ${stderr}`);
    await runExpectations(readExpectations(made));
  } finally {
    rmSync(made, { recursive: true });
  }
}

async function runExpectations(set: Expectations): Promise<void> {
  for (const { id, why } of set.unknown.filter(({ id }) => isWanted(id)))
    results.add({
      id,
      class: 'unknown',
      how: '',
      faults: [{ what: `the case is not understood: ${why}`, csp: null }],
    });
  const together = set.cases.filter(({ id }) => isWanted(id));
  if (together.length > 0) await runTogether(bench, set, together);
  const urls = set.urls.map((url, at) => [`url-${at + 1}`, url] as const).filter(([id]) => isWanted(id));
  if (urls.length > 0) await runUrls(bench, set, urls);
  for (const given of set.generated.filter(isToBeRun)) await runAlone(bench, set, given);
}

function isToBeRun({ id, folder: many }: Case): boolean {
  return isWanted(id) && !values['no-large'] && !(values['no-many'] && many !== undefined);
}

function isWanted(id: string): boolean {
  return values.only === undefined || values.only === id;
}

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}
