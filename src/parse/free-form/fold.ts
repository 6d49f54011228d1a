/** Letters that are written without spaces between words. */
const SOLID = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Text as the word tables have it: lower case, letters and digits of any language, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}№º]+/gu, ' ')
    .trim();
}

/** Whether folded text has a word or phrase in it; where a script parts no words, anywhere. */
export function contains(folded: string, phrase: string): boolean {
  return SOLID.test(phrase) ? folded.includes(phrase) : ` ${folded} `.includes(` ${phrase} `);
}

/** Whether folded text starts with a whole word or phrase. */
export function startsWith(folded: string, phrase: string): boolean {
  if (!folded.startsWith(phrase)) return false;
  const next = folded[phrase.length];
  return next === undefined || next === ' ' || (SOLID.test(phrase) && !SOLID.test(next));
}

export function hasAny(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => contains(folded, phrase));
}

/** The value whose phrase starts the text, longest first; undefined where none does. */
export function startOf<T>(folded: string, table: readonly [T, readonly string[]][]): T | undefined {
  return longest(folded, table, startsWith)?.value;
}

/** The value whose phrase stands anywhere in the text, longest first. */
export function anywhere<T>(folded: string, table: readonly [T, readonly string[]][]): T | undefined {
  return longest(folded, table, contains)?.value;
}

function longest<T>(
  folded: string,
  table: readonly [T, readonly string[]][],
  test: (folded: string, phrase: string) => boolean,
): { value: T; phrase: string } | undefined {
  let best: { value: T; phrase: string } | undefined;
  for (const [value, phrases] of table)
    for (const phrase of phrases)
      if (phrase.length > (best?.phrase.length ?? 0) && test(folded, phrase)) best = { value, phrase };
  return best;
}

const KEPT_FIRST = /[\p{L}\p{N}`.([{"'<@#$_/~-]/u;
const KEPT_LAST = /[\p{L}\p{N}`.)\]}"'>!?%+*…~-]/u;

/** Text without the emoji and marks before and after its words. */
export function bare(text: string): string {
  const chars = [...text];
  const first = chars.findIndex((char) => KEPT_FIRST.test(char));
  const last = chars.findLastIndex((char) => KEPT_LAST.test(char));
  return first === -1 || last < first
    ? ''
    : chars
        .slice(first, last + 1)
        .join('')
        .trim();
}
