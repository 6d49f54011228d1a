import type { Detection } from '../model/detection.ts';
import {
  compareRounds,
  comparisonSentence,
  GROUPS,
  groupTitle,
  readRounds,
  type ComparedCell,
  type ComparedFinding,
} from './round-comparison.ts';

/** Compares any two rounds by what the matrix of the page says. Without this script each step is told on the page. */
class RoundComparison extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];
  #cells: (ComparedCell | null)[][] = [];

  connectedCallback() {
    const form = this.querySelector('form');
    const ledger = document.querySelector('.ledger');
    if (form === null || ledger === null) return;
    this.#rows = [...ledger.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#cells = this.#rows.map((row) => [...row.querySelectorAll('td')].map(readCell));
    // Where not all rounds fit, the latest is what most readers came for.
    for (const region of [ledger, document.querySelector('.timeline .scroll')])
      region?.scrollTo({ left: region.scrollWidth });
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#apply(form));
    addEventListener('popstate', () => this.#fill(form));
    this.#fill(form);
  }

  /** From the address to the form. */
  #fill(form: HTMLFormElement) {
    const [from, to] = form.querySelectorAll('select');
    if (!from || !to) return;
    const chosen = readRounds(new URLSearchParams(location.search), to.options.length);
    from.selectedIndex = chosen.from;
    to.selectedIndex = chosen.to;
    this.#show(chosen.from, chosen.to);
  }

  #apply(form: HTMLFormElement) {
    const [from, to] = form.querySelectorAll('select');
    if (!from || !to) return;
    const [first, last] = [from.selectedIndex, to.selectedIndex].sort((a, b) => a - b) as [number, number];
    from.selectedIndex = first;
    to.selectedIndex = last;
    const address = new URL(location.href);
    address.searchParams.set('from', from.value);
    address.searchParams.set('to', to.value);
    history.replaceState(null, '', address);
    this.#show(first, last);
  }

  #show(from: number, to: number) {
    const comparison = compareRounds(this.#cells, from, to);
    const status = this.querySelector('[role=status]');
    const shown = this.querySelector('.compared');
    if (status === null || shown === null) return;
    status.textContent =
      from === to
        ? 'Choose two different rounds.'
        : `Round ${to + 1} since round ${from + 1}: ${comparisonSentence(comparison, from)}.`;
    const groups = from === to ? [] : GROUPS.filter((group) => comparison[group].length > 0);
    shown.replaceChildren(
      ...groups.map((group) => {
        const items = comparison[group].map((found) => this.#item(found));
        const list = element('ul', ...items);
        list.className = 'plain-list';
        return element('section', element('h3', groupTitle(group, from, to)), list);
      }),
    );
  }

  /** Severity, id and title of a finding, with the link of its cell. */
  #item({ row, round, note }: ComparedFinding): HTMLElement {
    const line = this.#rows[row]!;
    const cell = line.querySelectorAll('td')[round]!;
    const link = element(
      'a',
      [cell.querySelector('b')?.textContent, line.querySelector('.title')?.textContent].join(' '),
    );
    link.setAttribute('href', cell.querySelector('a')?.getAttribute('href') ?? '');
    const severity = line.querySelector('.severity')?.cloneNode(true) ?? '';
    const item = element('li', severity, ' ', link);
    if (note !== '') {
      const words = element('span', ` ${note}`);
      words.className = 'muted';
      item.append(words);
    }
    return item;
  }
}

function readCell({ dataset }: HTMLElement): ComparedCell | null {
  const { state, severity = 'none', answer = null } = dataset;
  return state === undefined ? null : { state: state as Detection, severity, answer };
}

function element(name: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

if (!customElements.get('round-comparison')) customElements.define('round-comparison', RoundComparison);
