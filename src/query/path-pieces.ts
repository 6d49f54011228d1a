/**
 * The parts of a glob that stand in every path that it matches, as they are written. Braces and brackets go with all
 * between the first and the last; where a character is freed of its meaning, nothing is sure.
 */
export function pathPieces(pattern: string): string[] {
  if (pattern.includes('\\') || pattern.toLowerCase() === 'none') return [];
  const withoutChoices = pattern.replace(/[{[].*[}\]]/s, '*');
  return /[{}[\]]/.test(withoutChoices) ? [] : withoutChoices.split(/[*?]+/);
}
