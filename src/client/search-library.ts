import { inTime } from './in-time.ts';
import { inOneOrder, loadFacts, type SiteFacts } from './search-facts.ts';
import type { Missing, SearchedSite } from './searched-site.ts';

/** What is known of the records of the sites that a search asks, and the sites of which nothing is. */
export interface Known {
  sites: SiteFacts[];
  missing: Missing[];
}

/** What the sites have indexed. Another site is asked for it once, when it is first searched. */
export class SearchLibrary {
  readonly #own: Promise<SiteFacts | null>;
  readonly #others = new Map<SearchedSite, Promise<SiteFacts | Missing>>();

  constructor(own: SearchedSite) {
    this.#own = loadFacts(own);
  }

  /** What this site has indexed; null where there is no build. */
  get own(): Promise<SiteFacts | null> {
    return this.#own;
  }

  async of(sites: readonly SearchedSite[]): Promise<Known> {
    const known = await Promise.all(sites.map((site) => (site.isOwn ? this.#own : this.#ask(site))));
    return {
      sites: inOneOrder(known.filter((one) => one !== null && 'records' in one)),
      missing: known.filter((one) => one !== null && 'why' in one),
    };
  }

  /** Those of the other sites that nothing is known of yet. */
  unasked(sites: readonly SearchedSite[]): SearchedSite[] {
    return sites.filter((site) => !site.isOwn && !this.#others.has(site));
  }

  /** A site that cannot be searched is left out from now on. */
  giveUp(site: SearchedSite): void {
    this.#others.set(site, Promise.resolve({ site, why: 'read' }));
  }

  #ask(site: SearchedSite): Promise<SiteFacts | Missing> {
    const asked = this.#others.get(site) ?? loadOther(site);
    this.#others.set(site, asked);
    return asked;
  }
}

async function loadOther(site: SearchedSite): Promise<SiteFacts | Missing> {
  try {
    return (await loadFacts(site, { signal: inTime(), credentials: 'omit' })) ?? { site, why: 'read' };
  } catch (error) {
    return { site, why: error instanceof SyntaxError ? 'read' : 'reached' };
  }
}
