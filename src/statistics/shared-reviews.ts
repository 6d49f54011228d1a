import type { ReviewRecord } from '../model/review-record.ts';
import { telling } from './credit.ts';
import { agentsIn, familiesIn } from './partition.ts';
import { tookPart, type Scope } from './scope.ts';
import type { Selection } from './selection.ts';

/** Two of whom both took part in some reviews. */
export interface Pair {
  one: Scope;
  other: Scope;
  /** Those that say who found what. */
  shared: readonly ReviewRecord[];
}

export interface Pairs {
  /** By name. */
  pairs: readonly Pair[];
  /** Of whom: agents, or families where there are too many pairs of agents. */
  level: 'agents' | 'families';
  /** Pairs that never met. */
  apart: number;
  /** Pairs that met in fewer reviews than those that are told of. */
  untold: number;
}

const MOST = 40;

/** Pairs of agents with the reviews that both took part in; of families where agents would be too many to read. */
export function sharedReviews(selection: Selection): Pairs {
  const agents = pairsOf(selection.reviews, agentsIn(selection));
  if (agents.pairs.length <= MOST) return { ...agents, level: 'agents', untold: 0 };
  const families = pairsOf(selection.reviews, familiesIn(selection));
  const told = new Set(families.pairs.toSorted((a, b) => b.shared.length - a.shared.length).slice(0, MOST));
  return {
    level: 'families',
    pairs: families.pairs.filter((pair) => told.has(pair)),
    apart: families.apart,
    untold: families.pairs.length - told.size,
  };
}

function pairsOf(reviews: readonly ReviewRecord[], scopes: readonly Scope[]) {
  const named = scopes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const own = named.map((scope) => new Set(reviews.filter((review) => tookPart(review, scope))));
  const all = named.flatMap((one, at) =>
    named.slice(at + 1).map((other, after) => {
      const met = [...own[at]!].filter((review) => own[at + 1 + after]!.has(review));
      return { one, other, met, shared: telling(met) };
    }),
  );
  return {
    pairs: all.filter(({ shared }) => shared.length > 0),
    apart: all.filter(({ met }) => met.length === 0).length,
  };
}

/** How many findings the reviews have. */
export function findingsOf(reviews: readonly ReviewRecord[]): number {
  return reviews.reduce((sum, { findings }) => sum + findings.length, 0);
}
