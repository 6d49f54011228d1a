/**
 * `npm start`: builds the site over the reports and serves it until interrupted. `npm run preview` (`--built`) serves
 * what was built before.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { preview } from 'astro';
import { loadCorpus } from '../src/load/reports.ts';
import { settings } from '../src/load/settings.ts';
import { recover } from '../src/load/swap.ts';
import { publish } from '../src/publish.ts';
import { optionsOf } from './command/options.ts';
import './command/settings.ts';

const { values } = optionsOf(import.meta.filename, {
  options: { built: { type: 'boolean', default: false } },
});
const { basePath, reportsDir } = settings();
const out = resolve('dist');

if (values.built) {
  await recover(out);
  if (!existsSync(out)) {
    console.error('There is no dist/ to serve: run "npm run build" first.');
    process.exit(1);
  }
} else {
  console.log(`Building the site from ${reportsDir}/ …`);
  // What a failed build leaves open must not keep the process.
  if (!(await publish({ out, strict: false, silent: true }))) process.exit(1);
}

const port = Number(process.env['PORT'] || 4321);
// The next free port is taken where this one is in use.
const server = await preview({ logLevel: 'error', outDir: out, server: { port, host: 'localhost' } });

const { reports, findings } = await loadCorpus();
const problems = reports.flatMap((report) => report.problems).filter(({ level }) => level !== 'info');
console.log(`
  ${reports.length} reports, ${findings.length} findings, ${problems.length} problems (from ${reportsDir}/)
  http://localhost:${server.port}${basePath}

  Ctrl+C stops it.
`);
