import type { Corpus } from './corpus.ts';
import type { PlacedFinding } from './placed-finding.ts';
import type { Subject } from './subject.ts';
import { threadsOf, type Thread } from './thread.ts';

/**
 * What a pattern counts once: a finding through all rounds of its subject, as the latest round has it. A report without
 * a subject, such as a scan, has a case a finding.
 */
export interface Case extends PlacedFinding {
  subject: Subject | null;
  /** The finding in every round that has it, the oldest first. */
  sightings: PlacedFinding[];
}

/** Every case of a corpus, those of the most recent subjects first. */
export function casesOf(corpus: Corpus): Case[] {
  const followed = corpus.subjects.flatMap((subject) =>
    threadsOf(subject).map((thread) => ({ subject, sightings: sightingsOf(thread, subject) })),
  );
  const alone = corpus.findings
    .filter(({ report }) => !corpus.subjectOf.has(report.id))
    .map((placed) => ({ subject: null, sightings: [placed] }));
  return [...followed, ...alone].map((one) => ({ ...one.sightings.at(-1)!, ...one }));
}

/** Stands for what was reviewed: one for all rounds of a subject. */
export function reviewedIn({ subject, report }: Pick<Case, 'subject' | 'report'>): object {
  return subject ?? report;
}

function sightingsOf({ cells }: Thread, { repo }: Subject): PlacedFinding[] {
  return cells.flatMap((cell) =>
    cell?.finding ? [{ repo, report: cell.report, finding: cell.finding }] : [],
  );
}
