import type { Corpus } from './corpus.ts';
import { findingsWereRead } from './findings-read.ts';
import { isOpen, openFindings } from './open.ts';
import type { PlacedFinding } from './placed-finding.ts';
import type { Subject } from './subject.ts';
import { SEVERITIES } from '../model/lists.ts';

/** What somebody should look at next. */
export interface Attention {
  /** Critical and important findings that are open, the critical ones first, each kind newest first. */
  findings: PlacedFinding[];
  /** Pull requests and branches nobody answered in their latest round, the most recently reviewed first. */
  unanswered: Subject[];
  /** How many other findings are open: suggestions, and what has no severity. */
  others: number;
}

export function attention(corpus: Corpus): Attention {
  const open = openFindings(corpus);
  const findings = SEVERITIES.filter((severity) => severity !== 'suggestion').flatMap((severity) =>
    open.filter(({ finding }) => finding.severity === severity),
  );
  return {
    findings,
    others: open.length - findings.length,
    unanswered: corpus.subjects.filter(isUnanswered),
  };
}

/** The latest round asks for an answer, or may, and has no resolution. */
export function isUnanswered({ rounds }: Subject): boolean {
  const latest = rounds.at(-1);
  if (latest === undefined || latest.resolution !== null) return false;
  return latest.findings.some(isOpen) || !findingsWereRead(latest);
}
