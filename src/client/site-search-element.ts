import {
  loadPagefind,
  type FilterCounts,
  type Pagefind,
  type SearchAnswer,
  type SearchHit,
} from './pagefind.ts';
import { excerptParts } from './search-excerpt.ts';
import { kindOfHit, resultWords } from './search-words.ts';
import { asksForSomething, FACETS, readState, writeState, type SearchState } from './search-state.ts';

const PAGE = 20;

/** The search form and its results. The index is loaded once there is something to look for. */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind | null> | undefined;
  #asked = 0;
  #timer = 0;

  connectedCallback() {
    const form = this.querySelector('form')!;
    form.hidden = false;
    // The address of the field: a hidden one cannot get the focus from it.
    if (location.hash === '#q') this.#field(form, 'q').focus();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed(form);
    });
    form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#changed(form), 150);
    });
    addEventListener('popstate', () => void this.#fill(form));
    void this.#fill(form);
  }

  /** From the address to the form; the facets' choices come from the index. */
  async #fill(form: HTMLFormElement) {
    const state = readState(new URLSearchParams(location.search));
    this.#field(form, 'q').value = state.query;
    this.#field(form, 'sort').value = state.sort;
    const asked = this.#asked;
    const counts = await (await this.#load())?.filters();
    // Whoever types does not wait for the index: what is asked by then is newer than the address was.
    if (counts === undefined || asked !== this.#asked) return;
    this.#showFacets(form, counts, state);
    await this.#search(state);
  }

  #changed(form: HTMLFormElement) {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) params.set(name, String(value));
    const state = readState(params);
    const address = new URL(location.href);
    address.search = writeState(state).toString();
    history.replaceState(null, '', address);
    void this.#search(state);
  }

  async #search(state: SearchState) {
    const asked = ++this.#asked;
    const pagefind = await this.#load();
    if (pagefind === null) return;
    const list = this.querySelector('ol')!;
    if (!asksForSomething(state)) {
      list.replaceChildren();
      return this.#say('');
    }
    const answer = await pagefind.search(state.query.trim() || null, {
      filters: { ...state.chosen },
      ...(state.sort === 'date' ? { sort: { date: 'desc' } } : {}),
    });
    if (asked !== this.#asked) return;
    this.#showFacets(this.querySelector('form')!, answer.filters, state);
    list.replaceChildren();
    const hits = await this.#showMore(answer, 0, asked);
    if (asked !== this.#asked) return;
    this.#say(resultWords(answer.results.length, state.query, hits));
    this.querySelector<HTMLElement>('.elsewhere')!.hidden = answer.results.length > 0;
  }

  async #showMore(answer: SearchAnswer, from: number, asked: number): Promise<SearchHit[]> {
    const hits = await Promise.all(answer.results.slice(from, from + PAGE).map((result) => result.data()));
    if (asked !== this.#asked) return [];
    const list = this.querySelector('ol')!;
    const rows = hits.map((hit) => this.#row(hit));
    list.append(...rows);
    if (from > 0) rows[0]?.querySelector('a')?.focus();
    const more = this.querySelector<HTMLButtonElement>('button.more')!;
    more.hidden = from + PAGE >= answer.results.length;
    more.onclick = () => void this.#showMore(answer, from + PAGE, asked);
    return hits;
  }

  #row({ url, excerpt, meta }: SearchHit): HTMLElement {
    const row = this.querySelector('template')!.content.firstElementChild!.cloneNode(true) as HTMLElement;
    const part = (name: string) => row.querySelector<HTMLElement>(`.${name}`)!;
    row.dataset['severity'] = meta['severity'] || 'none';
    const link = part('title') as HTMLAnchorElement;
    link.href = url;
    link.textContent = [meta['id'], meta['title']].filter(Boolean).join(' ');
    part('about').textContent = [kindOfHit(meta), meta['report'], meta['repo'], meta['date']]
      .filter(Boolean)
      .join(' · ');
    part('place').textContent = meta['location'] ?? '';
    part('excerpt').append(
      ...excerptParts(excerpt).map(({ text, marked }) => {
        if (!marked) return document.createTextNode(text);
        const mark = document.createElement('mark');
        mark.textContent = text;
        return mark;
      }),
    );
    return row;
  }

  /** Each facet's values with how many results they would leave, the chosen one kept. */
  #showFacets(form: HTMLFormElement, counts: FilterCounts, { chosen }: SearchState) {
    for (const facet of FACETS) {
      const select = this.#field(form, facet) as HTMLSelectElement;
      const wanted = chosen[facet] ?? '';
      const values = Object.entries(counts[facet] ?? {}).filter(([value, n]) => n > 0 || value === wanted);
      const options = values
        .sort(([a], [b]) => a.localeCompare(b, 'en'))
        .map(([value, n]) => new Option(`${value} (${n})`, value));
      select.replaceChildren(new Option('any', ''), ...options);
      select.value = wanted;
    }
  }

  #load(): Promise<Pagefind | null> {
    this.#pagefind ??= loadPagefind(this.dataset['base'] ?? '/').then((pagefind) => {
      if (pagefind === null)
        this.#say('Search needs a build: run "npm run build", then look at the built site.');
      return pagefind;
    });
    return this.#pagefind;
  }

  #say(text: string) {
    this.querySelector('[role=status]')!.textContent = text;
    if (text !== '') return;
    this.querySelector<HTMLButtonElement>('button.more')!.hidden = true;
    this.querySelector<HTMLElement>('.elsewhere')!.hidden = true;
  }

  #field(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
    return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
