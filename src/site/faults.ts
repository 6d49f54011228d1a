import type { PageFacts } from './page.ts';
import { addressOf, type Site } from './site.ts';
import { resolve, type Home, type Target } from './target.ts';

/**
 * What is wrong with a built site, a line each: a link that leads to no file of it, an anchor that no element of its
 * page has, an id that two elements share, and whatever a browser would fetch from another host.
 */
export function siteFaults(site: Site, home: Home): string[] {
  const targetOf = targets(home);
  return [...site.pages].flatMap(([file, page]) => {
    const where = (fault: string) => `${addressOf(file)}: ${fault}`;
    return [
      ...[...page.repeated].map((id) => `the id ${JSON.stringify(id)} is on more than one element`),
      ...foreignLoads(file, page, targetOf),
      ...deadLinks(file, page, site, targetOf),
    ].map(where);
  });
}

type TargetOf = (url: string, from: string) => Target;

/** Most addresses stand on many pages, and those that begin with a slash lead to the same from all of them. */
function targets(home: Home): TargetOf {
  const known = new Map<string, Target>();
  return (url, from) => {
    if (!url.startsWith('/')) return resolve(url, from, home);
    const target = known.get(url) ?? resolve(url, from, home);
    known.set(url, target);
    return target;
  };
}

function foreignLoads(file: string, { loads }: PageFacts, targetOf: TargetOf): string[] {
  return [...loads].flatMap(([url, element]) =>
    targetOf(url, file).kind === 'outside'
      ? [`<${element}> loads ${JSON.stringify(url)} from another host`]
      : [],
  );
}

function deadLinks(file: string, { links }: PageFacts, site: Site, targetOf: TargetOf): string[] {
  return [...links].flatMap((url) => {
    const fault = deadLink(targetOf(url, file), site);
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
