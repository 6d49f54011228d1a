import { clone } from './clone.ts';
import type { SiteFacts } from './search-facts.ts';
import type { Missing, SearchedSite } from './searched-site.ts';

/** The facets whose values are names, which this page knows of its own site only. */
const NAMES = ['agent', 'repo'] as const;
/** So many of them are added, at most. */
const MOST = 300;

/** The sites that can be searched: this one, and those that the page has a choice for. */
export function sitesOf(search: HTMLElement, own: SearchedSite): SearchedSite[] {
  const others = boxes(search).filter(({ dataset }) => dataset['base'] !== undefined);
  return [
    own,
    ...others.map(({ value, dataset }) => ({ name: value, base: dataset['base']!, isOwn: false })),
  ];
}

/** The names of the sites that are not to be searched. */
export function sitesLeftOut(search: HTMLElement): string[] {
  return boxes(search).flatMap(({ value, checked }) => (checked ? [] : [value]));
}

export function chooseSites(search: HTMLElement, without: readonly string[]): void {
  for (const box of boxes(search)) box.checked = !without.includes(box.value);
}

/** Writes beside each site how many results it has, or that they are missing; nothing where nothing was asked. */
export function showSiteCounts(
  search: HTMLElement,
  found: readonly { site: SearchedSite }[] | null,
  missing: readonly Missing[],
): void {
  for (const box of boxes(search)) {
    const why = missing.find(({ site }) => site.name === box.value)?.why;
    const n = found?.filter(({ site }) => site.name === box.value).length;
    const count = n === undefined || !box.checked ? '' : String(n);
    box.closest('li')!.querySelector('.n')!.textContent = why === undefined ? count : `not ${why}`;
  }
}

/** Adds the agents and repositories of other sites to the choices. */
export function addNames(search: HTMLElement, sites: readonly SiteFacts[]): void {
  for (const facet of NAMES) {
    const list = search.querySelector(`[data-facet=${facet}] ul`)!;
    const known = new Set([...list.querySelectorAll('input')].map(({ value }) => value));
    const others = sites
      .filter(({ site }) => !site.isOwn)
      .flatMap(({ records }) => [...records.values()].flatMap(({ values }) => values[facet] ?? []));
    const fresh = [...new Set(others)]
      .filter((name) => !known.has(name))
      .sort()
      .slice(0, MOST);
    const last = list.querySelector('input[value=none]')?.closest('li') ?? null;
    for (const name of fresh) list.insertBefore(choice(search, facet, name), last);
  }
}

function choice(search: HTMLElement, facet: string, name: string): HTMLElement {
  const row = clone(search.querySelector<HTMLTemplateElement>('template.choice')!);
  const input = row.querySelector('input')!;
  input.name = facet;
  input.value = name;
  row.querySelector('span')!.textContent = name;
  return row;
}

function boxes(search: HTMLElement): HTMLInputElement[] {
  return [...search.querySelectorAll<HTMLInputElement>('[data-sites] input')];
}
