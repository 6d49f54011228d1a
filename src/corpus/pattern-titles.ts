import { titleWords, vocabulary } from './finding-words.ts';
import { reviewedIn, type Case } from './pattern-case.ts';
import { compare } from './order.ts';
import { wordWeights } from './pattern-weights.ts';

/** A word or a pair of words: its place among all by weight, the weightiest first, and what it counts in one title. */
export interface Weighed {
  n: number;
  weight: number;
  counts: number;
}

/** A title as its words and pairs of words, the weightiest first. */
export interface Title {
  words: readonly Weighed[];
  pairs: readonly Weighed[];
}

/** The code in a title tells little beside words, and all where there are none. */
const CODE_COUNTS = 0.1;

/** The titles of cases, in their order, with the weight of each word among all of them. */
export function weighedTitles(cases: readonly Case[]): Title[] {
  const titles = cases.map(({ finding }) => titleWords(finding));
  const weightsOf = <Word>(wordsOf: (one: Case, at: number) => Iterable<Word>) =>
    wordWeights(cases.map((one, at) => ({ reviewed: reviewedIn(one), words: wordsOf(one, at) })));
  // How common a word is shows best where there is most text.
  const inProse = weightsOf(({ finding }) => vocabulary.proseOf(finding));
  const inTitles = new Set(titles.flatMap(({ plain, code }) => [...plain, ...code]));
  const weigh = weighing(
    new Map(Array.from(inTitles, (word) => [word, inProse.get(vocabulary.numberOf(word))!])),
  );
  const weighPairs = weighing(weightsOf((_, at) => titles[at]!.pairs));
  return titles.map(({ plain, code, pairs }) => ({
    words: [...weigh(plain, 1), ...weigh(code, CODE_COUNTS)].sort((a, b) => a.n - b.n),
    pairs: weighPairs(pairs, 1).sort((a, b) => a.n - b.n),
  }));
}

function weighing(weights: ReadonlyMap<string, number>) {
  const inOrder = [...weights].sort(([a, x], [b, y]) => y - x || compare(a, b));
  const known = new Map(inOrder.map(([word, weight], n) => [word, { n, weight }]));
  return (words: ReadonlySet<string>, share: number): Weighed[] =>
    [...words].map((word) => {
      const { n, weight } = known.get(word)!;
      return { n, weight, counts: weight * share };
    });
}
