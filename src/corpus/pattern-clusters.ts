import { compare, instant } from './order.ts';
import { reviewedIn, type Case } from './pattern-case.ts';
import type { AlikePair } from './pattern-likeness.ts';

/** Cases that are all alike to one of them, the typical one. */
export interface Cluster {
  typical: Case;
  /** The most alike first. */
  others: Case[];
}

/** A case and those that are alike to it, as long as no cluster has taken them. */
interface Star {
  centre: Case;
  rays: Map<Case, number>;
  /** How many subjects it spans, and how close it is all together. */
  subjects: number;
  closeness: number;
}

/**
 * Clusters of two subjects or more. The case that is alike to cases of the most subjects takes these, then the next one
 * of what is left: no case is in a cluster because it is alike to another but the typical one.
 */
export function clustersOf(pairs: Iterable<AlikePair>): Cluster[] {
  const taken = new Set<Case>();
  const waiting = [...starsOf(pairs)].map((star) => measured(star, taken)).sort(largestLast);
  const found: Cluster[] = [];
  for (let star = waiting.pop(); star !== undefined; star = waiting.pop()) {
    const now = measured(star, taken);
    if (now.subjects < 2) continue;
    if (largestLast(now, star) === 0) {
      const rays = [...now.rays].sort(([a, x], [b, y]) => y - x || oldestFirst(a, b));
      for (const one of [now.centre, ...now.rays.keys()]) taken.add(one);
      found.push({ typical: now.centre, others: rays.map(([one]) => one) });
    } else waiting.splice(placeOf(now, waiting), 0, now);
  }
  return found;
}

function starsOf(pairs: Iterable<AlikePair>): Iterable<Star> {
  const stars = new Map<Case, Star>();
  const add = (centre: Case, other: Case, closeness: number) => {
    const star = stars.get(centre) ?? { centre, rays: new Map<Case, number>(), subjects: 0, closeness: 0 };
    star.rays.set(other, closeness);
    stars.set(centre, star);
  };
  for (const { a, b, closeness } of pairs) {
    add(a, b, closeness);
    add(b, a, closeness);
  }
  return stars.values();
}

/** A star without what was taken. */
function measured({ centre, rays: before }: Star, taken: ReadonlySet<Case>): Star {
  if (taken.has(centre)) return { centre, rays: new Map(), subjects: 0, closeness: 0 };
  const rays = new Map([...before].filter(([one]) => !taken.has(one)));
  const subjects = new Set([centre, ...rays.keys()].map(reviewedIn)).size;
  // Of equals the same one must be chosen, in whatever order their sum was made.
  const closeness = [...rays.values()].sort((a, b) => a - b).reduce((sum, one) => sum + one, 0);
  return { centre, rays, subjects, closeness };
}

function largestLast(a: Star, b: Star): number {
  return a.subjects - b.subjects || a.closeness - b.closeness || shorterFirst(b.centre, a.centre);
}

/** Of equals the shorter title names more than its own case. */
function shorterFirst(a: Case, b: Case): number {
  return a.finding.title.length - b.finding.title.length || oldestFirst(a, b);
}

/** Where a star belongs among others that are in order. */
function placeOf(star: Star, inOrder: readonly Star[]): number {
  let [from, to] = [0, inOrder.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (largestLast(inOrder[middle]!, star) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function oldestFirst(a: Case, b: Case): number {
  const [x, y] = [a.sightings[0]!, b.sightings[0]!];
  return (
    compare(instant(x.report), instant(y.report)) ||
    compare(x.report.id, y.report.id) ||
    x.finding.line - y.finding.line
  );
}
