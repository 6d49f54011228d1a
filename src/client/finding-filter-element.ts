import { isEmpty, matches, readQuery, type FindingRow } from './finding-filter.ts';
import { followAddress, formParams } from './form-address.ts';

interface Group {
  element: HTMLElement;
  rows: { element: HTMLElement; row: FindingRow }[];
}

/** Wraps a form and the list it filters, a section a report. Without this script the full list is simply shown. */
class FindingFilter extends HTMLElement {
  #gathered: Group[] | undefined;

  connectedCallback() {
    const form = this.querySelector('form');
    if (form === null) return;
    followAddress(form, () => this.#show(form));
  }

  #show(form: HTMLFormElement) {
    const query = readQuery(formParams(form));
    // All rows are shown as the page comes: nothing is read from them before they are filtered.
    if (this.#gathered === undefined && isEmpty(query)) return;
    this.#gathered ??= [...this.querySelectorAll<HTMLElement>('section')].map(gather);
    let shown = 0;
    let all = 0;
    for (const { element: group, rows } of this.#gathered) {
      const before = shown;
      for (const { element, row } of rows) {
        element.hidden = !matches(query, row);
        if (!element.hidden) shown += 1;
      }
      all += rows.length;
      group.hidden = shown === before;
    }
    this.querySelector('[role=status]')!.textContent = `${shown} of ${all} findings`;
  }
}

function gather(element: HTMLElement): Group {
  const { repo = '' } = element.dataset;
  const heading = words(element.querySelector('h2'));
  const rows = [...element.querySelectorAll<HTMLElement>('[data-finding]')].map((element) => {
    const { resolution = 'none', open } = element.dataset;
    const severity = element.querySelector<HTMLElement>('.severity')?.dataset['severity'] ?? 'none';
    const row = { severity, repo, resolution, open: open !== undefined };
    return { element, row: { ...row, text: `${heading} ${words(element)}` } };
  });
  return { element, rows };
}

function words(element: Element | null): string {
  return element?.textContent?.toLowerCase() ?? '';
}

if (!customElements.get('finding-filter')) customElements.define('finding-filter', FindingFilter);
