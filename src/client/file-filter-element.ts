import { fileMatcher } from './file-filter.ts';
import { followAddress } from './form-address.ts';

/** Wraps a form and the trees of files that it filters. Without this script the trees are simply shown. */
class FileFilter extends HTMLElement {
  #files: { row: HTMLElement; path: string }[] = [];
  /** What was open before anything was asked for. */
  #open = new Map<HTMLDetailsElement, boolean>();

  connectedCallback() {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    if (form === null || field === null) return;
    for (const tree of this.querySelectorAll('section > ul'))
      this.#read(tree, `${tree.parentElement?.getAttribute('aria-label') ?? ''}/`);
    for (const details of this.querySelectorAll('details')) this.#open.set(details, details.open);
    form.hidden = false;
    followAddress(form, () => this.#show(field.value));
  }

  /** Rows know their names only: a path is put together on the way down. */
  #read(list: Element, above: string) {
    for (const row of list.children) {
      if (!(row instanceof HTMLElement)) continue;
      const name = row.querySelector('a, summary > span')?.textContent?.trim() ?? '';
      const inside = row.querySelector(':scope > details > ul');
      if (inside) this.#read(inside, above + name);
      else this.#files.push({ row, path: above + name });
    }
  }

  #show(query: string) {
    const isAsked = query.trim() !== '';
    const matches = fileMatcher(query);
    let shown = 0;
    for (const { row, path } of this.#files) {
      row.hidden = !matches(path);
      if (!row.hidden) shown += 1;
    }
    // Folders in the order of the page: those within others come later, and are asked only about files.
    for (const [details, wasOpen] of this.#open) {
      const holder = details.parentElement;
      if (holder) holder.hidden = details.querySelector('li:not([hidden]) > a') === null;
      details.open = isAsked || wasOpen;
    }
    for (const section of this.querySelectorAll('section'))
      section.hidden = section.querySelector('li:not([hidden]) > a') === null;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = isAsked ? `${shown} of ${this.#files.length} files` : '';
  }
}

if (!customElements.get('file-filter')) customElements.define('file-filter', FileFilter);
