import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { searchRecords } from './exports/search-records.ts';
import { steadyIndex } from './exports/steady-index.ts';
import { writeFiles } from './load/output.ts';
import { progress } from './load/progress.ts';
import { loadCorpus, loadRendered } from './load/reports.ts';
import { reportsFolder } from './load/settings.ts';

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
          if (!path.startsWith(folder) || !/\.(md|markdown)$/i.test(path)) return;
          // Astro keeps each page's list of paths until its content changes; reports are content to us.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload' });
        };
        server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, refresh);
      },
      'astro:build:start': async ({ logger }) => {
        const { reports, findings } = await loadCorpus(progress());
        logger.info(`${reports.length} reports, ${findings.length} findings`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = await writeSearchIndex(fileURLToPath(new URL('pagefind/', dir)));
        logger.info(`search index of ${records} records`);
      },
    },
  };
}

/** Writes the search index of the whole corpus below `folder`. Returns how many records it holds. */
async function writeSearchIndex(folder: string): Promise<number> {
  const corpus = await loadCorpus();
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  let records = 0;
  for (const report of corpus.reports) {
    // One after the other: the index numbers them as they come.
    for (const record of searchRecords(corpus, report, await loadRendered(report))) {
      const { errors } = await index.addCustomRecord({ ...record, language: 'en' });
      if (errors.length > 0) throw new Error(`${report.id} could not be indexed: ${errors.join('; ')}`);
      records += 1;
    }
  }
  // Pagefind's own writing may go on after it says that it is done; then an index would be cut short by the end of
  // the build. Its ready-made interfaces stay out: the site has its own.
  const { files } = await index.getFiles();
  await writeFiles(
    folder,
    steadyIndex(files.filter(({ path }) => !/^pagefind-(?:.*ui|highlight)\./.test(path))),
  );
  await close();
  return records;
}
