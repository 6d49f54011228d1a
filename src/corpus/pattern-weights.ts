/** Words of one case, and what it is a case of. */
export interface WordsOfCase<Word> {
  reviewed: object;
  /** Each once. */
  words: Iterable<Word>;
}

/**
 * How much it says that two cases share a word, in nats: the rarer it is, the more; the less, the fewer subjects have it
 * of those that would if it fell on any case alike. Words such as `stale` and `swallow` are spread over all subjects.
 * Those of a few are what these are about, whatever is claimed.
 */
export function wordWeights<Word>(cases: readonly WordsOfCase<Word>[]): Map<Word, number> {
  const subjects = [...Map.groupBy(cases, ({ reviewed }) => reviewed).values()];
  const spread = spreadOver(subjects.map(({ length }) => length));
  const inCases = new Map<Word, number>();
  const inSubjects = new Map<Word, number>();
  for (const subject of subjects) {
    for (const { words } of subject) for (const word of words) count(inCases, word);
    for (const word of new Set(subject.flatMap(({ words }) => [...words]))) count(inSubjects, word);
  }
  return new Map(
    [...inCases].map(([word, n]) => {
      const rarity = Math.log((cases.length + 1) / n);
      return [word, rarity * Math.min(1, inSubjects.get(word)! / spread(n))];
    }),
  );
}

/** In how many subjects of these sizes a word is to be expected that so many cases have. */
function spreadOver(sizes: readonly number[]): (inCases: number) => number {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const bySize = [...Map.groupBy(sizes, (size) => size)].map(([size, same]) => [size, same.length] as const);
  const known = new Map<number, number>();
  return (n) => {
    const found =
      known.get(n) ?? bySize.reduce((sum, [size, times]) => sum + times * (1 - (1 - n / all) ** size), 0);
    known.set(n, found);
    return found;
  };
}

function count<Word>(counts: Map<Word, number>, word: Word): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
