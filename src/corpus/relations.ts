import type { Corpus } from './corpus.ts';
import { patternsOf } from './pattern.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { threadsOf } from './thread.ts';

/**
 * What the words of findings settle beyond the page of their report, as JSON: which finding of one round is which of
 * another, and which are alike in different pull requests. Beside what `gistOf` tells of each report, all that follows
 * from a corpus follows from this.
 */
export function relationsOf(corpus: Corpus): string {
  const threads = corpus.subjects.map((subject) =>
    threadsOf(subject).map(({ cells }) =>
      cells.map(
        (cell) =>
          cell && {
            ...cell,
            report: cell.report.id,
            finding: cell.finding?.anchor,
            perhaps: cell.perhaps?.anchor,
          },
      ),
    ),
  );
  const patterns = patternsOf(corpus).map(({ id, typical, cases, words }) => ({
    ...{ id, words },
    typical: placeOf(typical),
    cases: cases.map(({ sightings }) => sightings.map(placeOf)),
  }));
  return JSON.stringify({ threads, patterns });
}

function placeOf({ report, finding }: PlacedFinding): string {
  return `${report.id}#${finding.anchor}`;
}
