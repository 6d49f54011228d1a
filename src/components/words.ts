import type { RenderedPart } from '../model/layout.ts';

/** About how many words parts have to be read: a table or a code block counts like prose. */
export function wordsOf(parts: readonly RenderedPart[]): number {
  return parts.reduce((sum, { html }) => sum + (html.replace(/<[^>]*>/g, ' ').match(/\S+/g)?.length ?? 0), 0);
}
