/** Prints which pages of a built site (its folder is the argument) show which report, for the word audit. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../src/load/reports.ts';
import { reportsFolder } from '../src/load/settings.ts';
import { originalsPath, reviewPath } from '../src/model/address.ts';

const [site = 'dist'] = process.argv.slice(2);
const { reports } = await loadCorpus();
for (const { id, source } of reports) {
  const pages = [reviewPath(id), originalsPath(id)].map((path) => join(site, path, 'index.html'));
  console.log(
    JSON.stringify({
      source: join(reportsFolder(), source.path),
      pages: pages.filter((page, at) => at === 0 || existsSync(page)),
    }),
  );
}
