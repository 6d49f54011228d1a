import { createHash } from 'node:crypto';
import { close, createIndex } from 'pagefind';
import {
  CATALOGUE_FILE,
  recordName,
  type FacetValues,
  type SearchCatalogue,
  type SearchedReport,
} from '../model/search-catalogue.ts';
import { toJson } from './json.ts';
import { nameRecords, type IndexFile } from './named-records.ts';
import type { ReportRecords, SearchRecord } from './search-records.ts';

/**
 * How many places of words Pagefind puts into one file, at least; by itself 20,000. Whoever looks for a word loads one
 * of these files, so that smaller ones make a search lighter, and the list of them, which is always loaded, longer.
 */
const CHUNK = '5000';
/** Pagefind's ready-made interfaces stay out: the site has its own. */
const UNUSED = /^pagefind-(?:.*ui|highlight)\.|^wasm\.unknown\./;

/** Files that were made of the same before, told by `key`, or what `make` makes of it. */
export type Kept = (key: string, make: () => Promise<IndexFile[]>) => Promise<IndexFile[]>;

/** The files of the search index of all reports, newest first. The same reports give the same bytes. */
export async function searchIndex(
  reports: readonly ReportRecords[],
  kept: Kept = (_, make) => make(),
): Promise<IndexFile[]> {
  const digests = reports.map(({ records }) => digestOf(records));
  // Browsers keep the files of a report by their names.
  const searched = reports.map((report, at) => ({ report, key: digests[at]!.slice(0, 8) }));
  const key = createHash('sha256').update(digests.join()).digest('hex');
  const catalogue = Buffer.from(toJson(catalogueOf(searched)));
  return [...(await kept(key, () => indexFiles(searched))), { path: CATALOGUE_FILE, content: catalogue }];
}

interface Searched {
  report: ReportRecords;
  key: string;
}

async function indexFiles(searched: readonly Searched[]): Promise<IndexFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK;
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  // One after the other: the index numbers them as they come.
  for (const { report } of searched)
    for (const { url, content, meta } of report.records) {
      const { errors } = await index.addCustomRecord({ url, content, meta, language: 'en' });
      if (errors.length > 0) throw new Error(`${url} could not be indexed: ${errors.join('; ')}`);
    }
  // Not written by Pagefind: its writing may go on after it says that it is done, and the build end before it.
  const { files } = await index.getFiles();
  await close();
  const names = searched.flatMap(({ report: { records }, key }) =>
    records.map(({ url }, number) => [url, recordName(key, number)] as const),
  );
  return nameRecords(
    files.filter(({ path }) => !UNUSED.test(path)),
    new Map(names),
  );
}

/** Of what the index holds of a report. */
function digestOf(records: readonly SearchRecord[]): string {
  const held = records.map(({ url, content, meta }) => [url, content, meta]);
  return createHash('sha256').update(JSON.stringify(held)).digest('hex');
}

function catalogueOf(reports: readonly Searched[]): SearchCatalogue {
  const places = new Map<string, number>();
  const values: FacetValues[] = [];
  const placeOf = (own: FacetValues) => {
    const text = JSON.stringify(own);
    if (!places.has(text)) places.set(text, values.push(own) - 1);
    return places.get(text)!;
  };
  const searched = reports.map(({ report, key }): SearchedReport => ({
    ...report,
    key,
    records: report.records.map((record) => placeOf(record.values)),
  }));
  return { reports: searched, values };
}
