import { createHash } from 'node:crypto';
import { close, createIndex } from 'pagefind';
import {
  CATALOGUE_FILE,
  recordName,
  type FacetValues,
  type IndexedRecord,
  type SearchCatalogue,
  type SearchedReport,
} from '../model/search-catalogue.ts';
import { indexPart, STAND_IN_RECORD, type IndexFile, type IndexPart } from './index-part.ts';
import { toJson } from './json.ts';
import { notKept, once, type Kept } from './kept.ts';
import { mergedIndex, type IndexFrame } from './merged-index.ts';
import type { ReportRecords, SearchRecord } from './search-records.ts';

/** Pagefind's ready-made interfaces stay out: the site has its own. */
const UNUSED = /^pagefind-(?:.*ui|highlight)\.|^wasm\.unknown\./;
/** About so many reports are indexed together: a change of one costs as much. */
const TOGETHER = 12;

/** A report that is to be searched. */
export interface ReportSource {
  address: string;
  /** Stands for all that its records are made of. */
  key: string;
  records: () => Promise<ReportRecords>;
}

/** The files of the search index of all reports, newest first. The same reports give the same bytes. */
export async function searchIndex(
  sources: readonly ReportSource[],
  kept: Kept = notKept,
): Promise<IndexFile[]> {
  const parts: IndexPart[] = [];
  const all: Catalogued[] = [];
  for (const group of groupsOf(sources)) {
    const records = once(() => inTurn(group));
    const keys = group.map(({ key }) => key).join();
    const reports = await kept(`reports ${keys}`, async () => (await records()).map(catalogued));
    // Other sources may make the same records.
    const digests = reports.map(({ digest }) => digest).join();
    parts.push(await kept(`part ${digests}`, async () => makePart(await records(), reports)));
    all.push(...reports);
  }
  const frame = await kept('frame', makeFrame);
  await close();
  const catalogue = Buffer.from(toJson(catalogueOf(all)));
  return [...mergedIndex(parts, frame), { path: CATALOGUE_FILE, content: catalogue }];
}

async function inTurn(group: readonly ReportSource[]): Promise<ReportRecords[]> {
  const all: ReportRecords[] = [];
  for (const { records } of group) all.push(await records());
  return all;
}

/** What the catalogue tells of a report. */
interface Catalogued extends Omit<SearchedReport, 'records'> {
  /** Of what the index holds of it. */
  digest: string;
  /** Those of each record. */
  records: FacetValues[];
}

function catalogued({ records, ...report }: ReportRecords): Catalogued {
  const digest = digestOf(records);
  // Browsers keep the files of a report by their names.
  return {
    ...report,
    digest,
    key: digest.slice(0, KEY_DIGITS),
    records: records.map(({ values }) => values),
  };
}

/** Two reports of a site, or two states of one, do not share so many. */
const KEY_DIGITS = 12;

/**
 * Reports that follow each other, some more and some fewer: where a group ends hangs on the last one alone, so that a
 * report that is added or removed changes one group.
 */
function groupsOf(sources: readonly ReportSource[]): ReportSource[][] {
  const groups: ReportSource[][] = [];
  let group: ReportSource[] = [];
  for (const one of sources) {
    group.push(one);
    const hash = createHash('sha256').update(one.address).digest();
    if (hash.readUInt32BE(0) % TOGETHER !== 0 && group.length < 4 * TOGETHER) continue;
    groups.push(group);
    group = [];
  }
  return group.length === 0 ? groups : [...groups, group];
}

async function makePart(group: readonly ReportRecords[], reports: readonly Catalogued[]): Promise<IndexPart> {
  const records = group.flatMap((report) => report.records);
  const named = group.flatMap((report, at) =>
    report.records.map(({ url }, number) => ({ url, name: recordName(reports[at]!.key, number) })),
  );
  return indexPart(await indexFiles([...records, STAND_IN_RECORD]), named);
}

/** Without records Pagefind makes no program for their language. */
async function makeFrame(): Promise<IndexFrame> {
  const files = (await indexFiles([STAND_IN_RECORD])).filter(({ path }) => !UNUSED.test(path));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { version, ...rest } = JSON.parse(Buffer.from(entry!.content).toString());
  return {
    files: files.filter(({ path }) => !/\.pf_\w+$|^pagefind-entry\.json$/.test(path)),
    version,
    entry: { version, ...rest },
  };
}

async function indexFiles(records: readonly IndexedRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  // One after the other: the index numbers them as they come.
  for (const { url, content, meta } of records) {
    const { errors } = await index.addCustomRecord({ url, content, meta, language: 'en' });
    if (errors.length > 0) throw new Error(`${url} could not be indexed: ${errors.join('; ')}`);
  }
  // Not written by Pagefind: its writing may go on after it says that it is done, and the build end before it.
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files;
}

/** Of what the index holds of a report. */
function digestOf(records: readonly SearchRecord[]): string {
  const held = records.map(({ url, content, meta }) => [url, content, meta]);
  return createHash('sha256').update(JSON.stringify(held)).digest('hex');
}

function catalogueOf(all: readonly Catalogued[]): SearchCatalogue {
  const places = new Map<string, number>();
  const values: FacetValues[] = [];
  const placeOf = (own: FacetValues) => {
    const text = JSON.stringify(own);
    if (!places.has(text)) places.set(text, values.push(own) - 1);
    return places.get(text)!;
  };
  const reports = all.map(({ digest: _, ...report }): SearchedReport => ({
    ...report,
    records: report.records.map(placeOf),
  }));
  return { reports, values };
}
