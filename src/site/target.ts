import { fileOf } from './site.ts';

/** Where a site lives: its base path (`/` or `/name/`) and, where it is known, its address on the web. */
export interface Home {
  basePath: string;
  siteUrl: string | undefined;
}

/** Two hosts to read an address from: one that leads to the same from both names its host itself. */
const [HERE, THERE] = ['http://here.invalid', 'http://there.invalid'];

export type Target =
  | { kind: 'inside'; file: string; anchor: string }
  /** A page of another host. */
  | { kind: 'outside' }
  /** Not ours to check: `data:` and `mailto:` ask no host, and the site's own host may be asked anything. */
  | { kind: 'other' }
  | { kind: 'broken'; why: string };

/** Where an address that is written on a page leads. */
export function resolve(url: string, from: string, { basePath, siteUrl }: Home): Target {
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
