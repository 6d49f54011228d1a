import type { Element } from 'hast';

/** A link to a list: the page, what it asks for there, and how many rows the page says there are; null if it does not. */
export interface CountedLink {
  n: number | null;
  path: string;
  asked: URLSearchParams;
}

/** Every link in some elements to such a page below that of the agents: `originals/`. */
export function countedLinks(trees: readonly Element[], page: string): CountedLink[] {
  return trees.flatMap(({ properties, children }) => {
    const inside = countedLinks(
      children.filter((child) => child.type === 'element'),
      page,
    );
    // Few elements are links.
    if (properties['href'] === undefined) return inside;
    const url = new URL(String(properties['href']), 'http://localhost');
    if (!url.pathname.startsWith('/agents/') || !url.pathname.endsWith(page)) return inside;
    const count = properties['dataCount'];
    const n = typeof count === 'number' ? count : null;
    return [{ n, path: url.pathname.slice(0, -page.length), asked: url.searchParams }, ...inside];
  });
}
