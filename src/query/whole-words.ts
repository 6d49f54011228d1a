/**
 * Whether a name is these words, or has them as whole words in a row, in any case: `opus 4` in `Claude Opus 4`. Brackets
 * are no part of a word.
 */
export function hasWords(words: string): (name: string) => boolean {
  const some = spaced(words);
  return (name) => some !== NOTHING && spaced(name).includes(some);
}

const NOTHING = '  ';

/** The words of a text, with a blank before and behind each. */
function spaced(text: string): string {
  const words = text.toLowerCase().split(/[\s_()-]+/);
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}
