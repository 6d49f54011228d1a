/**
 * `npm run --silent find -- QUERY [--format FORMAT] [--sort SORT] [--group GROUP] [--limit N]`: the findings that the
 * query box of the site finds, over the folder of reports as it is, without a build. `lines` are those of the reports
 * where the findings start, so that an editor can open them. Exit 1 where nothing is found, 2 where the query is wrong.
 */
import { labelWithRound } from '../src/components/round-words.ts';
import { loadFindingRecords } from '../src/load/finding-records.ts';
import { progress } from '../src/load/progress.ts';
import { parseQuery } from '../src/query/parse.ts';
import './command/settings.ts';
import { safeAnswer } from './find/answer.ts';
import { readArguments, USAGE, type Asked } from './find/arguments.ts';
import { FORMATS } from './find/formats.ts';
import { problemLines } from './find/problem-lines.ts';

// Whoever reads the results may have seen enough of them: `npm run find -- … | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) console.log(USAGE);
  else if (!(await isFound(asked))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Prints what is found; false where that is nothing. */
async function isFound({ format, question }: Asked): Promise<boolean> {
  const { problems } = parseQuery(question.query);
  if (problems.length > 0) throw new Error(problemLines(question.query, problems).join('\n'));
  const records = await loadFindingRecords(labelWithRound, progress());
  const answer = await safeAnswer(question, records);
  process.stdout.write(FORMATS[format](question.query, answer));
  return answer.total > 0;
}
