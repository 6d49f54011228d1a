import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Corpus } from './corpus.ts';
import { threadsOf } from './thread.ts';

/**
 * What stands for a finding through all rounds: the report and the anchor of its first sighting, so that later rounds do
 * not change it. A finding of a report without a subject has one sighting.
 */
export function threadIds({ reports, subjects }: Pick<Corpus, 'reports' | 'subjects'>): Map<Finding, string> {
  const ids = new Map(
    reports.flatMap((report) => report.findings.map((finding) => [finding, sighting(report, finding)])),
  );
  for (const { cells } of subjects.flatMap(threadsOf)) {
    const seen = cells.flatMap((cell) =>
      cell?.finding ? [{ report: cell.report, finding: cell.finding }] : [],
    );
    const [first] = seen;
    if (first) for (const { finding } of seen) ids.set(finding, sighting(first.report, first.finding));
  }
  return ids;
}

function sighting({ id }: Report, { anchor }: Finding): string {
  return `${id}#${anchor}`;
}
