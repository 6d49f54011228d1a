import type { Declined, DeclinedInRepository, DeclinedRow } from '../corpus/declined.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import { escapeMarkdown, markdownCode, markdownItem, markdownLink } from '../query/markdown.ts';

/** What the pages call things, and where they are. */
export interface DeclinedNames {
  linkTo: (report: Report, finding?: Finding) => string;
  nameOf: (report: Report) => string;
  linesOf: (locations: readonly Location[]) => string;
}

/** All that was declined as one Markdown document, in the order of the page. */
export function declinedMarkdown(all: readonly DeclinedInRepository[], names: DeclinedNames): string {
  const parts = all.flatMap(({ repo, files, gaps, others }) => [
    `## ${escapeMarkdown(repo)}`,
    ...files.flatMap(({ path, findings }) => [
      path === null ? '### Without a file' : `### ${markdownCode(path)}`,
      findings.map((one) => findingItem(one, names)).join('\n'),
    ]),
    ...rowsUnder('Gaps in tests and documents', gaps, names),
    ...rowsUnder('Other things', others, names),
  ]);
  return `${['# Declined', ...parts].join('\n\n')}\n`;
}

function findingItem({ report, finding, locations, again }: Declined, names: DeclinedNames): string {
  const title = [finding.id, finding.title].filter((word) => word !== null).join(' ');
  const later = again.map(
    (seen) =>
      `raised again in ${markdownLink(`round ${seen.review}`, names.linkTo(seen.report, seen.finding))}`,
  );
  const facts = [finding.severity, names.linesOf(locations), ...later].filter(Boolean).join(', ');
  const head = `- ${markdownLink(title, names.linkTo(report, finding))}${facts === '' ? '' : ` (${facts})`}`;
  return `${head}: ${answer(report, finding.resolution?.detail ?? null, names)}`;
}

function rowsUnder(title: string, rows: readonly DeclinedRow[], names: DeclinedNames): string[] {
  return rows.length === 0 ? [] : [`### ${title}`, rows.map((row) => rowItem(row, names)).join('\n')];
}

/** The row, and within it the gaps that it is about, as written. */
function rowItem({ report, row, notes }: DeclinedRow, names: DeclinedNames): string {
  const gaps = notes.map(({ markdown }) => markdownItem(markdown).replace(/^(?=.)/gm, '  '));
  return [`- ${escapeMarkdown(row.ref)}: ${answer(report, row.detail, names)}`, ...gaps].join('\n');
}

/** The reason, and where and when it was given. */
function answer(report: Report, reason: string | null, { linkTo, nameOf }: DeclinedNames): string {
  const date = report.resolution?.addressed ?? report.date;
  const where = [markdownLink(nameOf(report), linkTo(report)), date]
    .filter((part) => part !== null)
    .join(', ');
  return `${reason === null ? '*no reason given*' : escapeMarkdown(reason)} — ${where}`;
}
