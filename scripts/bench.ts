/**
 * `npm run bench [-- --scale N] [--runs N] [--only NAMES] [--stages] [--short] [--write]`: builds the same reports with
 * Casebook, Hugo, Starlight and Eleventy in turn, and prints what each took and how they compare. `--scale 10` builds ten
 * times the reports; `--only hugo,starlight` leaves other peers out, `--only none` all; `--stages` tells what the stages
 * of Casebook's build cost. `--short` is one run, beside Hugo alone, that fails where a ratio is far beyond its limit.
 * `--write` keeps what was measured for the page of the docs.
 */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium, HOW_TO_GET_ONE, launch } from '../src/e2e/chromium.ts';
import { BuiltSite } from '../src/e2e/hostile/built-site.ts';
import type { SpeedTable, Stage } from '../src/model/speed.ts';
import { LIMITS as WEIGHTS, ratios as weightsOf } from './audit/weights.ts';
import { CASEBOOK, PEERS, type Contender } from './bench/contenders.ts';
import { writeCorpus } from './bench/corpus.ts';
import { editToPage } from './bench/dev.ts';
import { install } from './bench/install.ts';
import { faultsOf, medianOf, ratiosOf, STEPS, type Ratio, type Round, type Step } from './bench/ratios.ts';
import { measureAll, type Workplaces } from './bench/steps.ts';
import { byCost, printed, printedStages } from './bench/tables.ts';
import { Workplace } from './bench/workplace.ts';
import { write } from './bench/written.ts';
import { optionsOf } from './command/options.ts';

const WORK = resolve('.cache/bench');
const ALL_ELSE = 'all else: Astro, its programs, the pages, and more processes';

const { values } = optionsOf(import.meta.filename, {
  options: {
    scale: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    stages: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
if (process.platform !== 'linux') stop('What programs take is read from /proc: the bench runs on Linux.');
const scale = Number(values.scale);
const runs = values.short ? 1 : Number(values.runs);
const corpus = writeCorpus(join(WORK, 'reports'), scale);
const casebook = new Workplace(CASEBOOK, corpus.folder, join(WORK, 'casebook'));
if (values.stages) await tellStages();
else await compare();
// What a browser or a server leaves open must not keep the process.
process.exit();

async function tellStages(): Promise<void> {
  casebook.empty();
  const cold = await casebook.build();
  const args = ['scripts/bench/stages.ts', casebook.site];
  const options = { cwd: casebook.folder, env: { ...process.env, ...CASEBOOK.env }, maxBuffer: 1e8 };
  const alone: Stage[] = JSON.parse(execFileSync(process.execPath, args, options).toString());
  const known = alone.reduce((sum, { user, within }) => sum + (within === null ? user : 0), 0);
  const stages = byCost([...alone, { what: ALL_ELSE, user: cold.user - known, within: null }]);
  const same = await casebook.build();
  console.log(printedStages(stages));
  console.log(
    `\nThe whole build takes ${cold.user.toFixed(2)} s cold, and ${same.user.toFixed(2)} s where nothing has changed.`,
  );
  if (values.write) await write({ stages });
}

async function compare(): Promise<void> {
  const peers = PEERS.filter(isWanted).filter(isThere);
  const places = placesOf(peers);
  const rounds: Round[] = [];
  for (let number = 1; number <= runs; number += 1) rounds.push(await measureAll(places, number));
  const ratios = [...ratiosOf(rounds, scale), ...largestPage(), ...(values.short ? [] : await edited())];
  const speed = tableOf(peers, rounds, ratios);
  console.log(printed(speed));
  if (values.write) await write(scale === 1 ? { once: speed } : { tenfold: speed });
  if (values.short) judge(ratios);
}

function isWanted({ name }: Contender): boolean {
  const only = values.only ?? (values.short ? 'hugo' : undefined);
  return only === undefined || only.toLowerCase().split(',').includes(name.toLowerCase());
}

/** Whoever is missing is not measured, and that is said. */
function isThere(peer: Contender): boolean {
  try {
    install(peer.project);
    peer.version();
    return true;
  } catch (error) {
    console.error(`${peer.name.toUpperCase()} IS NOT MEASURED: ${(error as Error).message}`);
    return false;
  }
}

function placesOf(peers: readonly Contender[]): Workplaces {
  const place = (name: string) => {
    const peer = peers.find((each) => each.name === name);
    return peer && new Workplace(peer, corpus.folder, join(WORK, name.toLowerCase()));
  };
  const once = scale === 1 ? undefined : writeCorpus(join(WORK, 'reports-once'), 1);
  return {
    casebook,
    once: once && new Workplace(CASEBOOK, once.folder, join(WORK, 'casebook-once')),
    hugo: place('Hugo'),
    starlight: place('Starlight'),
    eleventy: place('Eleventy'),
  };
}

function largestPage(): Ratio[] {
  const [largest] = weightsOf(new BuiltSite(casebook.site));
  if (largest === undefined) return [];
  // Of a small report the frame of the page weighs more than the text.
  const most = largest.markdown < WEIGHTS.smallMarkdown ? null : WEIGHTS.htmlPerMarkdown;
  return [{ what: 'largest page, to its Markdown', value: largest.ratio, most }];
}

async function edited(): Promise<Ratio[]> {
  const executable = findChromium();
  if (executable === null) {
    console.error(`WHAT AN EDIT TAKES IS NOT MEASURED: ${HOW_TO_GET_ONE}`);
    return [];
  }
  const browser = await launch(executable);
  const value = await editToPage(casebook, browser);
  await browser.close();
  return [{ what: 'npm run dev: seconds from an edit to its page', value, most: scale === 1 ? 1 : null }];
}

function tableOf(
  peers: readonly Contender[],
  rounds: readonly Round[],
  ratios: readonly Ratio[],
): SpeedTable {
  const { reports, bytes } = corpus;
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return {
    measured: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} × ${cpus()[0]?.model}, ${gigabytes} GB, Node ${process.versions.node}`,
    peers: peers.map((peer) => peer.version()),
    ...{ runs, reports, bytes },
    builds: Object.entries(STEPS).flatMap(([step, what]) => {
      const measured = medianOf(rounds, step as Step);
      return measured === undefined ? [] : [{ what, ...measured }];
    }),
    ratios: ratios.map(({ what, value, most }) => ({ what, value, most })),
  };
}

function judge(ratios: readonly Ratio[]): void {
  const faults = faultsOf(ratios);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}
