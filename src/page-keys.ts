import { createHash } from 'node:crypto';
import { gistOf } from './corpus/gist.ts';
import type { Corpus } from './corpus/corpus.ts';
import { relationsOf } from './corpus/relations.ts';
import { slug } from './model/address.ts';
import type { Report } from './model/report.ts';

/**
 * What the pages of a file show of reports: nothing; of every report what `gistOf` tells; or all of one, whose id stands
 * in the path of the page, and the gist of the others. What is not named here may show everything.
 */
export const SHOWN: Readonly<Record<string, 'nothing' | 'gist' | RegExp>> = {
  '404.astro': 'nothing',
  'docs/[id].astro': 'nothing',
  'docs/index.astro': 'nothing',
  'schema/[...name].json.ts': 'nothing',
  'sites/[...page].astro': 'nothing',

  '[kind]/[...path].astro': 'gist',
  '[kind]/[...path]/feed.[format].ts': 'gist',
  'agents/[agent]/feed.[format].ts': 'gist',
  'agents/[agent]/index.astro': 'gist',
  'agents/[agent]/originals.astro': 'gist',
  'agents/[agent]/reviews.astro': 'gist',
  'agents/index.astro': 'gist',
  'agents/retros.astro': 'gist',
  'badge/[...path].svg.ts': 'gist',
  'data/site.json.ts': 'gist',
  'feed.[format].ts': 'gist',
  'files/[...path].astro': 'gist',
  'files/index.astro': 'gist',
  'findings/[...list].astro': 'gist',
  'findings/index.astro': 'gist',
  'index.astro': 'gist',
  'kind/[kind].astro': 'gist',
  'patterns/[id].astro': 'gist',
  'patterns/index.astro': 'gist',
  'repo/[...repo].astro': 'gist',
  'repo/[...repo]/feed.[format].ts': 'gist',
  'reviews/index.astro': 'gist',
  'search.astro': 'gist',

  'data/reports/[...id].md.ts': /^\/data\/reports\/(.+)\.md$/,
  'data/reports/[...id].sarif.ts': /^\/data\/reports\/(.+)\.sarif$/,
  'data/reports/[...id]/[line].patch.ts': /^\/data\/reports\/(.+)\/\d+\.patch$/,
  'reviews/[...id]/index.astro': /^\/reviews\/(.+?)\/?$/,
  'reviews/[...id]/originals.astro': /^\/reviews\/(.+)\/originals\/?$/,
};

const PAGES = 'src/pages/';

/** The keys of pages: as long as the key of a page is the same, so is each byte of it. */
export class PageKeys {
  readonly #nothing: string;
  readonly #gist: string;
  readonly #all: string;
  readonly #reports: ReadonlyMap<string, string>;

  /**
   * `site` stands for all that a site is made from beside the reports, `names` for what the agents are called, and
   * `keyOf` for each byte of a report.
   */
  constructor(
    corpus: Corpus,
    { site, names, keyOf }: { site: string; names: string; keyOf: (report: Report) => string },
  ) {
    const keys = corpus.reports.map(keyOf);
    this.#nothing = digest([site]);
    const rejected = JSON.stringify(corpus.rejected);
    this.#gist = digest([site, names, rejected, relationsOf(corpus), ...corpus.reports.map(gistOf)]);
    this.#all = digest([this.#gist, ...keys]);
    this.#reports = new Map(corpus.reports.map(({ id }, at) => [slug(id), keys[at]!]));
  }

  /** Of a page, by its file and the path that it has on the site. */
  keyOf(component: string, path: string): string {
    const shown = SHOWN[component.replace(PAGES, '')];
    if (shown === 'nothing') return this.#nothing;
    if (shown === 'gist') return this.#gist;
    const own = this.#reports.get(shown?.exec(path)?.[1] ?? '');
    return own === undefined ? this.#all : digest([this.#gist, own]);
  }
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('hex').slice(0, 32);
}
