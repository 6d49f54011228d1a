import type { Choice, FacetCounts } from '../query/answer.ts';
import { FACETS, type Facet } from '../query/choices.ts';
import { clone } from './clone.ts';

interface FacetList {
  facet: Facet;
  details: HTMLElement;
  list: HTMLElement;
  /** The choices as the page came with them. */
  first: Node[];
}

/** The choices beside the results. */
export class FacetLists {
  readonly #lists: FacetList[];
  readonly #template: HTMLTemplateElement;

  constructor(details: Iterable<HTMLElement>, template: HTMLTemplateElement) {
    this.#lists = [...details].map((details) => {
      const list = details.querySelector('ul')!;
      const facet = FACETS.find(({ name }) => name === details.dataset['facet'])!;
      return { facet, details, list, first: [...list.children] };
    });
    this.#template = template;
  }

  onChoice(choose: (facet: Facet, value: string, isChosen: boolean) => void): void {
    for (const { facet, list } of this.#lists)
      list.addEventListener('change', ({ target }) => {
        if (target instanceof HTMLInputElement) choose(facet, target.value, target.checked);
      });
  }

  /** The values that a facet came with. */
  values(name: string): string[] {
    const first = this.#lists.find(({ facet }) => facet.name === name)?.first ?? [];
    return first.map((row) => (row as HTMLElement).querySelector('input')!.value);
  }

  show(facets: readonly FacetCounts[]): void {
    for (const list of this.#lists) {
      const choices = facets.find(({ facet }) => facet === list.facet.name)?.choices ?? [];
      replace(
        list,
        choices.map((choice) => this.#row(choice)),
      );
    }
  }

  /** The choices as the page came with them: nothing is asked. */
  reset(): void {
    for (const list of this.#lists) {
      for (const row of list.first) (row as HTMLElement).querySelector('input')!.checked = false;
      replace(list, list.first as HTMLElement[]);
    }
  }

  #row({ value, label, n, isChosen }: Choice): HTMLElement {
    const row = clone(this.#template);
    const input = row.querySelector('input')!;
    input.value = value;
    input.checked = isChosen;
    row.querySelector('.name')!.textContent = label;
    row.querySelector('.n')!.textContent = String(n);
    return row;
  }
}

/** Whoever chooses by keyboard keeps the focus on the choice. */
function replace({ details, list }: FacetList, rows: readonly HTMLElement[]): void {
  const { activeElement: at } = document;
  const focused = at instanceof HTMLInputElement && list.contains(at) ? at.value : null;
  list.replaceChildren(...rows);
  details.hidden = rows.length === 0;
  if (focused === null) return;
  const inputs = rows.map((row) => row.querySelector('input')!);
  (inputs.find(({ value }) => value === focused) ?? inputs[0])?.focus();
}
