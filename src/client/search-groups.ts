import type { SearchedReport } from '../model/search-catalogue.ts';
import type { RecordFacts } from './search-facts.ts';
import type { SearchedSite } from './searched-site.ts';
import type { SearchState } from './search-state.ts';

/** A record that was found. */
export interface Found extends RecordFacts {
  /** The places of what matched among its words, in order. */
  words: readonly number[];
}

/** What was found in one report. */
export interface FoundReport {
  site: SearchedSite;
  report: SearchedReport;
  found: Found[];
}

/** What was found, best first, by report: in the order of the best in each, or the newest report first. */
export function byReport(
  found: readonly Found[],
  { query, sort }: Pick<SearchState, 'query' | 'sort'>,
): FoundReport[] {
  // Without words none is better than another.
  const ordered = query.trim() === '' ? found.toSorted(inTime) : found;
  const reports = [...Map.groupBy(ordered, ({ report }) => report)].map(([report, found]) => ({
    site: found[0]!.site,
    report,
    found,
  }));
  return sort === 'date' ? reports.sort((a, b) => inTime(a.found[0]!, b.found[0]!)) : reports;
}

function inTime(a: Found, b: Found): number {
  return a.at - b.at;
}
