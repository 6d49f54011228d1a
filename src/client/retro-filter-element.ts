import { followAddress, formParams } from './form-address.ts';
import { matches, readRetroQuery, type FilteredRow } from './retro-filter.ts';

/** Wraps a form and the table of all retro tables that it filters. Without this script the whole table is simply shown. */
class RetroFilter extends HTMLElement {
  #rows: (FilteredRow & { element: HTMLElement })[] = [];

  connectedCallback() {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#rows = [...this.querySelectorAll<HTMLElement>('tbody tr')].map((element) => readRow(element));
    followAddress(form, () => this.#show(form));
  }

  #show(form: HTMLFormElement) {
    const query = readRetroQuery(formParams(form));
    for (const row of this.#rows) row.element.hidden = !matches(query, row);
    const shown = this.#rows.filter(({ element }) => !element.hidden).length;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = `${shown} of ${this.#rows.length} rows`;
  }
}

/** What a row does not show stands in its attributes. */
function readRow(element: HTMLElement): FilteredRow & { element: HTMLElement } {
  const { of = '', repo = '', kind = '', effort = 'none', agents = '' } = element.dataset;
  return {
    element,
    of: of.split('\n'),
    repo,
    kind,
    date: element.querySelector('time')?.getAttribute('datetime') ?? null,
    effort,
    agents: agents.split('\n'),
    text: element.textContent.toLowerCase(),
  };
}

if (!customElements.get('retro-filter')) customElements.define('retro-filter', RetroFilter);
