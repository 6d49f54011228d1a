import type { PageFacts } from './page.ts';
import { addressOf, fileOf, type Site } from './site.ts';

/** Where a site lives: its base path (`/` or `/name/`) and, where it is known, its address on the web. */
export interface Home {
  basePath: string;
  siteUrl: string | undefined;
}

/** Two hosts to read an address from: one that leads to the same from both names its host itself. */
const [HERE, THERE] = ['http://here.invalid', 'http://there.invalid'];

/**
 * What is wrong with a built site, a line each: a link that leads to no file of it, an anchor that no element of its
 * page has, an id that two elements share, and whatever a browser would fetch from another host.
 */
export function siteFaults(site: Site, home: Home): string[] {
  return [...site.pages].flatMap(([file, page]) => {
    const where = (fault: string) => `${addressOf(file)}: ${fault}`;
    return [
      ...[...page.repeated].map((id) => `the id ${JSON.stringify(id)} is on more than one element`),
      ...foreignLoads(file, page, home),
      ...deadLinks(file, page, site, home),
    ].map(where);
  });
}

function foreignLoads(file: string, { loads }: PageFacts, home: Home): string[] {
  return [...loads].flatMap(([url, element]) =>
    resolve(url, file, home).kind === 'outside'
      ? [`<${element}> loads ${JSON.stringify(url)} from another host`]
      : [],
  );
}

function deadLinks(file: string, { links }: PageFacts, site: Site, home: Home): string[] {
  return [...links].flatMap((url) => {
    const fault = deadLink(resolve(url, file, home), site);
    return fault === null ? [] : [`the link ${JSON.stringify(url)} ${fault}`];
  });
}

function deadLink(target: Target, { files, pages }: Site): string | null {
  if (target.kind === 'broken') return target.why;
  if (target.kind !== 'inside') return null;
  if (!files.has(target.file)) return 'leads to no file of the site';
  const page = pages.get(target.file);
  // An empty anchor and `#top` are the top of a page; only pages have places.
  if (page === undefined || /^(top)?$/i.test(target.anchor) || page.ids.has(target.anchor)) return null;
  return 'leads to a page without that anchor';
}

type Target =
  | { kind: 'inside'; file: string; anchor: string }
  /** A page of another host. */
  | { kind: 'outside' }
  /** Not ours to check: `data:` and `mailto:` ask no host, and the site's own host may be asked anything. */
  | { kind: 'other' }
  | { kind: 'broken'; why: string };

/** Where an address that is written on a page leads. */
function resolve(url: string, from: string, { basePath, siteUrl }: Home): Target {
  const page = basePath + encodeURI(from).replace(/[?#]/g, encodeURIComponent);
  const parsed = URL.parse(url, HERE + page);
  if (parsed === null) return { kind: 'broken', why: 'is not an address' };
  const { origin, protocol, pathname, hash } = parsed;
  if (protocol !== 'http:' && protocol !== 'https:') return { kind: 'other' };
  // Written out in full, the site's own address may stand for any page its host has ever had.
  if (siteUrl !== undefined && origin === new URL(siteUrl).origin) return { kind: 'other' };
  if (origin === URL.parse(url, THERE + page)?.origin) return { kind: 'outside' };
  if (!pathname.startsWith(basePath)) return { kind: 'broken', why: `leaves the base path ${basePath}` };
  const path = decoded(pathname.slice(basePath.length));
  const anchor = decoded(hash.slice(1));
  if (path === null || anchor === null) return { kind: 'broken', why: 'has a % that encodes nothing' };
  return { kind: 'inside', file: fileOf(path), anchor };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
