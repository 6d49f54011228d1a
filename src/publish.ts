import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keptPages, type KeptPages } from './kept-pages.ts';
import { readAddressList } from './load/address-list.ts';
import { clearCache } from './load/cache.ts';
import { clearColours } from './load/kept-colours.ts';
import { clearParts } from './load/kept-parts.ts';
import { lock } from './load/lock.ts';
import { inputKeys, keepPublished, readPageFacts, readPublished, type InputKeys } from './load/published.ts';
import { hangsOnMachine } from './load/read.ts';
import { progress } from './load/progress.ts';
import { holdCorpus, letGoOfCorpus, loadCorpus } from './load/reports.ts';
import { isWithoutSearch, settings } from './load/settings.ts';
import { readSite } from './load/site.ts';
import { prepare, swap } from './load/swap.ts';
import { ALIASES_FILE } from './model/agent-aliases.ts';
import { formatProblem, type Problem } from './model/problem.ts';
import type { Rejected } from './model/rejected.ts';
import { writeSearchIndex } from './search-files.ts';
import { siteFaults } from './site/faults.ts';
import { lostAddresses } from './site/lost.ts';
import type { PageFacts } from './site/page.ts';

export interface PublishOptions {
  /** The folder to publish to. Nothing is ever written into it: it is replaced as a whole. */
  out: string;
  /** Does whatever is wrong with a report stand against publishing, too? */
  strict: boolean;
  silent: boolean;
}

/** What is wrong with a build, in lines for people. */
interface Inspection {
  /** With the site: it is not published. */
  faults: string[];
  /** With a report or its addresses: the others are published, unless the build is strict. */
  warnings: string[];
  /** The errors in reports that are published, which `npm run check` names. */
  errors: string[];
  /** Would the same reports always be built like this? Not where one took too long. */
  isCertain: boolean;
  /** What the pages offer and want, by their files. */
  pages: ReadonlyMap<string, PageFacts>;
}
const NOTHING: Inspection = { faults: [], warnings: [], errors: [], isCertain: false, pages: new Map() };

/** A site with one wrong link has it on every page. */
const SHOWN = 50;

/**
 * Builds the site beside `out`, checks it, and puts it in the place of `out`. What is wrong is said on standard error.
 * Resolves to false where nothing was published: the old site then stands as it was. Where `out` is what was published
 * last, and nothing that it was made from has changed since, it is right as it is.
 */
export async function publish(options: PublishOptions): Promise<boolean> {
  const { out, strict, silent } = options;
  const { all: key } = await inputKeys();
  const before = await readPublished(out);
  if (before?.key === key && !(strict && before.warnings.length + before.errors.length > 0)) {
    for (const line of before.warnings) console.error(line);
    if (!silent) console.log(`Nothing has changed since ${out} was built.`);
    return true;
  }
  try {
    const release = await lock(out);
    return await replace(options).finally(release);
  } catch (error) {
    console.error(reason(error));
    return false;
  }
}

async function replace({ out, strict, silent }: PublishOptions): Promise<boolean> {
  const keys = await inputKeys();
  const kept: KeptPages = { pages: {}, taken: new Set() };
  const { faults, warnings, errors, isCertain, pages } = await buildBeside(out, keys, kept, silent).catch(
    (error: unknown): Inspection => ({ ...NOTHING, faults: [reason(error)] }),
  );
  const against = strict ? [...faults, ...warnings, ...errors] : faults;
  for (const line of [...warnings, ...(strict ? errors : []), ...shorten(faults)]) console.error(line);
  if (against.length > 0) {
    console.error(`Nothing was published${existsSync(out) ? `: ${out} is as it was` : ''}.`);
    return false;
  }
  await swap(out);
  await clearCache();
  await clearColours();
  await clearParts();
  // What has changed meanwhile may be in the site, or not.
  const isSame = (await inputKeys()).all === keys.all;
  if (isCertain && isSame)
    await keepPublished(out, { site: keys.site, key: keys.all, warnings, errors, pages: kept.pages }, pages);
  return true;
}

/** Builds and inspects the site. Of the old one it takes over what is the same, unless somebody changes that meanwhile. */
async function buildBeside(
  out: string,
  { site }: InputKeys,
  kept: KeptPages,
  silent: boolean,
): Promise<Inspection> {
  let before = await readPublished(out);
  for (;;) {
    const next = await prepare(out);
    const keep = keptPages(site, { folder: out, pages: before?.pages ?? {} }, kept);
    try {
      await readAndIndex(next, before?.site === site ? out : null, silent);
      // Takes long to load, and much memory.
      const { build } = await import('astro');
      await build({
        outDir: next,
        logLevel: silent ? 'warn' : 'info',
        integrations: [keep],
        // The search index is in there already.
        vite: { build: { emptyOutDir: false } },
      });
      if (before !== undefined && (await readPublished(out)) === undefined) {
        before = undefined;
        continue;
      }
      // The pages that were taken over are as they were.
      return await inspect(next, await readPageFacts(out, kept.taken));
    } finally {
      letGoOfCorpus();
    }
  }
}

/** What needs other processes comes before Astro, so that there is memory for these. */
async function readAndIndex(site: string, before: string | null, silent: boolean): Promise<void> {
  const { reports, findings } = await holdCorpus(progress());
  const records = isWithoutSearch() ? 0 : await writeSearchIndex(site, before);
  if (!silent)
    console.log(`${reports.length} reports, ${findings.length} findings, ${records} records to be searched`);
}

async function inspect(folder: string, known: ReadonlyMap<string, PageFacts>): Promise<Inspection> {
  const { basePath, siteUrl } = settings();
  const { reports, rejected, nameProblems, renames } = await loadCorpus();
  const site = await readSite(folder, known);
  const published = reports.map(({ source }) => source);
  const home = { basePath, siteUrl };
  const { lost, gone } = lostAddresses(await readAddressList(), published, site, home);
  return {
    pages: site.pages,
    faults: [...siteFaults(site, home), ...lost],
    warnings: [...tellRejected(rejected), ...gone],
    isCertain: !rejected.some(({ problems }) => hangsOnMachine(problems)),
    errors: [
      ...reports.flatMap(({ source, problems }) => tellErrors(source.path, problems)),
      ...tellErrors(ALIASES_FILE, nameProblems),
      ...renames.problems.flatMap(({ path, problems }) => tellErrors(path, problems)),
    ],
  };
}

function tellRejected(rejected: readonly Rejected[]): string[] {
  if (rejected.length === 0) return [];
  const count = `${rejected.length} ${rejected.length === 1 ? 'report' : 'reports'} could not be read`;
  return [...rejected.flatMap(({ path, problems }) => tellErrors(path, problems)), count];
}

function tellErrors(path: string, problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ level }) => level === 'error');
  return errors.map((problem) => formatProblem(join(settings().reportsDir, path), problem));
}

function shorten(lines: readonly string[]): string[] {
  if (lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), `… and ${lines.length - SHOWN} more`];
}

/** What Astro throws may say where, and what to do. */
function reason(error: unknown): string {
  const { message, hint, loc } = error as {
    message?: string;
    hint?: string;
    loc?: { file?: string; line?: number };
  };
  const where = loc?.file === undefined ? '' : `${loc.file}:${loc.line ?? 1}: `;
  return `${where}${message ?? String(error)}${hint === undefined ? '' : ` (${hint})`}`;
}
