/**
 * `npm run --silent report:json -- FILE_OR_FOLDER…`: the record of each report as one line of JSON, in path order, on
 * standard output; problems on standard error. A file that cannot be read as a report has problems and no record
 * (`npm run check` is the gate, and also looks for words that would be lost in showing).
 */
import { existsSync } from 'node:fs';
import { formatProblem } from '../src/model/problem.ts';
import { readReports } from '../src/load/read.ts';
import { optionsOf } from './command/options.ts';

const { positionals } = optionsOf(import.meta.filename, { allowPositionals: true });
if (positionals.length === 0) {
  console.error('usage: npm run --silent report:json -- FILE_OR_FOLDER…');
  process.exit(2);
}
const missing = positionals.filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`no such file or folder: ${missing.join(', ')}`);
  process.exit(2);
}
for (const path of positionals)
  for await (const { file, ...read } of readReports(path)) {
    const problems = 'report' in read ? read.report.problems : read.rejected;
    if ('report' in read) process.stdout.write(`${JSON.stringify(read.report)}\n`);
    for (const problem of problems) console.error(formatProblem(file, problem));
  }
