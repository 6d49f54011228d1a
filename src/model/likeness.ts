import { claimWords, type Claim } from './claim-words.ts';
import type { Location } from './location.ts';

/** How sure it is that two findings make the same claim: 0 to 1. */
export type Likeness = (a: Claim, b: Claim) => number;

/**
 * What each kind of evidence counts, fitted on pairs of findings that were read and judged (`round-pairs.ts` in
 * the corpus room has what came of it). Prose counts most. Words of the code that either quotes are left out of it, as
 * the next finding about a place quotes the same code; titles that name different code are mostly about different
 * places.
 */
const WEIGHTS = { title: 6.5, claim: 11.5, pairs: 8.5, place: 2.8, otherNames: -2.8, none: -8.7 };
/** With less than this from title and place, the prose of two findings is not compared: most pairs end here. */
const AT_SIGHT = 1;
/** Code moves between rounds: so many lines away, a place counts half. */
const HALF_NEAR = 15;
/** A file alone, without lines to compare, counts this share of a place. */
const FILE_ALONE = 0.3;

/** A finding's words as numbers in ascending order: thousands of pairs are compared. */
interface Traits {
  title: readonly number[];
  prose: readonly number[];
  pairs: readonly number[];
  code: ReadonlySet<number>;
  names: ReadonlySet<string>;
  locations: readonly Location[];
}

/** The numbers that words have, and findings as such numbers, made once. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #traits = new WeakMap<Claim, Traits>();

  get size(): number {
    return this.#numbers.size;
  }

  traitsOf(finding: Claim): Traits {
    const known = this.#traits.get(finding) ?? traitsOf(finding, this.#numbers);
    this.#traits.set(finding, known);
    return known;
  }
}

/**
 * Compares findings, of one subject or report or of all: a word counts the more, the fewer of them have it. Who compares
 * much the same findings again gives the same vocabulary.
 */
export function likenessAmong(findings: readonly Claim[], vocabulary = new Vocabulary()): Likeness {
  const traits = new Map(findings.map((finding) => [finding, vocabulary.traitsOf(finding)]));
  const rarity = rarityAmong([...traits.values()], vocabulary.size);
  return (a, b) => {
    const [x, y] = [traits.get(a), traits.get(b)];
    if (x === undefined || y === undefined) throw new Error('only findings that were given can be compared');
    const atSight =
      WEIGHTS.title * shared(x.title, y.title, (word) => rarity[word]!) +
      WEIGHTS.place * nearness(x.locations, y.locations);
    if (atSight < AT_SIGHT) return 0;
    const isQuoted = (word: number) => x.code.has(word) || y.code.has(word);
    const evidence =
      WEIGHTS.none +
      atSight +
      WEIGHTS.claim * shared(x.prose, y.prose, (word) => (isQuoted(word) ? 0 : rarity[word]!)) +
      WEIGHTS.pairs * shared(x.pairs, y.pairs, () => 1) +
      (hasMore(x.names, y.names) && hasMore(y.names, x.names) ? WEIGHTS.otherNames : 0);
    return 1 / (1 + Math.exp(-evidence));
  };
}

function traitsOf(finding: Claim, numbers: Map<string, number>): Traits {
  const { title, prose, pairs, code, names } = claimWords(finding);
  const number = (word: string) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const ascending = (words: ReadonlySet<string>) => Array.from(words, number).sort((a, b) => a - b);
  return {
    title: ascending(title),
    prose: ascending(prose),
    pairs: ascending(pairs),
    code: new Set(Array.from(code, number)),
    names,
    locations: finding.locations,
  };
}

function rarityAmong(all: readonly Traits[], words: number): Float64Array {
  const having = new Float64Array(words);
  for (const { prose, code } of all) for (const word of new Set([...prose, ...code])) having[word]! += 1;
  // Among few findings, that only one has a word does not make the word rare.
  return having.map((count) => Math.log((all.length + 5) / Math.max(count, 1)));
}

/** The weight of what two ascending lists have in common, as a share of both: 0 to 1. */
function shared(a: readonly number[], b: readonly number[], weigh: (word: number) => number): number {
  let common = 0;
  let all = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    const weight = weigh(Math.min(x, y));
    if (x === y) common += weight;
    all += x === y ? 2 * weight : weight;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return all === 0 ? 0 : (2 * common) / all;
}

function hasMore(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (!b.has(name)) return true;
  return false;
}

/** 1 where both name the same lines of a file, less with the lines between them, 0 in different files. */
function nearness(a: readonly Location[], b: readonly Location[]): number {
  let nearest = 0;
  for (const x of a)
    for (const y of b)
      if (sameFile(x.path, y.path)) nearest = Math.max(nearest, 1 / (1 + linesBetween(x, y) / HALF_NEAR));
  return nearest;
}

function linesBetween(a: Location, b: Location): number {
  if (a.startLine === null || a.endLine === null || b.startLine === null || b.endLine === null)
    return HALF_NEAR * (1 / FILE_ALONE - 1);
  return Math.max(0, a.startLine - b.endLine, b.startLine - a.endLine);
}

/** Paths may be written in part. */
function sameFile(a: string, b: string): boolean {
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}
