import type { Report } from '../model/report.ts';
import type { Corpus } from './corpus.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** Findings that stand in the latest round of a pull request or branch and have no outcome on record. */
export function openFindings({ findings, subjects }: Corpus): PlacedFinding[] {
  const latest = new Set<Report | undefined>(subjects.map(({ rounds }) => rounds.at(-1)));
  return findings.filter(({ report, finding }) => latest.has(report) && isOpen(finding));
}

/** Neither answered in a resolution table nor withdrawn in the report itself. */
export function isOpen({ resolution, status }: PlacedFinding['finding']): boolean {
  return resolution === null && status === 'open';
}
