import type { Declined, DeclinedGap, DeclinedInRepository } from '../corpus/declined.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { escapeMarkdown, markdownCode, markdownLink } from './markdown.ts';

/** What the pages call things, and where they are. */
export interface DeclinedNames {
  linkTo: (report: Report, finding?: Finding) => string;
  nameOf: (report: Report) => string;
  linesOf: (finding: Finding) => string;
}

/** All that was declined as one Markdown document, in the order of the page. */
export function declinedMarkdown(all: readonly DeclinedInRepository[], names: DeclinedNames): string {
  const parts = all.flatMap(({ repo, files, gaps }) => [
    `## ${escapeMarkdown(repo)}`,
    ...files.flatMap(({ path, findings }) => [
      path === null ? '### Without a file' : `### ${markdownCode(path)}`,
      findings.map((one) => findingItem(one, names)).join('\n'),
    ]),
    ...(gaps.length > 0
      ? ['### Gaps in tests and documents', gaps.map((gap) => gapItem(gap, names)).join('\n')]
      : []),
  ]);
  return `${['# Declined', ...parts].join('\n\n')}\n`;
}

function findingItem({ report, finding, again }: Declined, names: DeclinedNames): string {
  const title = [finding.id, finding.title].filter((word) => word !== null).join(' ');
  const later = again.map(
    (seen) =>
      `raised again in ${markdownLink(`round ${seen.review}`, names.linkTo(seen.report, seen.finding))}`,
  );
  const facts = [finding.severity, names.linesOf(finding), ...later].filter(Boolean).join(', ');
  const head = `- ${markdownLink(title, names.linkTo(report, finding))}${facts === '' ? '' : ` (${facts})`}`;
  return `${head}: ${answer(report, finding.resolution?.detail ?? null, names)}`;
}

function gapItem({ report, row }: DeclinedGap, names: DeclinedNames): string {
  return `- ${escapeMarkdown(row.ref)}: ${answer(report, row.detail, names)}`;
}

/** The reason, and where and when it was given. */
function answer(report: Report, reason: string | null, { linkTo, nameOf }: DeclinedNames): string {
  const date = report.resolution?.addressed ?? report.date;
  const where = [markdownLink(nameOf(report), linkTo(report)), date]
    .filter((part) => part !== null)
    .join(', ');
  return `${reason === null ? '*no reason given*' : escapeMarkdown(reason)} — ${where}`;
}
