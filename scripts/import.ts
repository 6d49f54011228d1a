/**
 * `npm run import -- [OPTIONS] PATH…`: brings raw reports, folders of them, a branch of another repository, and files of
 * other tools to their place below the folder of reports, under a name that says when and what was reviewed.
 */
import { join } from 'node:path';
import { gitSources } from '../src/load/git-sources.ts';
import { inOrder } from '../src/load/in-order.ts';
import { ReportPool } from '../src/load/pool.ts';
import { reportsFolder, settings } from '../src/load/settings.ts';
import { Shelf } from '../src/load/shelf.ts';
import { sourcesAt, type Sources } from '../src/load/sources.ts';
import { printable } from '../src/model/characters.ts';
import { WrongOptions } from './command/options.ts';
import './command/settings.ts';
import { readArguments, USAGE, type Asked } from './import/arguments.ts';
import { bringIn, readFrom, type Brought } from './import/bring-in.ts';

const ENDS = ['imported', 'already there', 'not a report', 'problem'] as const satisfies Brought['end'][];

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) console.log(USAGE);
  else if ((await importAll(asked)).problem > 0) process.exitCode = 1;
} catch (error) {
  const isWrong = error instanceof WrongOptions;
  console.error((error as Error).message);
  if (isWrong) console.error('(npm run import -- --help lists the options)');
  process.exitCode = isWrong ? 2 : 1;
}

/** Brings in all that was asked for, a line each, and counts what became of it. */
async function importAll(asked: Asked): Promise<Record<Brought['end'], number>> {
  const counts = { imported: 0, 'already there': 0, 'not a report': 0, problem: 0 };
  const tell = (brought: Brought) => {
    counts[brought.end] += 1;
    for (const line of linesOf(brought, asked.dryRun)) console.log(line);
  };
  const sources = await sourcesOf(asked);
  const shelf = await Shelf.of(reportsFolder());
  const pool = new ReportPool();
  try {
    for await (const read of inOrder(sources.sources, (source) => readFrom(source, pool)))
      for (const brought of await bringIn(read, shelf, asked)) tell(brought);
  } finally {
    await pool.close();
  }
  for (const { name, reason } of sources.rejected)
    tell({ end: 'problem', from: name, to: null, words: [reason] });
  const words = ENDS.map((end) => `${end === 'problem' ? 'problems' : end} ${counts[end]}`);
  console.log(`${asked.dryRun ? 'Nothing was written. It would be: ' : ''}${words.join(', ')}`);
  return counts;
}

async function sourcesOf({ paths, git }: Asked): Promise<Sources> {
  const all = await Promise.all(paths.map(sourcesAt));
  if (git !== null) all.push(await gitSources(git.repo, git.ref, git.path));
  return {
    sources: all.flatMap(({ sources }) => sources),
    rejected: all.flatMap(({ rejected }) => rejected),
  };
}

function linesOf({ end, from, to, words }: Brought, dryRun: boolean): string[] {
  const verb = end === 'imported' && dryRun ? 'would import' : end;
  const where = to === null ? '' : ` ${end === 'imported' ? '->' : '='} ${join(settings().reportsDir, to)}`;
  const [first, ...others] = to === null ? words : [undefined, ...words];
  const why = first === undefined ? '' : `: ${first}`;
  return [`${verb}  ${from}${where}${why}`, ...others.map((line) => `  ${line}`)].map(printable);
}
