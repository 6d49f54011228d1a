import { matches, readQuery, type FindingRow } from './finding-filter.ts';

/** Wraps a form and the list it filters. Without this script the full list is simply shown. */
class FindingFilter extends HTMLElement {
  #rows: { element: HTMLElement; row: FindingRow }[] = [];

  connectedCallback() {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#rows = [...this.querySelectorAll<HTMLElement>('.findings > li')].map((element) => {
      const { severity = '', repo = '', resolution = '', open } = element.dataset;
      return {
        element,
        row: {
          severity,
          repo,
          resolution,
          open: open !== undefined,
          text: (element.textContent ?? '').toLowerCase(),
        },
      };
    });
    form.hidden = false;
    form.addEventListener('input', () => this.#apply(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.#apply(form)));
    addEventListener('popstate', () => this.#fill(form));
    this.#fill(form);
  }

  /** From the address to the form. */
  #fill(form: HTMLFormElement) {
    const params = new URLSearchParams(location.search);
    for (const field of form.elements)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = params.get(field.name) ?? '';
    this.#show(form);
  }

  #apply(form: HTMLFormElement) {
    const address = new URL(location.href);
    address.search = this.#params(form).toString();
    history.replaceState(null, '', address);
    this.#show(form);
  }

  #show(form: HTMLFormElement) {
    const query = readQuery(this.#params(form));
    let shown = 0;
    for (const { element, row } of this.#rows) {
      element.hidden = !matches(query, row);
      if (!element.hidden) shown += 1;
    }
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = `${shown} of ${this.#rows.length} findings`;
  }

  #params(form: HTMLFormElement): URLSearchParams {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== '') params.set(name, String(value));
    return params;
  }
}

if (!customElements.get('finding-filter')) customElements.define('finding-filter', FindingFilter);
