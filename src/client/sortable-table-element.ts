import { nextOrder, printOrder, readOrder, sorted, type TableOrder } from './sortable-table.ts';

/**
 * Wraps a table and sorts it by the columns whose heads have a `data-key`. The order stands in the address as `sort`. A
 * cell is sorted by its text, or by its `data-sort` where it has one. Without this script the table is as it was built.
 */
class SortableTable extends HTMLElement {
  #heads: HTMLElement[] = [];
  #rows: HTMLTableRowElement[] = [];
  /** As `sort` has it; the order of the page is none. */
  #shown = '';

  connectedCallback() {
    if (this.#heads.length > 0) return;
    this.#heads = [...this.querySelectorAll<HTMLElement>('thead th[data-key]')];
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const head of this.#heads) this.#addButton(head);
    addEventListener('popstate', () => this.#show(this.#order()));
    this.#show(this.#order());
  }

  #addButton(head: HTMLElement) {
    const button = document.createElement('button');
    button.type = 'button';
    // The name of the column stays beside it: on paper there are no buttons.
    button.ariaLabel = `Sort by ${head.textContent.trim()}`;
    button.addEventListener('click', () => this.#choose(nextOrder(this.#order(), head.dataset['key']!)));
    head.append(button);
  }

  #order(): TableOrder | null {
    const keys = this.#heads.map(({ dataset }) => dataset['key']!);
    return readOrder(new URLSearchParams(location.search).get('sort'), keys);
  }

  #choose(order: TableOrder | null) {
    const address = new URL(location.href);
    if (order === null) address.searchParams.delete('sort');
    else address.searchParams.set('sort', printOrder(order));
    history.replaceState(null, '', address);
    this.#show(order);
  }

  #show(order: TableOrder | null) {
    const wanted = order === null ? '' : printOrder(order);
    // Moving each row of a long table takes a moment.
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    const at = this.#heads.findIndex(({ dataset }) => dataset['key'] === order?.key);
    for (const head of this.#heads) head.removeAttribute('aria-sort');
    this.#heads[at]?.setAttribute('aria-sort', order!.descending ? 'descending' : 'ascending');
    const column = at === -1 ? -1 : [...this.querySelectorAll('thead th')].indexOf(this.#heads[at]!);
    const textOf = ({ cells }: HTMLTableRowElement) =>
      cells[column]?.dataset['sort'] ?? cells[column]?.textContent ?? '';
    this.querySelector('tbody')?.append(...(order === null ? this.#rows : sorted(this.#rows, textOf, order)));
  }
}

if (!customElements.get('sortable-table')) customElements.define('sortable-table', SortableTable);
