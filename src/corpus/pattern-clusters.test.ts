import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { casesOf, type Case } from './pattern-case.ts';
import { clustersOf } from './pattern-clusters.ts';

/** A case a pull request, but for `a2`, which is of that of `a1`; the titles are as long as each other. */
const NAMES = ['a1', 'a2', 'b1', 'c1', 'd1', 'e1'] as const;
const reports = [...Map.groupBy(NAMES, ([pull]) => pull).values()].map(
  (names, at) =>
    read(
      `# R\n\n| | |\n|---|---|\n| **PR** | #${at + 1} |\n\n## Suggestions\n\n${names.map((name) => `S${name[1]}. **${name}** — \`${name}.go:1\``).join('\n\n')}\n`,
      `q/2026060${at + 1}-101500-pr-${at + 1}`,
    ).report,
);
const cases = new Map(casesOf(makeCorpus(reports)).map((one) => [one.finding.title, one]));
const named = (name: string): Case => cases.get(name)!;

/** Clusters of pairs such as `a1 b1 1.2`: the typical one, then the others. */
const clusters = (...pairs: string[]) =>
  clustersOf(
    pairs.map((pair) => {
      const [a = '', b = '', closeness] = pair.split(' ');
      return { a: named(a), b: named(b), closeness: Number(closeness) };
    }),
  ).map(({ typical, others }) => [typical, ...others].map(({ finding }) => finding.title).join(' '));

test.for<[pairs: string[], found: string[]]>([
  [[], []],
  [['a1 b1 1'], ['a1 b1']],
  [['b1 a1 1'], ['a1 b1']],
  // Two findings of one pull request are no recurrence; with one of another they are two cases of it.
  [['a1 a2 2'], []],
  [['a1 a2 2', 'b1 a1 1'], ['a1 a2 b1']],
  // No chain: what is only like another member stays out, or makes a cluster of its own.
  [['a1 b1 1', 'b1 c1 1', 'c1 d1 1'], ['b1 a1 c1']],
  [['a1 b1 1', 'b1 c1 2', 'c1 d1 2', 'd1 e1 1'], ['c1 b1 d1']],
  [['a1 b1 1', 'b1 c1 1', 'c1 d1 1', 'd1 e1 1', 'b1 e1 1'], ['b1 a1 c1 e1']],
  // More subjects come before more cases, and these before closer ones.
  [['a1 b1 9', 'c1 b1 1', 'c1 d1 1', 'c1 e1 1'], ['c1 b1 d1 e1']],
  [
    ['a1 b1 1', 'd1 e1 2'],
    ['d1 e1', 'a1 b1'],
  ],
])('%s makes %s', ([pairs, found]) => {
  expect(clusters(...pairs)).toEqual(found);
});

const PAIRS = NAMES.flatMap((a, at) => NAMES.slice(at + 1).map((b) => `${a} ${b}`));

test('the order of the pairs does not matter; every case is in one cluster at most, and alike to its typical one', () => {
  const somePairs = fc
    .uniqueArray(fc.constantFrom(...PAIRS))
    .chain((pairs) =>
      fc.tuple(
        fc.constant(pairs),
        fc.array(fc.constantFrom(1, 1.1, 1.7), { minLength: pairs.length, maxLength: pairs.length }),
        fc.shuffledSubarray([...pairs.keys()], { minLength: pairs.length }),
      ),
    );
  fc.assert(
    fc.property(somePairs, ([pairs, closeness, order]) => {
      const written = pairs.map((pair, at) => `${pair} ${closeness[at]}`);
      const found = clusters(...written);
      expect(clusters(...order.map((at) => written[at]!))).toEqual(found);
      const all = found.flatMap((cluster) => cluster.split(' '));
      expect(new Set(all).size).toBe(all.length);
      for (const [typical, ...others] of found.map((cluster) => cluster.split(' ')))
        for (const other of others) expect(pairs).toContain([typical, other].sort().join(' '));
    }),
  );
});
