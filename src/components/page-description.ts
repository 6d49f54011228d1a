/** Search engines show about this much. */
const LONGEST = 200;

/**
 * What a page says of itself to those who list or share it: one line of plain words, cut between two of them. A page
 * that gives none is described by its title.
 */
export function pageDescription(title: string, given?: string): string {
  const words = (given || `${title}: what code reviews found, and what became of it.`)
    .replaceAll(/`|\*\*/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const line = words.join(' ');
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …`;
}
