import { followAddress, formParams } from './form-address.ts';
import { matches, readRetroQuery, type FilteredRow } from './retro-filter.ts';
import { withUnknown } from './unknown-choice.ts';

/** Wraps a form and the table of all retro tables that it filters. Without this script the whole table is simply shown. */
class RetroFilter extends HTMLElement {
  /** Read with the first question: of a long table that takes a moment. */
  #rows: (FilteredRow & { element: HTMLElement })[] | null = null;

  connectedCallback() {
    const form = this.querySelector('form');
    if (form === null) return;
    followAddress(form, (unknown) => this.#show(form, unknown));
  }

  #show(form: HTMLFormElement, unknown: readonly string[]) {
    const params = formParams(form);
    const elements = this.querySelectorAll<HTMLElement>('tbody tr');
    if (params.size > 0) this.#rows ??= [...elements].map((element) => readRow(element));
    const query = readRetroQuery(params);
    for (const row of this.#rows ?? []) row.element.hidden = !matches(query, row);
    const hidden = this.#rows?.filter(({ element }) => element.hidden).length ?? 0;
    const status = this.querySelector('[role=status]');
    const shown = elements.length - hidden;
    if (status) status.textContent = withUnknown(`${shown} of ${elements.length} rows`, unknown);
  }
}

/** What a row does not show stands in its attributes. */
function readRow(element: HTMLElement): FilteredRow & { element: HTMLElement } {
  const { repo = '', kind = '', effort = 'none' } = element.dataset;
  const listed = (name: string) => element.dataset[name]?.split('\n').filter((value) => value !== '') ?? [];
  return {
    element,
    of: listed('of'),
    repo,
    kind,
    date: element.querySelector('time')?.getAttribute('datetime') ?? null,
    effort,
    agents: listed('agents'),
    states: listed('states'),
    held: {
      agrees: listed('agrees'),
      'agrees-on-some': listed('agreesOnSome'),
      differs: listed('differs'),
    },
    text: element.textContent.toLowerCase(),
  };
}

if (!customElements.get('retro-filter')) customElements.define('retro-filter', RetroFilter);
