import { parseReport, type ParsedReport } from '../../parse/report.ts';
import { place } from '../../model/place.ts';
import type { ImportedReport } from '../importer.ts';
import { reportFile } from '../report-file.ts';

/** An imported report as the site reads it. A report that it would refuse, or a fault of ours, fails the test. */
export function readImported(imported: ImportedReport): ParsedReport {
  const id = `tidepool/${imported.name}`;
  const parsed = parseReport(id, `${id}.md`, new TextEncoder().encode(reportFile(imported)));
  const errors = parsed.report.problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  if (parsed.report.source.dialect !== 'deep-review') throw new Error('it is not read as a report of ours');
  return parsed;
}

/** What the site reads of the findings of a report: `I1 | High | Title | a.ts:3, b.ts | outcome`. */
export function findingRows(imported: ImportedReport): string[] {
  return readImported(imported).report.findings.map(
    ({ id, severityAsWritten, title, locations, resolution }) =>
      [id, severityAsWritten ?? '—', title, locations.map(place).join(', '), resolution?.outcome ?? '—'].join(
        ' | ',
      ),
  );
}

/** The Markdown of one finding of a report as it is read. */
export function findingText(imported: ImportedReport, id: string): string {
  const { report, text } = readImported(imported);
  const found = report.findings.find((finding) => finding.id === id);
  return text
    .split('\n')
    .slice((found?.line ?? 1) - 1, found?.lastLine ?? 0)
    .join('\n');
}
