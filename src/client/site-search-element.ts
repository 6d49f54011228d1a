import { AddressSteps } from './address-steps.ts';
import { tellingWords } from './common-words.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { resultKeys } from './result-keys.ts';
import { choose, showCounts } from './search-choices.ts';
import { loadFacts, type RecordFacts } from './search-facts.ts';
import { narrow } from './search-facets.ts';
import { byReport, type Found } from './search-groups.ts';
import { SearchResults } from './search-results.ts';
import { asksForSomething, isSameWord, readState, writeState, type SearchState } from './search-state.ts';
import { resultWords } from './search-words.ts';

/** After so many ms without a key what is typed is looked for. */
const PAUSE = 250;

/** The search page: words and choices, and what they find. The address holds all of it. */
class SiteSearch extends HTMLElement {
  readonly #base = this.dataset['base']!;
  readonly #facts = loadFacts(this.#base);
  readonly #steps = new AddressSteps();
  #engine: Promise<Pagefind> | undefined;
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
      base: this.#base,
    });
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
    this.#input.addEventListener('focus', () => this.#load().catch(() => undefined));
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
    void this.#search(state);
  }

  #changed(how: 'typing' | 'settled') {
    clearTimeout(this.#timer);
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) params.append(name, String(value));
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

  /** Shows what is found, and returns what to say of it. */
  async #answer(state: SearchState, isWanted: () => boolean): Promise<string> {
    const facts = await this.#facts;
    if (facts === null) return 'Search needs a build: run "npm run build", then look at the built site.';
    if (!asksForSomething(state)) {
      showCounts(this, narrow(facts.values(), {}).counts);
      await this.#results.show([], isWanted);
      return '';
    }
    const found = await this.#find(state.query, facts);
    if (!isWanted()) return '';
    const { kept, counts } = narrow(found, state.chosen);
    showCounts(this, counts);
    const reports = byReport(kept, state);
    const hits = await this.#results.show(reports, isWanted);
    const { query } = state;
    return resultWords({ query, found: found.length, kept: kept.length, reports: reports.length, hits });
  }

  async #find(query: string, facts: ReadonlyMap<string, RecordFacts>): Promise<Found[]> {
    const words = tellingWords(query);
    if (words === '') return [...facts.values()].map((known) => ({ ...known, words: [] }));
    const { results } = await (await this.#load()).search(words);
    return results.flatMap(({ id, words }) => {
      const known = facts.get(id);
      return known === undefined ? [] : [{ ...known, words }];
    });
  }

  #load(): Promise<Pagefind> {
    return (this.#engine ??= loadPagefind(this.#base));
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

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
