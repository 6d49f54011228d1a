import type { SiteFacts } from '../model/site-facts.ts';
import type { Corpus } from './corpus.ts';

/** How much a site holds, and how new it is. */
export function corpusFacts({
  reports,
  findings,
}: Pick<Corpus, 'reports' | 'findings'>): Omit<SiteFacts, 'title' | 'version'> {
  const dates = reports.flatMap(({ date }) => date ?? []);
  return {
    reports: reports.length,
    findings: findings.length,
    newest: dates.reduce<string | null>((newest, date) => (date > (newest ?? '') ? date : newest), null),
  };
}
