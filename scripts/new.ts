/**
 * `npm run new [-- OPTIONS]`: starts a report from a template, below the folder of reports, under the name that says
 * when and what was reviewed. Its path goes to standard output, all else to standard error.
 */
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { draft, type Facts } from '../src/authoring/draft.ts';
import { makeCorpus } from '../src/corpus/corpus.ts';
import { placeFile } from '../src/load/place.ts';
import { progress } from '../src/load/progress.ts';
import { loadCorpus } from '../src/load/reports.ts';
import { reportsFolder, settings } from '../src/load/settings.ts';
import type { FrontMatter } from '../src/model/front-matter.ts';
import { WrongOptions } from './command/options.ts';
import './command/settings.ts';
import { readArguments, USAGE, type Said } from './new/arguments.ts';
import { earlier, knownRepositories } from './new/earlier.ts';
import { askFor, Cancelled, isWanted } from './new/questions.ts';

const SCHEMA = 'public/schema/front-matter.json';

try {
  const said = readArguments(process.argv.slice(2));
  if (said.help) console.log(USAGE);
  else if (!(await start(said))) process.exitCode = 1;
} catch (error) {
  const isWrong = error instanceof WrongOptions;
  console.error(error instanceof Cancelled ? 'Nothing was written.' : (error as Error).message);
  if (isWrong) console.error('(npm run new -- --help lists the options)');
  process.exitCode = isWrong ? 2 : 1;
}

/** False where nobody wants it. */
async function start(said: Said): Promise<boolean> {
  const asks = !said.yes && process.stdin.isTTY && process.stdout.isTTY;
  const { date, time, seconds } = moment(said);
  const facts: Facts = { ...(await factsOf(said, asks)), date, time };
  const folder = reportsFolder();
  const { path, text } = draft(facts, seconds, schemaFrom(folder));
  const shown = join(settings().reportsDir, path);
  if (said.dryRun) {
    console.error(`${shown} would be:\n`);
    process.stdout.write(text);
    return true;
  }
  if (asks && !(await isWanted(shown))) return false;
  await placeFile(folder, path, text);
  console.log(shown);
  console.error(advice(shown));
  return true;
}

/** What was said, asked for, and known from earlier reviews. */
async function factsOf({ facts }: Said, asks: boolean): Promise<FrontMatter & { repo: string }> {
  // The first report may make the folder.
  const corpus = existsSync(reportsFolder()) ? await loadCorpus(progress()) : makeCorpus([]);
  if (asks) return askFor(facts, corpus);
  const [only, ...others] = knownRepositories(corpus);
  const repo = facts.repo ?? (others.length === 0 ? only : undefined);
  if (repo === undefined) throw new WrongOptions('Which repository? Say --repo OWNER/NAME.');
  return { ...earlier(corpus, repo, facts.pr).facts, ...facts, repo };
}

/** What was said of the moment, and else now, by the clock of this machine. */
function moment({ facts, clock }: Said): { date: string; time: string; seconds: string } {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  const today = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const [hours, minutes, seconds = '00'] = (
    clock ?? [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')
  ).split(':');
  return { date: facts.date ?? today, time: `${hours}:${minutes}`, seconds };
}

/** Where an editor finds the schema: in this checkout for reports that lie in it, else on the site. */
function schemaFrom(folder: string): string | null {
  const inside = relative(process.cwd(), folder);
  if (!inside.startsWith('..') && !isAbsolute(inside))
    return relative(join(folder, 'repository'), SCHEMA).replaceAll('\\', '/');
  const { siteUrl, basePath } = settings();
  return siteUrl === undefined ? null : new URL(`${basePath}schema/front-matter.json`, siteUrl).href;
}

function advice(path: string): string {
  return [
    'Write each finding below its severity, as in',
    '  I1. **What is wrong** — `src/path/file.ts:41-58` [Reviewer]',
    `and look at it with: npm run check -- ${path}`,
  ].join('\n');
}
