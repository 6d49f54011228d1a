import { isAbsolute, join } from 'node:path';
import type { OtherSite } from '../model/other-site.ts';
import { otherSites } from './other-sites.ts';

/** What a site is built from and for. */
export interface Settings {
  /** The folder of reports: absolute, or relative to the project. */
  reportsDir: string;
  siteTitle: string;
  /** The web address the site is published at, for absolute links; undefined where it does not matter. */
  siteUrl: string | undefined;
  /** The path the site lives under: `/` or `/name/`. */
  basePath: string;
  /** Other Casebook sites that the search looks through, too. */
  sites: readonly OtherSite[];
}

const DEFAULTS = { reportsDir: 'reports', siteTitle: 'Casebook' };

/**
 * The settings in force: the environment (`REPORTS_DIR`, `SITE_TITLE`, `SITE_URL`, `BASE_PATH`, and `SITES` as JSON)
 * wins over what `astro.config.mjs` chooses. Throws, naming the setting, where one makes no sense. The result goes back into the environment, so that pages, scripts and child
 * processes of one command all see the same.
 */
export function settings(chosen: Partial<Settings> = {}): Settings {
  const env = process.env;
  const siteUrl = webAddress(env['SITE_URL'] || chosen.siteUrl);
  const own = {
    reportsDir: env['REPORTS_DIR'] || chosen.reportsDir || DEFAULTS.reportsDir,
    siteTitle: env['SITE_TITLE'] || chosen.siteTitle || DEFAULTS.siteTitle,
    siteUrl,
    basePath: basePath(env['BASE_PATH'] || chosen.basePath, siteUrl),
  };
  const address = own.siteUrl === undefined ? undefined : new URL(own.basePath, own.siteUrl).href;
  const sites = otherSites(env['SITES'] || (chosen.sites ?? []), { title: own.siteTitle, address });
  const result = { ...own, sites };
  env['REPORTS_DIR'] = result.reportsDir;
  env['SITE_TITLE'] = result.siteTitle;
  env['BASE_PATH'] = result.basePath;
  if (result.siteUrl) env['SITE_URL'] = result.siteUrl;
  env['SITES'] = JSON.stringify(sites);
  return result;
}

/** The absolute path of the folder of reports. */
export function reportsFolder(): string {
  const { reportsDir } = settings();
  return isAbsolute(reportsDir) ? reportsDir : join(process.cwd(), reportsDir);
}

/** Is the site built without what is searched, to tell what pages alone cost? `npm run bench` asks for it, nobody else. */
export function isWithoutSearch(): boolean {
  return process.env['BENCH_WITHOUT_SEARCH'] === '1';
}

/** Which engine parses Markdown, where the tests ask for one: `reference` never leaves it to the native one. */
export function markdownEngine(): string {
  return process.env['CASEBOOK_MARKDOWN'] ?? '';
}

function webAddress(written: string | undefined): string | undefined {
  if (written === undefined || (/^https?:\/\//i.test(written) && URL.canParse(written))) return written;
  throw new Error(`SITE_URL ${JSON.stringify(written)} is no address as in https://reviews.example/`);
}

/** The path that is written, else that of the address. Throws where the address has another one. */
function basePath(written: string | undefined, siteUrl: string | undefined): string {
  const ofUrl = siteUrl === undefined ? '/' : plainPath('SITE_URL', new URL(siteUrl).pathname);
  const path = written === undefined ? ofUrl : plainPath('BASE_PATH', written);
  if (ofUrl !== '/' && ofUrl !== path)
    throw new Error(
      `BASE_PATH ${JSON.stringify(written)} is not the path of SITE_URL ${JSON.stringify(siteUrl)}`,
    );
  return path;
}

function plainPath(name: string, written: string): string {
  const path = `/${written}/`.replace(/\/+/g, '/');
  if (!/^\/([\w.~-]+\/)*$/.test(path))
    throw new Error(`${name} ${JSON.stringify(written)} is not a plain path`);
  return path;
}
