import type { SearchHit } from './pagefind.ts';

/**
 * How many results there are; and whether they hold the words at all: where nothing does, the index answers with
 * whatever comes near.
 */
export function resultWords(
  n: number,
  query: string,
  hits: readonly Pick<SearchHit, 'content' | 'meta'>[],
): string {
  if (n === 0) return 'Nothing found.';
  const count = `${n} ${n === 1 ? 'result' : 'results'}`;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = hits.some(({ content, meta }) => {
    const text = `${content} ${Object.values(meta).join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word.replace(/(?<=\p{L}{4})(?:s|ed|ing)$/u, '')));
  });
  return holds ? count : `Nothing holds all of these words; the nearest: ${count}`;
}

/** What a hit is: a finding by its severity, a section of the review, or a reviewer's own report. */
export function kindOfHit(meta: Record<string, string>): string {
  if (meta['type'] === 'finding') return meta['severity'] || 'finding';
  return meta['type'] === 'original' ? `original review${meta['by'] ? ` by ${meta['by']}` : ''}` : 'section';
}
