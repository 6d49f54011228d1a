import {
  CATALOGUE_FILE,
  recordName,
  type FacetValues,
  type SearchCatalogue,
  type SearchedReport,
} from '../model/search-catalogue.ts';

/** What is known of a record without its words. */
export interface RecordFacts {
  name: string;
  report: SearchedReport;
  values: FacetValues;
  /** Its place among all: newest report first, then as they stand there. */
  at: number;
}

/** Loads what the last build knows of the records it indexed, by their names; null where there is no build. */
export async function loadFacts(base: string): Promise<ReadonlyMap<string, RecordFacts> | null> {
  // Asked for again each time: its name stays, while those of the records that it tells of do not.
  const answer = await fetch(`${base}pagefind/${CATALOGUE_FILE}`, { cache: 'no-cache' });
  return answer.ok ? factsOf((await answer.json()) as SearchCatalogue) : null;
}

export function factsOf({ reports, values }: SearchCatalogue): Map<string, RecordFacts> {
  const facts = new Map<string, RecordFacts>();
  for (const report of reports)
    for (const [number, own] of report.records.entries()) {
      const name = recordName(report.key, number);
      facts.set(name, { name, report, values: { ...report.values, ...values[own] }, at: facts.size });
    }
  return facts;
}
