import type { Element } from 'hast';

/** Every figure of some elements that leads to a list of originals: its number, the page, and what it asks for. */
export function countedLinks(
  trees: readonly Element[],
): { n: number; path: string; asked: URLSearchParams }[] {
  return trees.flatMap((tree) => {
    const href = String(tree.properties['href'] ?? '');
    const inside = countedLinks(tree.children.filter((child) => child.type === 'element'));
    if (!href.includes('originals/')) return inside;
    const url = new URL(href, 'http://localhost');
    const path = url.pathname.replace(/originals\/$/, '');
    return [{ n: Number(tree.properties['dataCount']), path, asked: url.searchParams }];
  });
}
