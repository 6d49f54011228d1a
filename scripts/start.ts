/** `npm start`: builds the site over the reports and serves it until interrupted. */
import { build, preview } from 'astro';
import { loadCorpus } from '../src/load/reports.ts';
import { settings } from '../src/load/settings.ts';

console.log(`Building the site from ${settings().reportsDir}/ …`);
await build({ logLevel: 'warn' });
const port = Number(process.env['PORT'] || 4321);
// The next free port is taken where this one is in use.
const server = await preview({ logLevel: 'error', server: { port, host: 'localhost' } });

const { reports, findings } = await loadCorpus();
const problems = reports.flatMap((report) => report.problems).filter(({ level }) => level !== 'info');
const { basePath, reportsDir } = settings();
console.log(`
  ${reports.length} reports, ${findings.length} findings, ${problems.length} problems (from ${reportsDir}/)
  http://localhost:${server.port}${basePath}

  Ctrl+C stops it.
`);
