import packageJson from '../../package.json' with { type: 'json' };
import { corpusFacts } from '../corpus/site-facts.ts';
import { SiteFacts } from '../model/site-facts.ts';
import { loadCorpus } from './reports.ts';
import { settings } from './settings.ts';

/** What this site says of itself to others. */
export async function loadSiteFacts(): Promise<SiteFacts> {
  const facts = corpusFacts(await loadCorpus());
  return SiteFacts.parse({ title: settings().siteTitle, ...facts, version: packageJson.version });
}
