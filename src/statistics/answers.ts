import { SEVERITIES } from '../model/lists.ts';
import type { CountedFinding } from '../model/review-record.ts';
import { actedOn } from './answered.ts';
import type { Ratio } from './ratio.ts';

/** What authors did about findings. */
export interface Answers {
  /** Acted on ÷ (acted on + skipped). */
  bySeverity: Readonly<Record<(typeof SEVERITIES)[number], Ratio>>;
  all: Ratio;
  skipped: number;
  /** Nothing is on record. */
  silent: number;
  /** Superseded, or another answer that is neither. */
  otherwise: number;
}

export function answers(findings: readonly Pick<CountedFinding, 'severity' | 'outcome'>[]): Answers {
  const of = (severity: (typeof SEVERITIES)[number]) =>
    actedOn(findings.filter((finding) => finding.severity === severity));
  const all = actedOn(findings);
  const silent = findings.filter(({ outcome }) => outcome === null).length;
  return {
    bySeverity: { critical: of('critical'), important: of('important'), suggestion: of('suggestion') },
    all,
    skipped: all.n - all.k,
    silent,
    otherwise: findings.length - all.n - silent,
  };
}
