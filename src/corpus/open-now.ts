import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { findingsWereRead } from './findings-read.ts';
import { bySeverity, ledgerOf, type LedgerRow } from './ledger.ts';
import { isOpen } from './open.ts';
import type { Subject } from './subject.ts';

/** What nobody has answered yet. */
export interface OpenNow {
  latest: Report;
  /** How many rounds there were. */
  rounds: number;
  /** False where the findings of the latest round were not understood. */
  wasRead: boolean;
  /** Findings of the latest round without an outcome, most urgent first. */
  open: Finding[];
  /** Findings last seen without an outcome in earlier rounds, of which no later round could tell more. */
  leftOpen: readonly LedgerRow[];
}

/** What is open in a subject after its last round; null where it has no round. */
export function openNow(subject: Subject): OpenNow | null {
  const latest = subject.rounds.at(-1);
  if (latest === undefined) return null;
  return {
    latest,
    rounds: subject.rounds.length,
    wasRead: findingsWereRead(latest),
    open: latest.findings.filter(isOpen).sort(bySeverity),
    leftOpen: ledgerOf(subject).filter(({ now }) => now === 'left open'),
  };
}
