import { join } from 'node:path';
import { labelWithRound } from './components/round-words.ts';
import { searchIndex, type ReportSource } from './exports/search-index.ts';
import { areMany, searchRecords } from './exports/search-records.ts';
import { keptPart } from './load/kept-parts.ts';
import { linkFile } from './load/link.ts';
import { writeFiles } from './load/output.ts';
import { loadCorpus, loadRendered, reportKey } from './load/reports.ts';
import { reviewPath } from './model/address.ts';

const FOLDER = 'pagefind';
/** Files whose names tell what is in them. */
const NAMED = /^(?:fragment|index)\//;

/**
 * Writes the search index of the whole corpus to a site. What `before` has, a site that the same sources and packages
 * have made, is taken over; null where there is none. Returns how many records the index holds.
 */
export async function writeSearchIndex(site: string, before: string | null): Promise<number> {
  const files = await searchIndex(await reportSources(), keptPart);
  const isTaken = (path: string) =>
    before !== null && NAMED.test(path) && linkFile(join(before, FOLDER, path), join(site, FOLDER, path));
  writeFiles(
    join(site, FOLDER),
    files.filter(({ path }) => !isTaken(path)),
  );
  return files.filter(({ path }) => path.startsWith('fragment/')).length;
}

async function reportSources(): Promise<ReportSource[]> {
  const { reports, repositories, subjectOf } = await loadCorpus();
  const isOfMany = areMany(reports);
  return reports.map((report) => {
    const label = labelWithRound(report, subjectOf.get(report.id) ?? null);
    const known = { label, repo: repositories.get(report.id) ?? '', isOfMany };
    return {
      address: reviewPath(report.id),
      key: JSON.stringify([reportKey(report), known]),
      records: async () => searchRecords(report, await loadRendered(report), known),
    };
  });
}
