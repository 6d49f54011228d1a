/** What a list says of itself, and what it was asked for and has not: that is left out, and not in silence. */
export function withUnknown(words: string, unknown: readonly string[]): string {
  return [
    words.trim(),
    ...unknown.map((value) => `“${value}”, which the address asks for, is not among the choices.`),
  ].join(' ');
}
