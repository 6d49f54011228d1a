import { isAbsolute, join } from 'node:path';
import type { OtherSite } from '../model/other-site.ts';
import { otherSites } from './other-sites.ts';

/** What a site is built from and for. */
export interface Settings {
  /** The folder of reports: absolute, or relative to the project. */
  reportsDir: string;
  siteTitle: string;
  /** The address the site is published at, for absolute links; undefined where it does not matter. */
  siteUrl: string | undefined;
  /** The path the site lives under: `/` or `/name/`. */
  basePath: string;
  /** Other Casebook sites that the search looks through, too. */
  sites: readonly OtherSite[];
}

const DEFAULTS = { reportsDir: 'reports', siteTitle: 'Casebook', basePath: '/' };

/**
 * The settings in force: the environment (`REPORTS_DIR`, `SITE_TITLE`, `SITE_URL`, `BASE_PATH`, and `SITES` as JSON)
 * wins over what `astro.config.mjs` chooses. The result goes back into the environment, so that pages, scripts and child
 * processes of one command all see the same.
 */
export function settings(chosen: Partial<Settings> = {}): Settings {
  const env = process.env;
  const own = {
    reportsDir: env['REPORTS_DIR'] || chosen.reportsDir || DEFAULTS.reportsDir,
    siteTitle: env['SITE_TITLE'] || chosen.siteTitle || DEFAULTS.siteTitle,
    siteUrl: env['SITE_URL'] || chosen.siteUrl,
    basePath: basePath(env['BASE_PATH'] || chosen.basePath || DEFAULTS.basePath),
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

function basePath(written: string): string {
  const path = `/${written}/`.replace(/\/+/g, '/');
  if (!/^\/([\w.~-]+\/)*$/.test(path))
    throw new Error(`BASE_PATH ${JSON.stringify(written)} is not a plain path`);
  return path;
}
