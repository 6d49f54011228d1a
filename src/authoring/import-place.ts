import { nameFault } from '../model/name-fault.ts';
import type { Report } from '../model/report.ts';
import { readFileName } from '../parse/file-name.ts';
import { draftFolder } from './draft.ts';
import { plainName, reportName } from './report-name.ts';

/** Where a report is to lie. */
export interface Place {
  /** The folder below that of the reports; '' where nothing says of which repository the report is. */
  folder: string;
  /** The name of its file, without `.md`. */
  name: string;
  /** Did the file have this name already? Then another file of that name is taken for the same review. */
  isKept: boolean;
}

/**
 * The place of a report that is brought in from somewhere else. `path` is where it was, without extension. A name that
 * says the instant is kept; any other is made of what the report says: date, time, and what was reviewed.
 */
export function importPlace(report: Report, path: string): Place {
  const parts = path.split('/');
  const base = parts.at(-1)!;
  const above = parts.at(-2);
  const isKept = nameFault(base) === null && saysAsMuch(base, report);
  return {
    folder: report.repo !== null ? draftFolder(report.repo) : above === undefined ? '' : plainName(above),
    name: isKept ? base : reportName(report.date, report.time, targetOf(report, base)),
    isKept,
  };
}

/** Does the name say the instant, or at least the day where the report knows no more? */
function saysAsMuch(base: string, { date, time }: Report): boolean {
  const named = readFileName(base);
  return named.startedAt !== null || (named.date !== null && named.date === date && time === null);
}

function targetOf({ kind, pullRequest, branch }: Report, base: string): Parameters<typeof reportName>[2] {
  return {
    pullRequest: pullRequest?.number ?? null,
    // A scan reads a branch, but is not about it.
    branch: kind === 'branch' ? branch : null,
    otherwise: OTHERWISE[kind] ?? readFileName(base).target,
  };
}

const OTHERWISE: Partial<Record<Report['kind'], string>> = {
  'supply-chain': 'supply-chain',
  'ci-failures': 'ci-failures',
  architecture: 'architecture-review',
};
