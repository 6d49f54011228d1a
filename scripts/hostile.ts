/**
 * `npm run test:hostile -- [FOLDER] [--only ID] [--no-large | --large-only] [--no-many]`: builds sites from hostile reports, looks at
 * them in a browser, and says of each case whether it did harm. Runs the project's own set, and FOLDER's.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { findChromium, HOW_TO_GET_ONE, launch } from '../src/e2e/chromium.ts';
import { Builder } from '../src/e2e/hostile/builder.ts';
import { readExpectations, type Case, type Expectations } from '../src/e2e/hostile/expectations.ts';
import { run } from '../src/e2e/hostile/measure.ts';
import { Results, type Outcome } from '../src/e2e/hostile/results.ts';
import { runAlone, runTogether, runUrls } from '../src/e2e/hostile/run-set.ts';
import { optionsOf } from './command/options.ts';

const OWN = resolve('src/e2e/hostile/cases');
const DEFAULT = '../shared/hostile';

const { values, positionals } = optionsOf(import.meta.filename, {
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    'no-large': { type: 'boolean', default: false },
    'large-only': { type: 'boolean', default: false },
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
  if (folder !== OWN && !values['large-only']) await runFolder(OWN);
  if (existsSync(folder)) await runFolder(folder);
  else console.log(`\n${DEFAULT} is absent: only the project's own set was run`);
} finally {
  builder.remove();
  await browser.close();
}
process.exitCode = results.finish() ? 0 : 1;

async function runFolder(from: string): Promise<void> {
  console.log(`\n── ${relative('', from)}`);
  if (!values['large-only']) await runExpectations(from);
  if (!existsSync(join(from, 'gen.mjs')) || values['no-large']) return;
  const made = mkdtempSync(join(tmpdir(), 'casebook-generated-'));
  try {
    const { status, stderr } = await run(['node', join(from, 'gen.mjs'), made], {
      cwd: made,
      env: process.env,
      limitMs: 60_000,
    });
    if (status !== 0) stop(`${join(from, 'gen.mjs')} failed: ${stderr}`);
    await runExpectations(made);
  } finally {
    rmSync(made, { recursive: true });
  }
}

async function runExpectations(from: string): Promise<void> {
  let set: Expectations;
  try {
    set = readExpectations(from);
  } catch (error) {
    return results.add(notUnderstood('expect.json', error instanceof Error ? error.message : String(error)));
  }
  for (const { id, why } of set.unknown.filter(({ id }) => isWanted(id))) results.add(notUnderstood(id, why));
  const together = set.cases.filter(({ id }) => isWanted(id));
  if (together.length > 0) await runTogether(bench, set, together);
  const urls = set.urls.map((url, at) => [`url-${at + 1}`, url] as const).filter(([id]) => isWanted(id));
  if (urls.length > 0) await runUrls(bench, set, urls);
  for (const given of set.generated.filter(isToBeRun)) await runAlone(bench, set, given);
}

/** What cannot be understood has failed: a newer condition is never passed by not knowing it. */
function notUnderstood(id: string, why: string): Outcome {
  return { id, class: 'unknown', how: '', faults: [{ what: `not understood: ${why}`, csp: null }] };
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
