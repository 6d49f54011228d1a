import type { Report } from '../model/report.ts';

/**
 * Why a file that was found, and not asked for, is taken for no report: prompts, templates and guides speak of reviews,
 * too. A report has findings, or the header of one, or is a scan, or says at least when and by whom it was written.
 */
export function whyNoReport({ kind, source, findings, date, reviewers }: Report): string | null {
  const isReport =
    findings.length > 0 ||
    source.dialect === 'deep-review' ||
    kind === 'supply-chain' ||
    kind === 'ci-failures' ||
    (date !== null && reviewers.length > 0);
  return isReport ? null : 'no finding was read in it, and it does not say when and by whom it was reviewed';
}
