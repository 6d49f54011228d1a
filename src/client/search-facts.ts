import {
  CATALOGUE_FILE,
  recordName,
  type FacetValues,
  type SearchedReport,
} from '../model/search-catalogue.ts';
import type { SearchCatalogue } from '../model/search-catalogue.ts';
import { readCatalogue } from './read-index.ts';
import type { SearchedSite } from './searched-site.ts';

/** What is known of a record without its words. */
export interface RecordFacts {
  site: SearchedSite;
  name: string;
  report: SearchedReport;
  values: FacetValues;
  /** Its place among all that is searched: newest report first, then as they stand there. */
  at: number;
}

/** What a site has indexed, by the names of the records. */
export interface SiteFacts {
  site: SearchedSite;
  records: ReadonlyMap<string, RecordFacts>;
}

/** Loads what the last build of a site knows of the records it indexed; null where that cannot be read. */
export async function loadFacts(site: SearchedSite, options: RequestInit = {}): Promise<SiteFacts | null> {
  // Asked for again each time: its name stays, while those of the records that it tells of do not.
  const answer = await fetch(`${site.base}pagefind/${CATALOGUE_FILE}`, { cache: 'no-cache', ...options });
  const catalogue = answer.ok ? readCatalogue(await answer.json()) : null;
  return catalogue === null ? null : factsOf(catalogue, site);
}

export function factsOf({ reports, values }: SearchCatalogue, site: SearchedSite): SiteFacts {
  const records = new Map<string, RecordFacts>();
  for (const report of reports)
    for (const [number, own] of report.records.entries()) {
      const name = recordName(report.key, number);
      records.set(name, {
        site,
        name,
        report,
        values: { ...report.values, ...values[own] },
        at: records.size,
      });
    }
  return { site, records };
}

/** The records of several sites in one order: those of a site stay in theirs, and of two sites the newer report is next. */
export function inOneOrder(sites: readonly SiteFacts[]): SiteFacts[] {
  const queues = sites.map(({ site, records }) => ({ site, left: [...records.values()], next: 0 }));
  const ordered = sites.map(({ site }) => ({ site, records: new Map<string, RecordFacts>() }));
  const dateOf = (queue: (typeof queues)[number]) => queue.left[queue.next]?.report.date ?? '';
  for (let at = 0; ; at += 1) {
    const waiting = queues.filter(({ left, next }) => next < left.length);
    if (waiting.length === 0) return ordered;
    const first = waiting.reduce((best, queue) => (dateOf(queue) > dateOf(best) ? queue : best));
    const facts = first.left[first.next++]!;
    ordered[queues.indexOf(first)]!.records.set(facts.name, { ...facts, at });
  }
}
