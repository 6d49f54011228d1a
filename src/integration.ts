import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { labelWithRound } from './components/round-words.ts';
import { searchIndex } from './exports/search-index.ts';
import { areMany, searchRecords, type ReportRecords } from './exports/search-records.ts';
import { keptPart } from './load/kept-parts.ts';
import { keepWorker, letGoOfWorker } from './load/kept-worker.ts';
import { writeFiles } from './load/output.ts';
import { progress } from './load/progress.ts';
import { holdCorpus, loadCorpus, loadRendered } from './load/reports.ts';
import { isWithoutSearch, reportsFolder } from './load/settings.ts';
import { fileChanged, startWatching, stopWatching } from './load/watched.ts';

/**
 * What Casebook adds to Astro: a report that changes shows in `npm run dev`, and a build reads all reports first,
 * then gets its search index.
 */
export function casebook(): AstroIntegration {
  return {
    name: 'casebook',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = reportsFolder();
        const refresh = (path: string) => {
          if (!fileChanged(path, folder)) return;
          // Astro keeps each page's list of paths until its content changes; reports are content to us.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload' });
        };
        server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, refresh);
      },
      'astro:server:start': async () => {
        startWatching();
        await keepWorker();
      },
      'astro:server:done': async () => {
        stopWatching();
        await letGoOfWorker();
      },
      'astro:build:start': async ({ logger }) => {
        const { reports, findings } = await holdCorpus(progress());
        logger.info(`${reports.length} reports, ${findings.length} findings`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (isWithoutSearch()) return;
        const records = await writeSearchIndex(fileURLToPath(new URL('pagefind/', dir)));
        logger.info(`search index of ${records} records`);
      },
    },
  };
}

/** Writes the search index of the whole corpus below `folder`. Returns how many records it holds. */
async function writeSearchIndex(folder: string): Promise<number> {
  const { reports, repositories, subjectOf } = await loadCorpus();
  const isOfMany = areMany(reports);
  const searched: ReportRecords[] = [];
  for (const report of reports) {
    const label = labelWithRound(report, subjectOf.get(report.id) ?? null);
    const repo = repositories.get(report.id) ?? '';
    searched.push(searchRecords(report, await loadRendered(report), { label, repo, isOfMany }));
  }
  writeFiles(folder, await searchIndex(searched, keptPart));
  return searched.reduce((sum, { records }) => sum + records.length, 0);
}
