/**
 * Which of the places of a page is being read, by their order on the page: of those that are where eyes rest, the
 * innermost, which comes last; between two places the one that was read before.
 */
export function placeRead(inSight: ReadonlySet<number>, before: number | null): number | null {
  return inSight.size === 0 ? before : Math.max(...inSight);
}
