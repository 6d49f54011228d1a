/** The lines `first-last` of a text, counted from 1, both among them; all of it where no lines are named. */
export function linesOf(text: string, range: string | undefined): string {
  const [first, last] = (range ?? '').split('-').map(Number);
  if (!first || !last) return text;
  return `${text
    .split('\n')
    .slice(first - 1, last)
    .join('\n')
    .trim()}\n`;
}
