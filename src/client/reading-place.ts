/**
 * Which of the places of a page is being read: the last one that starts above the line where eyes rest. `tops` are in
 * pixels from the top of the window, in the order of the page. Null above the first.
 */
export function placeRead(tops: readonly number[], line: number): number | null {
  const at = tops.findLastIndex((top) => top <= line);
  return at === -1 ? null : at;
}
