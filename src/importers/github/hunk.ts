const HEAD = /^@@ -(\d{1,9})(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/;
/** A quote that goes on for longer says less. */
const MOST_LINES = 40;

/** The lines of a file that a comment is about, out of the piece of a diff it stands below; null where they are not in it. */
export function linesOfHunk(hunk: string, lines: readonly [number, number], isLeft: boolean): string | null {
  const [head = '', ...rows] = hunk.split('\n');
  const [, left, right] = HEAD.exec(head) ?? [];
  let at = Number(isLeft ? left : right);
  if (!Number.isSafeInteger(at)) return null;
  const other = isLeft ? '+' : '-';
  const found: string[] = [];
  for (const row of rows) {
    if (row.startsWith(other) || row.startsWith('\\')) continue;
    if (at >= lines[0] && at <= lines[1]) found.push(row.slice(1));
    at += 1;
  }
  const isWhole = found.length === lines[1] - lines[0] + 1 && found.length <= MOST_LINES;
  return isWhole && found.some((line) => line.trim() !== '') ? found.join('\n') : null;
}
