import type { Detection } from '../model/detection.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { vocabulary } from './finding-words.ts';
import { findingsWereRead } from './findings-read.ts';
import { known } from './known.ts';
import { likenessAmong } from '../model/likeness.ts';
import { raisedBefore } from './raised-before.ts';
import { linkRound, type Link } from './round-links.ts';
import type { Subject } from './subject.ts';
import { tookPart } from './took-part.ts';

/** What became of a thread in one round. */
export interface ThreadCell {
  report: Report;
  state: Detection;
  /** The finding as this round has it; null where the round lacks it. */
  finding: Finding | null;
  /** How it is known to be the finding of earlier rounds; a match has a score between 0 and 1. */
  how: 'stated' | 'matched' | null;
  score: number | null;
  /** Where it is too close to call: the finding that may be the same. */
  perhaps: Finding | null;
}

/** One finding through the rounds of its subject: a cell a round, null before it was first seen. */
export interface Thread {
  cells: (ThreadCell | null)[];
}

interface Growing extends Thread {
  findings: Finding[];
  wasGone: boolean;
}

const ofSubject = known<Subject, Thread[]>('threads');

/** The threads of a subject, made once. */
export function threadsOf(subject: Subject): Thread[] {
  const found = ofSubject.get(subject) ?? threads(subject.rounds);
  ofSubject.set(subject, found);
  return found;
}

/** Every distinct finding of a series of rounds in time order, looking back over all earlier rounds. */
export function threads(rounds: readonly Report[]): Thread[] {
  const likeness = likenessAmong(
    rounds.flatMap(({ findings }) => findings),
    vocabulary,
  );
  const all: Growing[] = [];
  for (const [at, report] of rounds.entries()) {
    const earlier = rounds.slice(0, at);
    const { links, doubts } = linkRound(report.findings, all, (one) => raisedBefore(earlier, one), likeness);
    const started = report.findings
      .filter((finding) => !links.has(finding))
      .map((finding) =>
        start(finding, report, earlier, doubts.find((doubt) => doubt.finding === finding)?.thread ?? null),
      );
    const seen = new Map([...links].map(([finding, link]) => [link.thread, { finding, link }]));
    for (const thread of all) {
      const sighting = seen.get(thread);
      if (sighting) see(thread, report, sighting.finding, sighting.link);
      else miss(thread, report, doubts.find((doubt) => doubt.thread === thread)?.finding ?? null);
    }
    all.push(...started);
  }
  return all.map(({ cells }) => ({ cells }));
}

function start(finding: Finding, report: Report, earlier: readonly Report[], doubt: Growing | null): Growing {
  const state = doubt === null && earlier.every(findingsWereRead) ? 'new' : 'unknown';
  const perhaps = doubt?.findings.at(-1) ?? null;
  const cell: ThreadCell = { report, state, finding, how: null, score: null, perhaps };
  return { cells: [...earlier.map(() => null), cell], findings: [finding], wasGone: false };
}

function see(thread: Growing, report: Report, finding: Finding, { how, score }: Link<Growing>): void {
  const state = thread.wasGone ? 'returned' : 'carried';
  thread.cells.push({ report, state, finding, how, score, perhaps: null });
  thread.findings.push(finding);
  thread.wasGone = false;
}

function miss(thread: Growing, report: Report, perhaps: Finding | null): void {
  const agents = thread.findings.flatMap((finding) => finding.agents);
  const couldSee = findingsWereRead(report) && perhaps === null ? tookPart(report, agents) : null;
  const state = couldSee === null ? 'unknown' : couldSee ? 'gone' : 'reviewer did not run';
  thread.cells.push({ report, state, finding: null, how: null, score: null, perhaps });
  thread.wasGone ||= state === 'gone';
}
