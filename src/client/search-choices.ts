import type { SearchFacet } from '../model/search-catalogue.ts';
import type { FacetCounts } from './search-facets.ts';
import type { Chosen } from './search-state.ts';

export function choose(search: HTMLElement, chosen: Chosen): void {
  for (const input of choicesIn(search))
    input.checked = chosen[input.name as SearchFacet]?.includes(input.value) ?? false;
}

/** Writes beside each choice how many results it would give; what would give none is only there while it is chosen. */
export function showCounts(search: HTMLElement, counts: FacetCounts): void {
  for (const input of choicesIn(search)) {
    const n = counts[input.name as SearchFacet].get(input.value) ?? 0;
    const row = input.closest('li')!;
    row.querySelector('.n')!.textContent = String(n);
    // Whoever takes back a choice by keyboard goes on from there.
    row.hidden = n === 0 && !input.checked && input !== document.activeElement;
  }
  // Each facet, and what holds all of them.
  for (const details of search.querySelectorAll('details')) {
    details.hidden = details.querySelector('li:not([hidden])') === null;
    const n = details.querySelectorAll('[data-facet] :checked').length;
    details.querySelector('summary > span')!.textContent = n === 0 ? '' : `${n} chosen`;
  }
  search.querySelector<HTMLElement>('.clear')!.hidden =
    search.querySelector('[data-facet] :checked') === null;
}

function choicesIn(search: HTMLElement): NodeListOf<HTMLInputElement> {
  return search.querySelectorAll('[data-facet] input');
}
