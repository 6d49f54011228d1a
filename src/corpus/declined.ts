import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Note, Report, SectionMark } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';
import type { Corpus } from './corpus.ts';
import { filePathOf } from './file-history.ts';
import { gapsByRow, isAboutGaps } from './gap.ts';
import { compare } from './order.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { standings, type Sighting } from './standing.ts';

/** A finding that the author said no to, and where it was raised again since. */
export interface Declined extends PlacedFinding {
  /** Where in the file that it is listed with. */
  locations: Location[];
  again: Sighting[];
}

/** What was declined in one file, newest first; `path` is null for findings that name none. */
export interface DeclinedInFile {
  path: string | null;
  findings: Declined[];
}

/** A row that declines something else than a finding; `notes` are the gaps in tests or documents that it is about. */
export interface DeclinedRow {
  report: Report;
  row: ResolutionRow;
  notes: Note[];
}

/** All that was declined in a repository, by file in the order of the paths, without a path last. */
export interface DeclinedInRepository {
  repo: string;
  files: DeclinedInFile[];
  gaps: DeclinedRow[];
  /** Rows about neither a finding nor a gap, or about what was not found. */
  others: DeclinedRow[];
}

/** All that was skipped, by repository. A finding that names several files is listed with the first. */
export function declined(corpus: Corpus): DeclinedInRepository[] {
  const found = new Map<string, { findings: Declined[]; rows: DeclinedRow[] }>();
  for (const report of corpus.reports) {
    const repo = corpus.repositories.get(report.id) ?? '';
    const findings = declinedFindings(report, repo, corpus);
    const rows = declinedRows(report);
    if (findings.length + rows.length === 0) continue;
    const here = found.get(repo) ?? { findings: [], rows: [] };
    found.set(repo, { findings: [...here.findings, ...findings], rows: [...here.rows, ...rows] });
  }
  return [...found]
    .map(([repo, { findings, rows }]) => ({
      repo,
      files: byFile(findings),
      gaps: rows.filter(({ row }) => isAboutGaps(row)),
      others: rows.filter(({ row }) => !isAboutGaps(row)),
    }))
    .sort((a, b) => compare(a.repo, b.repo));
}

function declinedFindings(report: Report, repo: string, { subjectOf }: Corpus): Declined[] {
  const skipped = report.findings.filter(({ resolution }) => resolution?.outcome === 'skipped');
  const subject = subjectOf.get(report.id);
  const standing = subject && skipped.length > 0 ? standings(subject, report) : null;
  return skipped.map((finding) => ({
    repo,
    report,
    finding,
    locations: finding.locations.filter((one) => filePathOf(one) === fileOf(finding)),
    again: (standing?.get(finding.anchor)?.others ?? []).filter(({ when }) => when === 'later'),
  }));
}

function byFile(findings: readonly Declined[]): DeclinedInFile[] {
  const files = Map.groupBy(findings, ({ finding }) => fileOf(finding));
  return [...files]
    .map(([path, here]) => ({ path, findings: here }))
    .sort((a, b) => Number(a.path === null) - Number(b.path === null) || compare(a.path ?? '', b.path ?? ''));
}

function fileOf({ locations: [first] }: Finding): string | null {
  return first ? filePathOf(first) : null;
}

/** Rows that skip something, but no finding. */
function declinedRows(report: Report): DeclinedRow[] {
  const ids = new Set(report.findings.map(({ id }) => id));
  const notesOf = gapsByRow(report);
  return (report.resolution?.rows ?? [])
    .filter(({ outcome, target }) => outcome === 'skipped' && !target?.split(', ').some((id) => ids.has(id)))
    .map((row) => ({ report, row, notes: notesOf(row) }));
}

/** The section in which a report itself lists what earlier rounds declined. Its items have no findings of theirs. */
export function remembersDeclined({ sections }: Report): SectionMark | null {
  return (
    sections.find(({ title }) => /^declined in (?:prior|earlier|previous) rounds?$/i.test(title)) ?? null
  );
}
