/**
 * The heading level of each section under a page's h1. Reports skip levels and start where they like; on a page a
 * section stands one level below the one it lies in, and the outermost are h2.
 */
export function headingLevels(written: readonly number[]): number[] {
  const open: number[] = [];
  return written.map((level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(open.length + 1, 6);
  });
}
