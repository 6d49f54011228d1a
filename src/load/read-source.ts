import { importedReports } from '../importers/importers.ts';
import { reportFile } from '../importers/report-file.ts';
import { readReport, type ReadRecord } from './make.ts';
import { MARKDOWN } from './source-name.ts';

/** A report in a file: its name so far, without `.md`, and what is read of it. */
export interface SourceReport {
  name: string;
  read: ReadRecord;
  /** The text of the report where it was made from a file of another tool; null where it is the file as it is. */
  made: string | null;
  /** What of the source is not in the report, for people. */
  leftOut: string[];
}

/**
 * The reports in a file, by its path; null where nobody knows what it holds. What is no text is rejected like a report
 * that is none. Pure; runs in a worker process.
 */
export function readSource(path: string, bytes: Uint8Array): SourceReport[] | null {
  const base = path.split('/').at(-1)!;
  const name = base.replace(/\.\w+$/, '');
  const text = textOf(bytes);
  const imported = text === null ? null : importedReports({ path, text });
  if (imported !== null)
    return imported.map((report) => {
      const made = reportFile(report);
      const read = readReport(report.name, `${report.name}.md`, new TextEncoder().encode(made));
      return { name: report.name, read, made, leftOut: report.leftOut };
    });
  if (text !== null && !MARKDOWN.test(base)) return null;
  return [{ name, read: readReport(name, path, bytes), made: null, leftOut: [] }];
}

/** Null where it is no text, and so nothing of a tool that we know. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
