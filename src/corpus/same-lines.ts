import type { Location } from '../model/location.ts';
import type { Corpus } from './corpus.ts';
import { filePathOf } from './file-history.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** The findings of a corpus by repository and file, made once. */
const known = new WeakMap<Corpus, Map<string, PlacedFinding[]>>();

/**
 * The findings of other subjects that name lines which a finding names, too: the same numbers in the same file, whatever
 * the commit. Newest first.
 */
export function onSameLines(corpus: Corpus, { repo, report, finding }: PlacedFinding): PlacedFinding[] {
  const subject = corpus.subjectOf.get(report.id);
  const isElsewhere = (other: PlacedFinding) =>
    other.report !== report && (subject === undefined || corpus.subjectOf.get(other.report.id) !== subject);
  const found = finding.locations.flatMap((place) =>
    inFile(corpus, repo, place).filter(
      (other) => isElsewhere(other) && other.finding.locations.some((theirs) => overlap(place, theirs)),
    ),
  );
  return [...new Set(found)].sort(
    (a, b) => corpus.reports.indexOf(a.report) - corpus.reports.indexOf(b.report),
  );
}

/** All findings that name a file. */
export function inFile(corpus: Corpus, repo: string, place: Location): PlacedFinding[] {
  const byFile =
    known.get(corpus) ??
    new Map(corpus.files.map(({ repo, path, findings }) => [`${repo} ${path}`, findings]));
  known.set(corpus, byFile);
  return byFile.get(`${repo} ${filePathOf(place)}`) ?? [];
}

function overlap(a: Location, b: Location): boolean {
  if (filePathOf(a) !== filePathOf(b) || a.startLine === null || b.startLine === null) return false;
  return a.startLine <= (b.endLine ?? b.startLine) && b.startLine <= (a.endLine ?? a.startLine);
}
