import { LinkChecker, LinkState } from 'linkinator';

export interface Crawled {
  /** A line for each link that leads nowhere, to no such place of a page, or out of the site's base path. */
  broken: string[];
  /** How many addresses answered with a page. */
  pages: number;
}

/**
 * Follows every link and anchor of a served site with other people's link checker, from its overview on. `home` is its
 * address and ends with its base path. Other hosts are not asked.
 */
export async function brokenLinks(home: string): Promise<Crawled> {
  const { origin } = new URL(home);
  const checker = new LinkChecker();
  let pages = 0;
  checker.on('pagestart', () => (pages += 1));
  const { links } = await checker.check({
    path: home,
    recurse: true,
    checkFragments: true,
    checkCss: true,
    concurrency: 20,
    linksToSkip: async (link) => !link.startsWith(`${origin}/`),
  });
  const followed = links.filter(({ state }) => state !== LinkState.SKIPPED);
  const wrong = followed.filter(({ state, url }) => state === LinkState.BROKEN || !url.startsWith(home));
  return { broken: wrong.map(({ url, parent, status }) => `${parent}: ${url} (${status})`), pages };
}
