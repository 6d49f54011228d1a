import type { Note, Report, SectionMark } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';
import type { Corpus } from './corpus.ts';
import { filePathOf } from './file-history.ts';
import { gapsByRow } from './gap.ts';
import { compare } from './order.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { standings, type Sighting } from './standing.ts';

/** A finding that the author said no to, and where it was raised again since. */
export interface Declined extends PlacedFinding {
  again: Sighting[];
}

/** What was declined in one file, newest first; `path` is null for findings that name none. */
export interface DeclinedInFile {
  path: string | null;
  findings: Declined[];
}

/** A row that declines no finding but a gap in tests or documents; `notes` are the gaps that it is about. */
export interface DeclinedGap {
  report: Report;
  row: ResolutionRow;
  notes: Note[];
}

/** All that was declined in a repository, by file in the order of the paths, without a path last. */
export interface DeclinedInRepository {
  repo: string;
  files: DeclinedInFile[];
  gaps: DeclinedGap[];
}

/** Every finding and gap that was skipped, by repository. A finding that names several files is listed with the first. */
export function declined(corpus: Corpus): DeclinedInRepository[] {
  const found = new Map<string, { findings: Declined[]; gaps: DeclinedGap[] }>();
  for (const report of corpus.reports) {
    const repo = corpus.repositories.get(report.id) ?? '';
    const findings = declinedFindings(report, repo, corpus);
    const gaps = declinedGaps(report);
    if (findings.length + gaps.length === 0) continue;
    const here = found.get(repo) ?? { findings: [], gaps: [] };
    found.set(repo, { findings: [...here.findings, ...findings], gaps: [...here.gaps, ...gaps] });
  }
  return [...found]
    .map(([repo, { findings, gaps }]) => ({ repo, files: byFile(findings), gaps }))
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
    again: (standing?.get(finding.anchor)?.others ?? []).filter(({ when }) => when === 'later'),
  }));
}

function byFile(findings: readonly Declined[]): DeclinedInFile[] {
  const files = Map.groupBy(findings, ({ finding: { locations } }) =>
    locations[0] ? filePathOf(locations[0]) : null,
  );
  return [...files]
    .map(([path, here]) => ({ path, findings: here }))
    .sort((a, b) => Number(a.path === null) - Number(b.path === null) || compare(a.path ?? '', b.path ?? ''));
}

/** Rows that skip something, but no finding. */
function declinedGaps(report: Report): DeclinedGap[] {
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
