import type { Finding } from '../model/finding.ts';
import type { Likeness } from '../model/likeness.ts';

/** From here on two findings count as the same, below the second as two; between them nobody can tell. */
const SAME = 0.5;
const PERHAPS = 0.25;
/** A finding that was gone in between is mostly another one about the same place: it must be surer. */
const SAME_AFTER_GONE = 0.8;
/** Of a long thread so many findings are compared, the latest ones. */
const COMPARED = 3;
/** With another pair as close as this to a match, it is too close to call. */
const MARGIN = 0.05;

/** What is needed of a thread to continue it. */
export interface Continuable {
  /** Its findings in earlier rounds. */
  findings: readonly Finding[];
  /** Did a round since the last of them lack it, although it could have been seen? */
  wasGone: boolean;
}
export interface Link<T> {
  thread: T;
  how: 'stated' | 'matched';
  /** How sure a match is; null where it is stated. */
  score: number | null;
}
export interface Pair<T> {
  finding: Finding;
  thread: T;
}
/** How the findings of a round continue the threads of earlier rounds. */
export interface RoundLinks<T> {
  links: Map<Finding, Link<T>>;
  /** Pairs that may be the same, where it is too close to call. Neither side has a link. */
  doubts: Pair<T>[];
}

/** First what the findings state, then what is alike: at most one finding a thread, and one thread a finding. */
export function linkRound<T extends Continuable>(
  findings: readonly Finding[],
  threads: readonly T[],
  stated: (finding: Finding) => readonly Finding[],
  likeness: Likeness,
): RoundLinks<T> {
  const links = new Map<Finding, Link<T>>();
  const doubts: Pair<T>[] = [];
  const taken = new Set<Finding | T>();
  const doubt = (...pairs: Pair<T>[]) => {
    doubts.push(...pairs);
    for (const { finding, thread } of pairs) taken.add(finding).add(thread);
  };
  const link = (finding: Finding, found: Link<T>) => {
    links.set(finding, found);
    taken.add(finding).add(found.thread);
  };
  for (const finding of findings) {
    const meant = stated(finding).flatMap(
      (prior) => threads.find((thread) => thread.findings.includes(prior)) ?? [],
    );
    const thread = meant.find((one) => !taken.has(one));
    if (thread) link(finding, { thread, how: 'stated', score: null });
    else if (meant[0]) doubt({ finding, thread: meant[0] });
  }
  const free = ({ finding, thread }: Pair<T>) => !taken.has(finding) && !taken.has(thread);
  const pairs = candidates(findings, threads, likeness);
  for (const [at, pair] of pairs.entries()) {
    if (!free(pair)) continue;
    const { finding, thread, score } = pair;
    const close = pairs.slice(at + 1).filter((other) => other.score > score - MARGIN && free(other));
    const rivals = close.filter((other) => other.finding === finding || other.thread === thread);
    if (rivals.length > 0 || score < (thread.wasGone ? SAME_AFTER_GONE : SAME)) doubt(pair, ...rivals);
    else link(finding, { thread, how: 'matched', score });
  }
  return { links, doubts };
}

interface Candidate<T> extends Pair<T> {
  score: number;
}

/** Pairs that are alike at all, the most alike first; ties stay in the order of the reports. */
function candidates<T extends Continuable>(
  findings: readonly Finding[],
  threads: readonly T[],
  likeness: Likeness,
): Candidate<T>[] {
  return findings
    .flatMap((finding) =>
      threads.map((thread) => ({
        finding,
        thread,
        score: Math.max(...thread.findings.slice(-COMPARED).map((prior) => likeness(finding, prior))),
      })),
    )
    .filter(({ score }) => score >= PERHAPS)
    .sort((a, b) => b.score - a.score);
}
