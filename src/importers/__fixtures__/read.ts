import { parseReport, type ParsedReport } from '../../parse/report.ts';
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
