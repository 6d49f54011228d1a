import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** A finding with the report it stands in and the repository that was reviewed. */
export interface PlacedFinding {
  repo: string;
  report: Report;
  finding: Finding;
}
