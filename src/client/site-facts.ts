import { counted, day } from '../model/amounts.ts';
import type { SiteFacts } from '../model/site-facts.ts';

/** What a site says of itself, in words. */
export function siteWords({ reports, findings, newest, version }: Omit<SiteFacts, 'title'>): string {
  const amount = `${counted(reports, 'review')}, ${counted(findings, 'finding')}`;
  return [amount, newest && `newest ${day(newest)}`, `Casebook ${version}`].filter(Boolean).join(' · ');
}

/** What another site says of itself; null where that is not of the form. */
export function readSiteFacts(json: unknown): Omit<SiteFacts, 'title'> | null {
  if (typeof json !== 'object' || json === null) return null;
  const { reports, findings, newest, version } = json as Record<string, unknown>;
  if (!isCount(reports) || !isCount(findings) || typeof version !== 'string') return null;
  const isDay =
    typeof newest === 'string' && /^\d{4}-\d\d-\d\d$/.test(newest) && !Number.isNaN(Date.parse(newest));
  return { reports, findings, newest: isDay ? newest : null, version: version.slice(0, 20) };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
