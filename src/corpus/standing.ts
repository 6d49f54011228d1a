import type { Detection } from '../model/detection.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Subject } from './subject.ts';
import { threadsOf, type Thread } from './thread.ts';

/** The same finding in another round. */
export interface Sighting {
  when: 'earlier' | 'later';
  /** The place of the round in time, from 1. */
  review: number;
  report: Report;
  finding: Finding;
  /** Matched, where one step between the two is a match. */
  how: 'stated' | 'matched';
}

/** Where a finding stands among the rounds of its subject. */
export interface Standing {
  /** Null in the first round, where every finding is new. */
  state: Detection | null;
  others: Sighting[];
  /** A finding of an earlier round that may be the same. */
  perhaps: Finding | null;
}

/** The standing of every finding of a report, by the anchor of the finding. */
export function standings(subject: Subject, report: Report): Map<string, Standing> {
  const at = subject.rounds.indexOf(report);
  const found = new Map<string, Standing>();
  for (const { cells } of threadsOf(subject)) {
    const cell = cells[at];
    if (!cell?.finding) continue;
    const { state, perhaps, finding } = cell;
    found.set(finding.anchor, { state: at === 0 ? null : state, others: others(cells, at), perhaps });
  }
  return found;
}

function others(cells: Thread['cells'], at: number): Sighting[] {
  return cells.flatMap((cell, place): Sighting[] => {
    if (!cell?.finding || place === at) return [];
    const steps = cells.slice(Math.min(at, place) + 1, Math.max(at, place) + 1);
    const how = steps.some((step) => step?.how === 'matched') ? 'matched' : 'stated';
    const when = place < at ? 'earlier' : 'later';
    return [{ when, review: place + 1, report: cell.report, finding: cell.finding, how }];
  });
}
