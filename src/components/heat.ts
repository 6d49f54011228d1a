/** How hot a place with so many findings is: 1 for one, 2 for two or three, then a step with every doubling, up to 5. */
export function heat(findings: number): number {
  return Math.min(5, Math.floor(Math.log2(Math.max(1, findings))) + 1);
}
