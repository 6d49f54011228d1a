import type { Note, Report } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';
import type { Corpus } from './corpus.ts';
import { filePathOf } from './file-history.ts';
import { gapsOf } from './gap.ts';
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
  const found = new Map<string, DeclinedInRepository>();
  for (const report of corpus.reports) {
    const repo = corpus.repositories.get(report.id) ?? '';
    const findings = declinedFindings(report, repo, corpus);
    const gaps = declinedGaps(report);
    if (findings.length + gaps.length === 0) continue;
    const here = found.get(repo) ?? { repo, files: [], gaps: [] };
    found.set(repo, here);
    for (const placed of findings) file(here, placed);
    here.gaps.push(...gaps);
  }
  for (const { files } of found.values()) files.sort(byPath);
  return [...found.values()].sort((a, b) => compare(a.repo, b.repo));
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

function file({ files }: DeclinedInRepository, placed: Declined): void {
  const [first] = placed.finding.locations;
  const path = first ? filePathOf(first) : null;
  const here = files.find((one) => one.path === path);
  if (here) here.findings.push(placed);
  else files.push({ path, findings: [placed] });
}

function byPath(a: DeclinedInFile, b: DeclinedInFile): number {
  return Number(a.path === null) - Number(b.path === null) || compare(a.path ?? '', b.path ?? '');
}

/** Rows that skip something, but no finding. */
function declinedGaps(report: Report): DeclinedGap[] {
  const ids = new Set(report.findings.map(({ id }) => id));
  return (report.resolution?.rows ?? [])
    .filter(({ outcome, target }) => outcome === 'skipped' && !target?.split(', ').some((id) => ids.has(id)))
    .map((row) => ({ report, row, notes: gapsOf(report, row) }));
}
