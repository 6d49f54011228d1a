import type { Detection } from '../model/detection.ts';
import type { Finding } from '../model/finding.ts';
import { OUTCOME_WORDS, SEVERITIES } from '../model/lists.ts';
import type { Report } from '../model/report.ts';
import type { Outcome } from '../model/resolution.ts';
import type { Severity } from '../model/severity.ts';
import { isOpen } from './open.ts';
import type { Subject } from './subject.ts';
import { threadsOf, type Thread, type ThreadCell } from './thread.ts';

/** What was done about a finding, in a word; `struck` and `invalid` are said by the report itself. */
export type Answer = 'none' | (typeof OUTCOME_WORDS)[Outcome] | 'struck' | 'invalid';

/** A finding in one round. */
export interface LedgerCell {
  report: Report;
  state: Detection;
  /** How it is known to be the finding of earlier rounds. */
  how: ThreadCell['how'];
  /** Null where the round lacks it. */
  finding: Finding | null;
  answer: Answer | null;
  /** It was gone in the round before, too. */
  still: boolean;
  /** Where it is too close to call: the finding that may be the same, with the number of its round. */
  perhaps: { report: Report; finding: Finding; round: number } | null;
}

/** The round that a finding belongs to, and its number. */
type Places = ReadonlyMap<Finding, { report: Report; round: number }>;

/**
 * Where a finding stands after the last round. It is left open when it was last seen without an outcome and no later
 * round could tell that it is gone.
 */
export type Now = 'open' | 'left open' | 'settled';

/** One finding through all rounds of a subject: a cell a round, null before it was first seen. */
export interface LedgerRow {
  /** As it was last seen, and in which round, from 1. */
  finding: Finding;
  report: Report;
  lastSeen: number;
  firstSeen: number;
  now: Now;
  cells: (LedgerCell | null)[];
}

const known = new WeakMap<Subject, readonly LedgerRow[]>();

/** Findings × rounds, made once: open ones first, then by severity, then as they were first seen. */
export function ledgerOf(subject: Subject): readonly LedgerRow[] {
  const found = known.get(subject) ?? ledger(subject);
  known.set(subject, found);
  return found;
}

function ledger(subject: Subject): LedgerRow[] {
  const places: Places = new Map(
    subject.rounds.flatMap((report, at) =>
      report.findings.map((finding) => [finding, { report, round: at + 1 }]),
    ),
  );
  return threadsOf(subject)
    .map((thread) => row(thread, places))
    .sort((a, b) => order(a) - order(b) || bySeverity(a.finding, b.finding) || a.firstSeen - b.firstSeen);
}

/** Critical before important before suggestion before what has no severity. */
export function bySeverity(a: Pick<Finding, 'severity'>, b: Pick<Finding, 'severity'>): number {
  return rank(a.severity) - rank(b.severity);
}

function row({ cells }: Thread, places: Places): LedgerRow {
  const at = cells.findLastIndex((cell) => cell?.finding);
  const { finding, report } = cells[at] as ThreadCell & { finding: Finding };
  return {
    finding,
    report,
    lastSeen: at + 1,
    firstSeen: cells.findIndex((cell) => cell !== null) + 1,
    now: now(finding, cells.slice(at + 1)),
    cells: cells.map((cell, place) => cell && ledgerCell(cell, cells[place - 1] ?? null, places)),
  };
}

function now(finding: Finding, later: Thread['cells']): Now {
  if (!isOpen(finding) || later.some((cell) => cell?.state === 'gone')) return 'settled';
  return later.length === 0 ? 'open' : 'left open';
}

function ledgerCell(cell: ThreadCell, before: ThreadCell | null, places: Places): LedgerCell {
  const { report, state, how, finding, perhaps } = cell;
  const place = perhaps && places.get(perhaps);
  return {
    report,
    state,
    how,
    finding,
    answer: finding && answer(finding),
    still: state === 'gone' && before?.state === 'gone',
    perhaps: place ? { finding: perhaps, ...place } : null,
  };
}

function answer({ resolution, status }: Pick<Finding, 'resolution' | 'status'>): Answer {
  if (resolution === null) return status === 'open' ? 'none' : status;
  return OUTCOME_WORDS[resolution.outcome];
}

function order({ now: state }: LedgerRow): number {
  return ['open', 'left open', 'settled'].indexOf(state);
}

function rank(severity: Severity | null): number {
  return severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}
