import { AddressSteps } from './address-steps.ts';
import { tellingWords } from './common-words.ts';
import { resultKeys } from './result-keys.ts';
import { choose, showCounts } from './search-choices.ts';
import { SearchEngine } from './search-engine.ts';
import type { SiteFacts } from './search-facts.ts';
import { narrow } from './search-facets.ts';
import { byReport, type Found } from './search-groups.ts';
import { SearchLibrary } from './search-library.ts';
import { SearchResults } from './search-results.ts';
import { asksForSomething, isSameWord, readState, writeState, type SearchState } from './search-state.ts';
import { resultWords } from './search-words.ts';
import { missingWords, type Missing, type SearchedSite } from './searched-site.ts';
import { addNames, chooseSites, showSiteCounts, sitesLeftOut, sitesOf } from './site-choices.ts';

/** After so many ms without a key what is typed is looked for. */
const PAUSE = 250;

/** The search page: words and choices, and what they find. The address holds all of it. */
class SiteSearch extends HTMLElement {
  readonly #own: SearchedSite = {
    name: this.dataset['name']!,
    base: new URL(this.dataset['base']!, location.href).href,
    isOwn: true,
  };
  readonly #library = new SearchLibrary(this.#own);
  readonly #engine = new SearchEngine(this.#own);
  readonly #steps = new AddressSteps();
  #sites!: SearchedSite[];
  /** Are the names that other sites have among the choices? Until then some that are chosen may not be. */
  #hasNames = false;
  #results!: SearchResults;
  #state = readState(new URLSearchParams());
  #asked = 0;
  #timer = 0;

  connectedCallback() {
    this.#results = new SearchResults({
      list: this.#part('.results'),
      more: this.#part('.more'),
      report: this.#part('template.report'),
      hit: this.#part('template.hit'),
    });
    this.#sites = sitesOf(this, this.#own);
    this.#hasNames = this.#sites.length === 1;
    this.#form.hidden = false;
    this.#part<HTMLDetailsElement>('.narrow').open = matchMedia('(width >= 60rem)').matches;
    this.#listen();
    this.#followAddress();
  }

  #listen() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed('settled');
    });
    this.addEventListener('change', () => this.#changed('settled'));
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#changed('typing'), PAUSE);
    });
    // Whoever goes there is about to search.
    this.#input.addEventListener('focus', () => this.#prepare().catch(() => undefined));
    this.#part('.clear').addEventListener('click', () => {
      choose(this, {});
      this.#changed('settled');
    });
    resultKeys(this, this.#input, '.hits a');
    addEventListener('popstate', () => this.#followAddress());
  }

  #followAddress() {
    this.#steps.settle();
    const state = readState(new URLSearchParams(location.search));
    this.#input.value = state.query;
    this.#part<HTMLSelectElement>('[name=sort]').value = state.sort;
    choose(this, state.chosen);
    chooseSites(this, state.without);
    void this.#search(state);
  }

  #changed(how: 'typing' | 'settled') {
    clearTimeout(this.#timer);
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) params.append(name, String(value));
    for (const name of sitesLeftOut(this)) params.append('without', name);
    if (!this.#hasNames) this.#keepUnseen(params);
    const state = readState(params);
    if (how === 'settled' || !isSameWord(this.#state.query, state.query)) this.#steps.settle();
    // A field that is left says that it has changed, too: what is shown stays, and with it what was clicked on.
    if (writeState(state) === writeState(this.#state)) return;
    this.#steps.write(writeState(state), how);
    void this.#search(state);
  }

  async #search(state: SearchState) {
    const asked = ++this.#asked;
    const isWanted = () => asked === this.#asked;
    this.#state = state;
    this.#part('.results').ariaBusy = 'true';
    const said = await this.#answer(state, isWanted).catch(
      () => 'The search index could not be loaded. Load this page again to try once more.',
    );
    if (!isWanted()) return;
    this.#part('.results').ariaBusy = 'false';
    this.#part('[role=status]').textContent = said;
    const sameWords = this.#part<HTMLAnchorElement>('.same-words');
    sameWords.hidden = state.query.trim() === '';
    sameWords.search = String(new URLSearchParams({ q: state.query.trim() }));
  }

  /** What is chosen already, though there is no choice of it yet, stays chosen. */
  #keepUnseen(params: URLSearchParams) {
    for (const [facet, values] of Object.entries(this.#state.chosen))
      for (const value of values)
        if (this.querySelector(`[data-facet=${facet}] input[value="${CSS.escape(value)}"]`) === null)
          params.append(facet, value);
  }

  /** Shows what is found, and returns what to say of it. */
  async #answer(state: SearchState, isWanted: () => boolean): Promise<string> {
    const own = await this.#library.own;
    if (own === null) return 'Search needs a build: run "npm run build", then look at the built site.';
    if (!asksForSomething(state)) {
      showCounts(this, narrow(own.records.values(), {}).counts);
      showSiteCounts(this, null, []);
      await this.#results.show([], isWanted);
      return '';
    }
    if (this.#wanted(state).length === 0) {
      await this.#results.show([], isWanted);
      return 'No site is chosen.';
    }
    const unasked = this.#library.unasked(this.#wanted(state)).map(({ name }) => name);
    if (unasked.length > 0) this.#part('[role=status]').textContent = `Asking ${unasked.join(', ')} …`;
    const { found, missing } = await this.#find(state);
    if (!isWanted()) return '';
    const { kept, counts } = narrow(found, state.chosen);
    showCounts(this, counts);
    const reports = byReport(kept, state);
    const shown = await this.#results.show(reports, isWanted);
    const all = [...missing, ...shown.failed.map((site) => ({ site, why: 'read' as const }))];
    if (isWanted()) showSiteCounts(this, kept, all);
    const told = { found: found.length, kept: kept.length, reports: reports.length, hits: shown.records };
    const said = resultWords({ query: state.query, ...told });
    return all.length === 0 ? said : `${said.replace(/\.?$/, '.')} ${missingWords(all)}`;
  }

  async #find(state: SearchState): Promise<{ found: Found[]; missing: Missing[] }> {
    const { sites, missing } = await this.#library.of(this.#wanted(state));
    addNames(this, sites);
    if (!this.#hasNames) choose(this, this.#state.chosen);
    this.#hasNames = true;
    const words = tellingWords(state.query);
    if (words === '') return { found: sites.flatMap(all), missing };
    const { matches, failed } = await this.#engine.find(
      words,
      sites.map(({ site }) => site),
    );
    for (const site of failed) this.#library.giveUp(site);
    const factsOf = new Map(sites.map(({ site, records }) => [site.base, records]));
    const found = matches.flatMap(({ site, id, words }) => {
      const known = factsOf.get(site.base)?.get(id);
      return known === undefined ? [] : [{ ...known, words }];
    });
    return { found, missing: [...missing, ...failed.map((site) => ({ site, why: 'read' as const }))] };
  }

  async #prepare(): Promise<void> {
    const { sites } = await this.#library.of(this.#wanted(this.#state));
    await this.#engine.load(sites.map(({ site }) => site));
  }

  #wanted({ without }: SearchState): SearchedSite[] {
    return this.#sites.filter(({ name }) => !without.includes(name));
  }

  get #form(): HTMLFormElement {
    return this.#part('form');
  }

  get #input(): HTMLInputElement {
    return this.#part('[name=q]');
  }

  #part<T extends HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }
}

/** Without words none is better than another. */
function all({ records }: SiteFacts): Found[] {
  return [...records.values()].map((known) => ({ ...known, words: [] }));
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
