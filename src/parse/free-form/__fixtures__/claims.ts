import type { Finding } from '../../../model/finding.ts';
import { parseReport } from '../../report.ts';

export function readReport(text: string) {
  return parseReport('notes/review', 'notes/review.md', new TextEncoder().encode(text)).report;
}

/** The findings of a report, each on one line: `F-1 important/High fixed: Title @ a.go:1-2 fix`. */
export function claims(text: string): string[] {
  return readReport(text).findings.map(oneLine);
}

function oneLine({
  id,
  severity,
  severityAsWritten,
  status,
  title,
  locations,
  fix,
  resolution,
}: Finding): string {
  const grade = (severity ?? severityAsWritten) ? `${severity}/${severityAsWritten}` : null;
  const state = resolution?.outcome ?? (status === 'open' ? null : status);
  const places = locations.map(({ path, startLine, endLine }) =>
    startLine === null ? path : `${path}:${startLine}-${endLine}`,
  );
  const head = [id, grade, state].filter((part) => part !== null).join(' ');
  return [
    `${head}: ${title}`,
    ...(places.length > 0 ? ['@', ...places] : []),
    ...(fix === null ? [] : ['fix']),
  ].join(' ');
}
