/** Whether a name is these words, or has them as whole words in a row, in any case: `opus 4` in `Claude Opus 4`. */
export function hasWords(name: string, words: string): boolean {
  const [all, some] = [wordsOf(name), wordsOf(words)];
  return some.length > 0 && ` ${all.join(' ')} `.includes(` ${some.join(' ')} `);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
}
