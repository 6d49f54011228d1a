import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addCode, typicalReport } from './edit.ts';
import { STEPS, type Measured, type Round, type Step } from './ratios.ts';
import type { Workplace } from './workplace.ts';

/** Where everything that is measured is built; what is absent is not measured. */
export interface Workplaces {
  casebook: Workplace;
  /** Casebook with the reports once, where the others have them more times. */
  once: Workplace | undefined;
  hugo: Workplace | undefined;
  starlight: Workplace | undefined;
  eleventy: Workplace | undefined;
}

/**
 * Measures every step once, Casebook and its peers in turn, so that what a busy machine does to one it does to the other.
 * `number` tells runs apart.
 */
export async function measureAll(places: Workplaces, number: number): Promise<Round> {
  const { casebook, once, hugo, starlight, eleventy } = places;
  const only = once === undefined ? casebook : undefined;
  const steps: [step: Step, place: Workplace | undefined, take: (place: Workplace) => Promise<Measured>][] = [
    ['coldOfOnce', once, cold],
    ['changedOfOnce', once, (place) => changed(place, number)],
    ['pages', casebook, coldWithoutSearch],
    ['hugo', hugo, cold],
    ['cold', casebook, cold],
    ['starlight', starlight, cold],
    // These two find what the cold build has kept.
    ['same', casebook, again],
    ['changed', casebook, (place) => changed(place, number)],
    ['eleventy', eleventy, cold],
    ['check', only, check],
    ['floor', only, floor],
    // What one change takes at least.
    ['bare', once, bare],
    ['drawn', once && casebook, drawn],
  ];
  const round = new Map<Step, Measured>();
  for (const [step, place, take] of steps) {
    if (place === undefined) continue;
    const taken = await take(place);
    console.error(`${STEPS[step]}: ${taken.user.toFixed(2)} s`);
    round.set(step, taken);
  }
  return round;
}

function cold(place: Workplace): Promise<Measured> {
  place.empty();
  return again(place);
}

function coldWithoutSearch(place: Workplace): Promise<Measured> {
  place.empty();
  return again(place, { BENCH_WITHOUT_SEARCH: '1' });
}

async function again(place: Workplace, env: Record<string, string> = {}): Promise<Measured> {
  const taken = await place.build(env);
  return { ...taken, site: place.output() };
}

async function changed(place: Workplace, number: number): Promise<Measured> {
  const undo = addCode(place.reports, typicalReport(place.reports), `Run${number}`);
  try {
    return await again(place);
  } finally {
    undo();
  }
}

/** `npm run check`, with nothing kept; that it finds errors is no failure. */
async function check(place: Workplace): Promise<Measured> {
  place.forget();
  return { ...(await place.run([process.execPath, 'scripts/check.ts'], { codes: [0, 1] })), site: null };
}

async function floor(place: Workplace): Promise<Measured> {
  return { ...(await place.run([process.execPath, 'scripts/bench/floor.ts'])), site: null };
}

/** Beside the site that is there. */
async function bare(place: Workplace): Promise<Measured> {
  mkdirSync(join(place.folder, 'none'), { recursive: true });
  const command = [process.execPath, 'scripts/build.ts', '--silent', '--out', 'bare'] as const;
  return { ...(await place.run(command, { env: { REPORTS_DIR: 'none' } })), site: null };
}

async function drawn(place: Workplace): Promise<Measured> {
  return { ...(await place.run([process.execPath, 'scripts/bench/drawn.ts'])), site: null };
}
