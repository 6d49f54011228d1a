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
  title: Uint32Array;
  prose: Uint32Array;
  /** Words that follow each other, a number a pair. */
  pairs: Float64Array;
  code: Uint32Array;
  names: ReadonlySet<string>;
  locations: readonly Location[];
}

/** Sums of thousands of such parts are exact, in whatever order: the numbers of words hang on what was read before. */
const EXACT = 2 ** 32;
/** More words than there are in any language: the number of a pair tells both. */
const MOST_WORDS = 2 ** 26;

/** The numbers that words have, and findings as such numbers, made once. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #traits = new WeakMap<Claim, Traits>();
  /** How many findings have each word: of those that are being counted, else 0. */
  #having = new Uint32Array(1024);

  traitsOf(finding: Claim): Traits {
    const known = this.#traits.get(finding) ?? this.#read(finding);
    this.#traits.set(finding, known);
    return known;
  }

  /** The words of the title and the prose of a finding. */
  proseOf(finding: Claim): Uint32Array {
    return this.traitsOf(finding).prose;
  }

  /** How many of some findings have a word, as long as `use` runs. */
  counting(all: readonly Traits[], use: (having: Uint32Array) => void): void {
    if (this.#having.length < this.#numbers.size) this.#having = new Uint32Array(this.#numbers.size * 2);
    const having = this.#having;
    eachWord(all, (word) => (having[word]! += 1));
    use(having);
    eachWord(all, (word) => (having[word] = 0));
  }

  #read(finding: Claim): Traits {
    const { title, prose, inOrder, code, names } = claimWords(finding);
    const words = inOrder.map((word) => this.numberOf(word));
    const pairs = new Set(words.slice(1).map((word, at) => words[at]! * MOST_WORDS + word));
    return {
      title: this.#ascending(title),
      prose: this.#ascending(prose),
      pairs: Float64Array.from(pairs).sort(),
      code: this.#ascending(code),
      names,
      locations: finding.locations,
    };
  }

  #ascending(words: ReadonlySet<string>): Uint32Array {
    return Uint32Array.from(words, (word) => this.numberOf(word)).sort();
  }

  numberOf(word: string): number {
    const known = this.#numbers.get(word) ?? this.#numbers.size;
    this.#numbers.set(word, known);
    return known;
  }
}

/** Visits the words of prose and code of each finding, each once. */
function eachWord(all: readonly Traits[], visit: (word: number) => void): void {
  for (const { prose, code } of all) {
    for (const word of prose) visit(word);
    const isInProse = among(prose);
    for (const word of code) if (!isInProse(word)) visit(word);
  }
}

/** Words, and how rare each of them is. */
interface Weighed {
  words: Uint32Array;
  rarity: Float64Array;
}
interface WeighedTraits extends Traits {
  weighed: { title: Weighed; prose: Weighed };
}

/**
 * Compares findings, of one subject or report or of all: a word counts the more, the fewer of them have it. Who compares
 * the same findings again, or among others, gives the same vocabulary.
 */
export function likenessAmong(findings: readonly Claim[], vocabulary = new Vocabulary()): Likeness {
  const traits = weighedTraits(findings, vocabulary);
  return (a, b) => {
    const [x, y] = [traits.get(a), traits.get(b)];
    if (x === undefined || y === undefined) throw new Error('only findings that were given can be compared');
    const atSight =
      WEIGHTS.title * shared(x.weighed.title, y.weighed.title) +
      WEIGHTS.place * nearness(x.locations, y.locations);
    if (atSight < AT_SIGHT) return 0;
    const [isQuotedByX, isQuotedByY] = [among(x.code), among(y.code)];
    const isQuoted = (word: number) => isQuotedByX(word) || isQuotedByY(word);
    const evidence =
      WEIGHTS.none +
      atSight +
      WEIGHTS.claim * shared(x.weighed.prose, y.weighed.prose, isQuoted) +
      WEIGHTS.pairs * sharedPairs(x.pairs, y.pairs) +
      (hasMore(x.names, y.names) && hasMore(y.names, x.names) ? WEIGHTS.otherNames : 0);
    return 1 / (1 + Math.exp(-evidence));
  };
}

function weighedTraits(findings: readonly Claim[], vocabulary: Vocabulary): Map<Claim, WeighedTraits> {
  const all = new Map(findings.map((finding) => [finding, vocabulary.traitsOf(finding)]));
  const weighed = new Map<Claim, WeighedTraits>();
  vocabulary.counting([...all.values()], (having) => {
    // Among few findings, that only one has a word does not make the word rare.
    const rarityOf = (word: number) =>
      Math.round(Math.log((all.size + 5) / Math.max(having[word]!, 1)) * EXACT) / EXACT;
    const weigh = (words: Uint32Array) => ({ words, rarity: Float64Array.from(words, rarityOf) });
    for (const [finding, traits] of all)
      weighed.set(finding, {
        ...traits,
        weighed: { title: weigh(traits.title), prose: weigh(traits.prose) },
      });
  });
  return weighed;
}

/** Tells of words, which are asked for in ascending order, whether they are among some. */
function among(words: Uint32Array): (word: number) => boolean {
  let at = 0;
  return (word) => {
    while (at < words.length && words[at]! < word) at += 1;
    return words[at] === word;
  };
}

/** The weight of what two lists have in common, as a share of both: 0 to 1. */
function shared(a: Weighed, b: Weighed, isLeftOut: (word: number) => boolean = () => false): number {
  let common = 0;
  let all = 0;
  for (let i = 0, j = 0; i < a.words.length || j < b.words.length;) {
    const [x, y] = [a.words[i] ?? Infinity, b.words[j] ?? Infinity];
    const weight = isLeftOut(Math.min(x, y)) ? 0 : x <= y ? a.rarity[i]! : b.rarity[j]!;
    if (x === y) common += weight;
    all += x === y ? 2 * weight : weight;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return all === 0 ? 0 : (2 * common) / all;
}

/** How many pairs two lists have in common, as a share of both: 0 to 1. */
function sharedPairs(a: Float64Array, b: Float64Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  const all = a.length + b.length;
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
