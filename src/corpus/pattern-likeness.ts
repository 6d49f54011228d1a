import { vocabulary } from './finding-words.ts';
import { likenessAmong } from '../model/likeness.ts';
import type { Case } from './pattern-case.ts';
import { weighedTitles, type Title, type Weighed } from './pattern-titles.ts';

/** Two cases that are alike, and how much so: 1 is just enough. */
export interface AlikePair {
  a: Case;
  b: Case;
  closeness: number;
}

/** What two titles must share to be compared at all, in nats: one of 33 findings would share it by chance. */
const ENOUGH = 3.5;
/** What words that follow each other count, beside the words. */
const IN_ORDER = 0.35;
/** From here on titles claim the same of something. */
const SAME_CLAIM = 0.36;
/** From here on findings of one repository are the same claim about the same place, as between rounds. */
const SAME_FINDING = 0.65;
/** Of the cases that share a word so many are compared with each, those with the most like titles. */
const COMPARED = 200;

/** All pairs of cases that are alike. */
export function* alikePairs(cases: readonly Case[]): Generator<AlikePair> {
  const titles = weighedTitles(cases);
  const likeness = likenessAmong(
    cases.map(({ finding }) => finding),
    vocabulary,
  );
  for (const [i, j] of comparable(titles)) {
    const [a, b] = [cases[i]!, cases[j]!];
    const claims = claimLikeness(titles[i]!, titles[j]!) / SAME_CLAIM;
    const findings = a.repo === b.repo ? likeness(a.finding, b.finding) / SAME_FINDING : 0;
    const closeness = Math.max(claims, findings);
    if (closeness >= 1) yield { a, b, closeness };
  }
}

/** Pairs of titles that share enough: they share one of the weightiest words, without which too little is left. */
function* comparable(titles: readonly Title[]): Generator<[number, number]> {
  const holders = new Map<number, number[]>();
  const lastSeenFrom = new Int32Array(titles.length).fill(-1);
  const inOrder = [...titles.keys()].sort((i, j) => inWordOrder(titles[i]!, titles[j]!));
  for (const i of inOrder)
    for (const { n } of weightiest(titles[i]!.words)) {
      const having = holders.get(n) ?? [];
      for (let at = Math.max(0, having.length - COMPARED); at < having.length; at += 1) {
        const j = having[at]!;
        if (lastSeenFrom[j] === i) continue;
        lastSeenFrom[j] = i;
        if (evidence(titles[i]!, titles[j]!) >= ENOUGH) yield [i, j];
      }
      having.push(i);
      holders.set(n, having);
    }
}

/** Titles that share their weightiest words stand beside each other. */
function inWordOrder({ words: a }: Title, { words: b }: Title): number {
  const differs = a.findIndex(({ n }, at) => n !== b[at]?.n);
  return differs === -1 ? a.length - b.length : a[differs]!.n - (b[differs]?.n ?? -1);
}

function weightiest(words: readonly Weighed[]): readonly Weighed[] {
  let left = words.reduce((sum, { weight }) => sum + weight, 0);
  const most = words.findIndex(({ weight }) => {
    const isTooLittle = left < ENOUGH;
    left -= weight;
    return isTooLittle;
  });
  return most === -1 ? words : words.slice(0, most);
}

function evidence(a: Title, b: Title): number {
  let sum = 0;
  eachShared(a.words, b.words, ({ weight }) => (sum += weight));
  return sum;
}

function claimLikeness(a: Title, b: Title): number {
  return (1 - IN_ORDER) * share(a.words, b.words) + IN_ORDER * share(a.pairs, b.pairs);
}

/** What two titles have in common, as a share of both: 0 to 1. */
function share(a: readonly Weighed[], b: readonly Weighed[]): number {
  let common = 0;
  eachShared(a, b, (x, y) => (common += Math.min(x.counts, y.counts)));
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * common) / all;
}

function total(words: readonly Weighed[]): number {
  return words.reduce((sum, { counts }) => sum + counts, 0);
}

function eachShared(
  a: readonly Weighed[],
  b: readonly Weighed[],
  take: (inA: Weighed, inB: Weighed) => void,
): void {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!];
    if (x.n === y.n) take(x, y);
    if (x.n <= y.n) i += 1;
    if (y.n <= x.n) j += 1;
  }
}
