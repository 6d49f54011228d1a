/**
 * Lets arrow keys lead from a field down into the links of its results and along them; up from the first, or Escape,
 * leads back. The links keep the focus for all else: Enter opens them, other keys are the page's.
 */
export function resultKeys(around: HTMLElement, field: HTMLElement, selector: string): void {
  around.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const links = [...around.querySelectorAll<HTMLElement>(selector)];
    const place = target === field ? -1 : links.indexOf(target.closest<HTMLElement>(selector)!);
    const isOurs = target === field || place !== -1;
    if (!isOurs || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const next = nextPlace(event.key, place);
    if (next === null || next >= links.length) return;
    event.preventDefault();
    (links[next] ?? field).focus();
  });
}

/** The place among the results that a key leads to, -1 for the field; null where it leads nowhere. */
export function nextPlace(key: string, place: number): number | null {
  if (key === 'ArrowDown') return place + 1;
  if (place === -1) return null;
  return key === 'ArrowUp' ? place - 1 : key === 'Escape' ? -1 : null;
}
