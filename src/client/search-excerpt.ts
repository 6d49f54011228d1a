/** A run of an excerpt: plain words, or words that matched. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** How many words an excerpt has. */
const LENGTH = 28;

/**
 * Cuts out of a text where most of the words that matched stand together; its beginning where none did. `places` are
 * the places of these among all words, in order. Line ends are spaces.
 */
export function excerpt(content: string, places: readonly number[]): ExcerptPart[] {
  const words = content.trim().split(/\s+/);
  const start = Math.max(0, Math.min(densest(places), words.length - LENGTH));
  const end = Math.min(words.length, start + LENGTH);
  const matched = new Set(places);
  const parts: ExcerptPart[] = [];
  if (start > 0) add(parts, '… ', false);
  for (let at = start; at < end; at += 1) {
    if (at > start) add(parts, ' ', matched.has(at - 1) && matched.has(at));
    add(parts, words[at]!, matched.has(at));
  }
  if (end < words.length) add(parts, ' …', false);
  return parts;
}

function add(parts: ExcerptPart[], text: string, marked: boolean): void {
  const last = parts.at(-1);
  if (last?.marked === marked) last.text += text;
  else parts.push({ text, marked });
}

/** Where an excerpt begins that has as many of the places as any, and these in its middle. */
function densest(places: readonly number[]): number {
  let best = { start: 0, n: 0 };
  for (let first = 0, next = 0; first < places.length; first += 1) {
    while (next < places.length && places[next]! < places[first]! + LENGTH) next += 1;
    const middle = (places[first]! + places[next - 1]!) / 2;
    if (next - first > best.n) best = { start: Math.round(middle - LENGTH / 2), n: next - first };
  }
  return best.start;
}
