/** A run of an excerpt: plain words, or the words that matched. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Cuts Pagefind's excerpt, where matches stand in `<mark>` and the rest is escaped, into parts that can be shown as
 * text: nothing of it is ever parsed as HTML.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const inside = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
      return { text: decode(inside ?? piece), marked: inside !== undefined };
    });
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
