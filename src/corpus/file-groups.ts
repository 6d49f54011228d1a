import type { PlacedFinding } from './placed-finding.ts';

/** The findings of a file by what is still to be said of them, each group in the order given. */
export interface FileGroups {
  /** Without an outcome in the latest round of their subject. */
  open: PlacedFinding[];
  /** Skipped by the author, with or without a reason. */
  declined: PlacedFinding[];
  /** All others: done, withdrawn, or of an earlier round that nobody answered. */
  others: PlacedFinding[];
}

/** `open` are the open findings of the corpus. */
export function fileGroups(
  findings: readonly PlacedFinding[],
  open: ReadonlySet<PlacedFinding['finding']>,
): FileGroups {
  const groups: FileGroups = { open: [], declined: [], others: [] };
  for (const placed of findings) groups[groupOf(placed.finding, open)].push(placed);
  return groups;
}

function groupOf(finding: PlacedFinding['finding'], open: ReadonlySet<typeof finding>): keyof FileGroups {
  if (open.has(finding)) return 'open';
  return finding.resolution?.outcome === 'skipped' ? 'declined' : 'others';
}
