import {
  SEARCH_FACETS,
  type FacetValues,
  type IndexedRecord,
  type SearchCatalogue,
  type SearchedReport,
} from '../model/search-catalogue.ts';

/*
 * What a site has published for the search may come from another site: a value counts where it is what it should be,
 * and all of it is text.
 */

/** A catalogue of records without what is not of its form; null where nothing of it is. */
export function readCatalogue(json: unknown): SearchCatalogue | null {
  if (!isObject(json) || !Array.isArray(json['reports']) || !Array.isArray(json['values'])) return null;
  const values = json['values'].map(readValues);
  return { reports: json['reports'].flatMap((report) => readReport(report, values.length)), values };
}

/** A record as the index holds it; null where it is none. */
export function readRecord(json: unknown): IndexedRecord | null {
  if (!isObject(json) || !isObject(json['meta'])) return null;
  const { url, content, meta } = json;
  if (typeof url !== 'string' || typeof content !== 'string') return null;
  const { title, id, place } = meta as Record<string, unknown>;
  if (typeof title !== 'string') return null;
  const known = Object.entries({ id, place }).filter(([, value]) => typeof value === 'string');
  return { url, content, meta: { title, ...Object.fromEntries(known) } };
}

function readReport(json: unknown, most: number): SearchedReport[] {
  if (!isObject(json)) return [];
  const { key, label, date, address, records } = json;
  // The key becomes part of an address.
  if (typeof key !== 'string' || !/^[\w-]{1,40}$/.test(key)) return [];
  if (typeof label !== 'string' || typeof address !== 'string' || !Array.isArray(records)) return [];
  const isPlace = (at: unknown) => typeof at === 'number' && Number.isInteger(at) && at >= 0 && at < most;
  if (!records.every(isPlace)) return [];
  const values = readValues(json['values']);
  return [{ key, label, date: typeof date === 'string' ? date : null, address, values, records }];
}

function readValues(json: unknown): FacetValues {
  if (!isObject(json)) return {};
  const known = SEARCH_FACETS.flatMap((facet) => {
    const values = json[facet];
    return Array.isArray(values) && values.every((value) => typeof value === 'string')
      ? [[facet, values] as const]
      : [];
  });
  return Object.fromEntries(known);
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
