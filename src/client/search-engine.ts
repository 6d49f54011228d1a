import { withinTime } from './in-time.ts';
import { filterOf, loadPagefind, type Match, type Pagefind } from './pagefind.ts';
import type { SearchedSite } from './searched-site.ts';

export interface SiteMatch extends Match {
  site: SearchedSite;
}

/** What was found, the best first, and the other sites whose index is of no use. */
export interface Matches {
  matches: SiteMatch[];
  failed: SearchedSite[];
}

interface Loaded {
  engine: Pagefind;
  failed: SearchedSite[];
}

/** Pagefind over the index of one site, with the indexes of the others that a search asks for merged into it. */
export class SearchEngine {
  readonly #own: SearchedSite;
  #loaded: Promise<Loaded> | undefined;
  /** The addresses of what is merged. */
  #merged = '';

  constructor(own: SearchedSite) {
    this.#own = own;
  }

  /** Loads what a search of these sites needs. */
  load(sites: readonly SearchedSite[]): Promise<Loaded> {
    const others = sites.filter(({ isOwn }) => !isOwn);
    const merged = others.map(({ base }) => base).join(' ');
    if (this.#loaded === undefined || merged !== this.#merged) {
      const before = this.#loaded;
      this.#merged = merged;
      this.#loaded = this.#merge(others);
      // Not before the next one is there: with the last engine its worker ends, too.
      void this.#loaded.then(() => before?.then(({ engine }) => engine.destroy())).catch(() => undefined);
    }
    return this.#loaded;
  }

  /** Rejects where not even the site itself can be searched. */
  async find(words: string, sites: readonly SearchedSite[]): Promise<Matches> {
    const { engine, failed } = await this.load(sites);
    const left = sites.filter((site) => !failed.includes(site));
    const others = left.filter(({ isOwn }) => !isOwn);
    if (others.length === 0) {
      const { results } = left.length === 0 ? { results: [] } : await engine.search(words);
      return { matches: results.map((match) => ({ ...match, site: this.#own })), failed };
    }
    try {
      const found = await withinTime(Promise.all(left.map((site) => searchOne(engine, words, site))));
      return { matches: found.flat().sort((a, b) => b.score - a.score), failed };
    } catch {
      // An index that is broken breaks all that were merged.
      const alone = await this.find(
        words,
        sites.filter(({ isOwn }) => isOwn),
      );
      return { ...alone, failed: [...failed, ...others] };
    }
  }

  async #merge(others: readonly SearchedSite[]): Promise<Loaded> {
    const engine = await loadPagefind(this.#own.base);
    if (others.length === 0) return { engine, failed: [] };
    await engine.options({ mergeFilter: filterOf(this.#own) });
    const outcomes = await Promise.allSettled(
      others.map((site) =>
        withinTime(engine.mergeIndex(`${site.base}pagefind/`, { mergeFilter: filterOf(site) })),
      ),
    );
    const failed = others.filter((_, at) => outcomes[at]!.status === 'rejected');
    if (failed.length === 0) return { engine, failed };
    // It would be asked in every search all the same, and every search would fail.
    const rest = await this.#merge(others.filter((site) => !failed.includes(site)));
    await engine.destroy();
    return { engine: rest.engine, failed: [...failed, ...rest.failed] };
  }
}

async function searchOne(engine: Pagefind, words: string, site: SearchedSite): Promise<SiteMatch[]> {
  const { results } = await engine.search(words, { filters: filterOf(site) });
  return results.map((match) => ({ ...match, site }));
}
