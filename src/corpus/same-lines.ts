import type { Location } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import type { Corpus } from './corpus.ts';
import { filePathOf } from './file-history.ts';
import type { PlacedFinding } from './placed-finding.ts';
import type { Subject } from './subject.ts';

/** Lines of a file that a finding names. */
interface NamedLines {
  placed: PlacedFinding;
  subject: Subject | undefined;
  start: number;
  end: number;
}

/** What findings name, by repository and file, made once a corpus: the findings, and those with lines once a place. */
interface Named {
  findings: ReadonlyMap<string, number>;
  lines: ReadonlyMap<string, readonly NamedLines[]>;
  /** The place of each report among all, newest first. */
  order: ReadonlyMap<Report, number>;
}
const known = new WeakMap<Corpus, Named>();

/**
 * The findings of other subjects that name lines which a finding names, too: the same numbers in the same file, whatever
 * the commit. The newest, `most` of them.
 */
export function onSameLines(
  corpus: Corpus,
  { repo, report, finding }: PlacedFinding,
  most: number,
): PlacedFinding[] {
  const { lines, order } = named(corpus);
  const subject = corpus.subjectOf.get(report.id);
  const found = new Set<PlacedFinding>();
  for (const place of finding.locations) {
    if (place.startLine === null) continue;
    const [start, end] = [place.startLine, place.endLine ?? place.startLine];
    let here = 0;
    for (const other of lines.get(key(repo, place)) ?? []) {
      if (other.start > end || other.end < start || other.placed.report === report) continue;
      if (subject !== undefined && other.subject === subject) continue;
      found.add(other.placed);
      if ((here += 1) === most) break;
    }
  }
  return [...found].sort((a, b) => order.get(a.report)! - order.get(b.report)!).slice(0, most);
}

/** How many findings name a file. */
export function findingsIn(corpus: Corpus, repo: string, place: Location): number {
  return named(corpus).findings.get(key(repo, place)) ?? 0;
}

function named(corpus: Corpus): Named {
  const made = known.get(corpus) ?? makeNamed(corpus);
  known.set(corpus, made);
  return made;
}

function makeNamed({ reports, files, findings, subjectOf }: Corpus): Named {
  const lines = new Map<string, NamedLines[]>();
  for (const placed of findings) {
    const subject = subjectOf.get(placed.report.id);
    for (const place of placed.finding.locations) {
      if (place.startLine === null) continue;
      const here = lines.get(key(placed.repo, place)) ?? [];
      lines.set(key(placed.repo, place), here);
      here.push({ placed, subject, start: place.startLine, end: place.endLine ?? place.startLine });
    }
  }
  return {
    findings: new Map(files.map((file) => [`${file.repo} ${file.path}`, file.findings.length])),
    lines,
    order: new Map(reports.map((report, at) => [report, at])),
  };
}

function key(repo: string, place: Location): string {
  return `${repo} ${filePathOf(place)}`;
}
