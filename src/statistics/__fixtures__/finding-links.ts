import type { Element } from 'hast';

/** A link to the search of findings: what it asks, and how many findings the page says there are; null if it does not. */
export interface FindingLink {
  query: string;
  count: number | null;
}

/** All links to findings in some elements. */
export function findingLinks(elements: readonly Element[]): FindingLink[] {
  return elements.flatMap(({ properties, children }) => {
    const [path, params = ''] = String(properties['href'] ?? '').split('?');
    const count = properties['dataCount'];
    const own = path!.endsWith('/findings/')
      ? [
          {
            query: new URLSearchParams(params).get('q') ?? '',
            count: typeof count === 'number' ? count : null,
          },
        ]
      : [];
    return [...own, ...findingLinks(children.filter((child) => child.type === 'element'))];
  });
}
