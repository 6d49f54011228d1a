import { OtherSites, type OtherSite } from '../model/other-site.ts';

/** What tells this site from others: its name, and its address where that is known. */
interface Own {
  title: string;
  address: string | undefined;
}

/**
 * The other sites of the settings, each with an address that ends in a slash; `written` is their list, or JSON of it.
 * Throws, in words for whoever wrote it, where one is no site, is this one, or has the name or address of another.
 */
export function otherSites(written: unknown, own: Own): OtherSite[] {
  const result = OtherSites.safeParse(typeof written === 'string' ? parsed(written) : written);
  if (!result.success) {
    const [{ path, message } = { path: [], message: '' }] = result.error.issues;
    refuse(path.length === 0 ? null : (path[0] as number), message);
  }
  const sites = result.data.map(({ name, url }) => ({ name, url: homeOf(url) }));
  for (const [at, { name, url }] of sites.entries()) {
    const before = sites.slice(0, at);
    if (url === own.address) refuse(at, 'its url is that of this site');
    if (name === own.title) refuse(at, `${JSON.stringify(name)} is the name of this site`);
    if (before.some((other) => other.name === name)) refuse(at, `${JSON.stringify(name)} is there twice`);
    if (before.some((other) => other.url === url)) refuse(at, `${url} is there twice`);
  }
  return sites;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return refuse(null, 'it is not JSON, as in [{"name":"Harbor","url":"https://reviews.example/"}]');
  }
}

function homeOf(url: string): string {
  const home = new URL(url);
  Object.assign(home, { search: '', hash: '', username: '', password: '' });
  home.pathname = home.pathname.replace(/(?:\/index\.html|\/)*$/, '/');
  return home.href;
}

function refuse(at: number | null, reason: string): never {
  throw new Error(`SITES${at === null ? '' : `, site ${at + 1}`}: ${reason}`);
}
