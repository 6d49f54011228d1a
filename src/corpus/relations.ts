import type { Case } from './pattern-case.ts';
import type { Pattern } from './pattern.ts';
import type { PlacedFinding } from './placed-finding.ts';
import type { Subject } from './subject.ts';
import { threadsOf } from './thread.ts';

/*
 * What the words of findings settle beyond the page of their report, as JSON: beside what `gistOf` tells of each report,
 * all that follows from a corpus follows from this.
 */

/** Which finding of one round is which of another. */
export function threadsGist(subject: Subject): string {
  return JSON.stringify(
    threadsOf(subject).map(({ cells }) =>
      cells.map((cell) => {
        if (cell === null) return null;
        const { report, finding, perhaps, ...told } = cell;
        return { ...told, report: report.id, finding: finding?.anchor, perhaps: perhaps?.anchor };
      }),
    ),
  );
}

/** Which findings are alike, and what of. */
export function patternGist({ id, words, typical, cases }: Pattern): string {
  return JSON.stringify({ id, words, typical: caseGist(typical), cases: cases.map(caseGist) });
}

function caseGist({ repo, subject, sightings }: Case): object {
  return { repo, subject: subject && [subject.kind, subject.name], sightings: sightings.map(placeOf) };
}

function placeOf({ report, finding }: PlacedFinding): string {
  return `${report.id}#${finding.anchor}`;
}
