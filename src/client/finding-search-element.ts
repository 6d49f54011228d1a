import type { Answer } from '../query/answer.ts';
import { FACETS, withChoice } from '../query/choices.ts';
import type { KnownValues } from '../query/complete.ts';
import { parseQuery } from '../query/parse.ts';
import type { Query } from '../query/syntax.ts';
import { answerWords, outcomeWords } from './answer-words.ts';
import { AddressSteps } from './address-steps.ts';
import { FacetLists } from './facet-lists.ts';
import { FindingSearch } from './finding-search.ts';
import { hitGroups, type HitTemplates } from './hit-list.ts';
import { QueryBox } from './query-box.ts';
import { resultKeys } from './result-keys.ts';
import { RESULT_FORMATS, type ResultFormat } from './result-formats.ts';
import { writeResults } from './result-writer.ts';
import { saveFile } from './save-file.ts';
import { readView, writeView, type SearchView } from './search-view.ts';

/** So many findings are shown at first, and again with each click. */
const PAGE = 50;
/** After so many ms without a key what is typed is asked. */
const PAUSE = 120;
/** After so many ms without an answer it is said that there will be one. */
const SLOW = 500;

/** The findings page: a query, the facets that write it, and what it finds. The address holds all of it. */
class FindingSearchPage extends HTMLElement {
  #steps = new AddressSteps();
  #search!: FindingSearch;
  #box!: QueryBox;
  #facets!: FacetLists;
  #view = readView(new URLSearchParams());
  #count = PAGE;
  #timer = 0;
  #asked = 0;
  /** The part of the address behind its `?` that the view says. */
  #written = '';

  connectedCallback() {
    this.#search = new FindingSearch(new URL(this.dataset['manifest']!, location.href));
    this.#facets = new FacetLists(this.querySelectorAll('[data-facet]'), this.#part('template.choice'));
    this.#box = new QueryBox({
      input: this.#input,
      list: this.#part('[role=listbox]'),
      completion: this.#part('template.completion'),
      problems: this.#part('#query-problems'),
      problem: this.#part('template.problem'),
    });
    this.#box.know(this.#facetValues());
    this.#input.addEventListener('focus', () => void this.#learnValues(), { once: true });
    const form = this.#part<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed('settled');
    });
    this.#input.addEventListener('input', () => this.#changed('typing'));
    this.#input.addEventListener('change', () => this.#steps.settle());
    for (const select of form.querySelectorAll('select'))
      select.addEventListener('change', () => this.#changed('settled'));
    this.#facets.onChoice((facet, value, isChosen) => {
      this.#input.value = withChoice(this.#input.value, facet, value, isChosen);
      this.#changed('settled');
    });
    resultKeys(this, this.#input, '.results li > a');
    this.#part('.more').addEventListener('click', () => void this.#showMore());
    this.#part('.further').addEventListener('click', () => void this.#ask({ isFurther: true }));
    for (const button of this.querySelectorAll<HTMLElement>('[data-format]'))
      button.addEventListener('click', () => void this.#save(button.dataset['format'] as ResultFormat));
    addEventListener('popstate', () => {
      // A jump within the page is none to another question.
      if (location.search.slice(1) !== this.#written) this.#fromAddress();
    });
    this.#part<HTMLDetailsElement>('.narrow').open = matchMedia('(width >= 60rem)').matches;
    this.#fromAddress();
  }

  #fromAddress() {
    clearTimeout(this.#timer);
    this.#steps.settle();
    this.#box.close();
    this.#written = location.search.slice(1);
    this.#view = readView(new URLSearchParams(location.search));
    this.#input.value = this.#view.query;
    this.#select('sort').value = this.#view.sort;
    this.#select('group').value = this.#view.group;
    this.#count = PAGE;
    void this.#ask();
  }

  /** Takes over what the form says now; whoever still types is answered in a moment. */
  #changed(how: 'typing' | 'settled') {
    clearTimeout(this.#timer);
    this.#view = {
      query: this.#input.value,
      sort: this.#select('sort').value as SearchView['sort'],
      group: this.#select('group').value as SearchView['group'],
    };
    this.#count = PAGE;
    this.#steps.write(writeView(this.#view), how);
    this.#written = location.search.slice(1);
    if (how === 'settled') {
      this.#box.close();
      return void this.#ask();
    }
    this.#results.ariaBusy = 'true';
    this.#timer = window.setTimeout(() => void this.#ask({ isTyping: true }), PAUSE);
  }

  async #showMore() {
    const shown = this.#results.querySelectorAll('[data-finding]').length;
    this.#count += PAGE;
    await this.#ask();
    this.#results.querySelectorAll('[data-finding]')[shown]?.querySelector('a')?.focus();
  }

  /** Asks what the view says. What is asked later makes an answer to this one worthless. */
  async #ask({ isFurther = false, isTyping = false } = {}) {
    const asked = ++this.#asked;
    this.#results.ariaBusy = 'false';
    const { query, sort, group } = this.#view;
    const { query: read, problems } = parseQuery(query);
    const wrong = problems.filter(({ isUnfinished }) => !isUnfinished);
    // Whoever still types knows that it is not done yet.
    this.#box.tell(query, isTyping ? wrong : problems);
    const isUnasked = writeView(this.#view) === '';
    this.#part('.unasked').hidden = !isUnasked;
    if (wrong[0]) return this.#showNothing(`Not searched: ${wrong[0].message}`);
    if (isUnasked) return this.#showNothing('');
    // Of a query that is only begun nothing is left to ask: what is shown stays.
    if (isTyping && problems.length > 0 && isEverything(read)) return;
    this.#results.ariaBusy = 'true';
    const question = { query, sort, group, count: this.#count };
    const slow = window.setTimeout(() => (this.#part('[role=status]').textContent = 'Searching …'), SLOW);
    const outcome = await this.#search.ask(question, () => {}, { isFurther });
    clearTimeout(slow);
    if (asked !== this.#asked || outcome.type === 'replaced') return;
    this.#results.ariaBusy = 'false';
    if (outcome.type === 'answer') this.#show(outcome.answer);
    else this.#showNothing(outcomeWords(outcome));
  }

  /** Says why there is no answer; that to another question is not left beside it. */
  #showNothing(why: string) {
    this.#facets.reset();
    this.#results.replaceChildren();
    this.#part('[role=status]').textContent = why;
    for (const part of ['.save', '.further', '.more', '.elsewhere']) this.#part(part).hidden = true;
  }

  #show(answer: Answer) {
    const { total, groups, facets, partial } = answer;
    this.#facets.show(facets);
    this.#results.replaceChildren(...hitGroups(groups, this.#templates));
    const shown = groups.reduce((n, { hits }) => n + hits.length, 0);
    const all = groups.reduce((n, group) => n + group.total, 0);
    this.#part('[role=status]').textContent = answerWords(answer, this.#view.query);
    const elsewhere = this.#part('.elsewhere');
    elsewhere.hidden = total > 0;
    elsewhere.querySelector('a')!.search = String(new URLSearchParams({ q: this.#view.query.trim() }));
    this.#part('.save').hidden = total === 0;
    this.#part('.further').hidden = partial?.why !== 'bytes';
    const more = this.#part('.more');
    more.hidden = shown === all;
    more.textContent = `More: ${shown} of ${all} are shown`;
  }

  /** Has all that was found saved, not only what is shown. */
  async #save(format: ResultFormat) {
    // One question waits at a time, and what is shown comes first.
    if (this.#results.ariaBusy === 'true') return;
    const { query, sort, group } = this.#view;
    const outcome = await this.#search.ask({ query, sort, group, count: Infinity }, () => {});
    if (outcome.type === 'replaced') return;
    if (outcome.type !== 'answer') return this.#showNothing(outcomeWords(outcome));
    const results = { format, query, answer: outcome.answer, base: location.origin + this.#base };
    const text = await writeResults(results).catch(() => null);
    if (text === null) return this.#showNothing('The file could not be written now. Try again.');
    const { name, type } = RESULT_FORMATS[format];
    saveFile(name, type, text);
  }

  /** Whoever goes to the field may want the values of all findings, and not only those that the facets show. */
  async #learnValues() {
    const known = Object.entries(await this.#search.values()).filter(([, values]) => values.length > 0);
    this.#box.know({ ...this.#facetValues(), ...Object.fromEntries(known) });
  }

  #facetValues(): KnownValues {
    // Fields that several facets share have the same values everywhere.
    const own = FACETS.filter(({ values }) => values === null);
    return Object.fromEntries(own.map(({ name, field }) => [field, this.#facets.values(name)]));
  }

  /** The templates of what is found. */
  get #templates(): HitTemplates {
    const template = (name: string) => this.#part<HTMLTemplateElement>(`template.${name}`);
    return {
      group: template('group'),
      hit: template('hit'),
      excerpt: template('excerpt'),
      base: this.#base,
    };
  }

  /** What stands before the address of a page. */
  get #base(): string {
    return this.dataset['base']!;
  }

  get #input(): HTMLInputElement {
    return this.#part('input[type=search]');
  }

  get #results(): HTMLElement {
    return this.#part('.results');
  }

  #select(name: string): HTMLSelectElement {
    return this.#part(`select[name=${name}]`);
  }

  #part<T extends HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }
}

function isEverything(query: Query): boolean {
  return query.type === 'and' && query.parts.length === 0;
}

if (!customElements.get('finding-search')) customElements.define('finding-search', FindingSearchPage);
