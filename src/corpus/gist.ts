import type { Finding } from '../model/finding.ts';
import type { Note, ProcessNote, Report } from '../model/report.ts';

/**
 * What pages of others tell of a report, as JSON: all but its words, and on which lines they stand. That one thing stands
 * above another counts, so that whatever is sorted by lines stays as it is. Two versions of a report with the same gist
 * look the same wherever neither its own text nor a line is shown.
 */
export function gistOf(report: Report): string {
  const told = {
    ...report,
    source: { ...report.source, sha256: null },
    findings: report.findings.map(findingGist),
    ...Object.fromEntries(NOTES.map((list) => [list, report[list].map(noteGist)])),
  };
  const lines = new Set<number>();
  JSON.stringify(told, (key, value: unknown) => {
    if (isLine(key, value)) lines.add(value);
    return value;
  });
  const place = new Map([...lines].sort((a, b) => a - b).map((line, at) => [line, at]));
  return JSON.stringify(told, (key, value: unknown) => (isLine(key, value) ? place.get(value) : value));
}

const NOTES = [
  ...(['strengths', 'concerns', 'testingGaps', 'documentationGaps', 'limitations'] as const),
  'processNotes' as const,
];

function noteGist({ markdown: _, ...told }: Note | ProcessNote): object {
  return told;
}

function findingGist({ text: _, fix, codeBlocks: __, diffBlocks, fences, ...told }: Finding): object {
  const languages = [...new Set(fences.map(({ language }) => language))];
  return { ...told, hasFix: fix !== null, hasDiff: diffBlocks > 0, languages };
}

function isLine(key: string, value: unknown): value is number {
  return (key === 'line' || key === 'lastLine') && typeof value === 'number';
}
