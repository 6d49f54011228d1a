/** Nearly every record holds these: to load where each of them stands weighs more than all other words together. */
const COMMON = new Set(
  'a an and are as at be by for from in is it of on or that the this to was with'.split(' '),
);

/** The words to ask the index for: those that tell something, each once. In quotes all of them stay, and where there are no others. */
export function tellingWords(query: string): string {
  const words = query.trim();
  if (/^".+"$/.test(words)) return words;
  const telling = words.split(/\s+/).filter((word) => !COMMON.has(word.toLowerCase()));
  return telling.length === 0 ? words : [...new Set(telling)].join(' ');
}
