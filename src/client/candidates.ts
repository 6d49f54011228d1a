import { slotsOf } from '../query/grams.ts';
import type { Needs, WordIndex } from '../query/needs.ts';
import type { Posting } from '../query/postings.ts';

/** Looks pieces of words up in an index. */
type LookUp = (index: WordIndex, slots: readonly number[]) => Promise<Map<number, Posting>>;

/** The numbers of the records that may hold what is needed, ascending; null where the index cannot tell. */
export async function candidatesOf(needs: Needs, lookUp: LookUp): Promise<Posting> {
  const runs = runsIn(needs);
  const known = { words: new Map<number, Posting>(), originals: new Map<number, Posting>() };
  const look = async (index: WordIndex): Promise<void> => {
    const slots = runs.filter((run) => run.index === index).flatMap(({ run }) => slotsOf(run));
    known[index] = await lookUp(index, [...new Set(slots)]);
  };
  await Promise.all([look('words'), look('originals')]);
  const holders = (one: Needs): Posting => {
    if (one.type === 'anything') return null;
    if (one.type === 'run') return inAll(slotsOf(one.run).map((slot) => known[one.index].get(slot) ?? null));
    return one.type === 'all' ? inAll(one.of.map(holders)) : inAny(one.of.map(holders));
  };
  return holders(needs);
}

type Run = Extract<Needs, { type: 'run' }>;

function runsIn(needs: Needs): Run[] {
  if (needs.type === 'anything') return [];
  return needs.type === 'run' ? [needs] : needs.of.flatMap(runsIn);
}

/** Those in all of the lists that tell. */
function inAll(postings: readonly Posting[]): Posting {
  const told = postings.filter((posting) => posting !== null).sort((a, b) => a.length - b.length);
  const [fewest, ...others] = told;
  if (fewest === undefined) return null;
  return others.reduce<number[]>((found, other) => common(found, other), Array.from(fewest));
}

function common(few: readonly number[], many: ArrayLike<number>): number[] {
  let at = 0;
  return few.filter((number) => {
    while (at < many.length && many[at]! < number) at += 1;
    return many[at] === number;
  });
}

function inAny(postings: readonly Posting[]): Posting {
  const told = postings.filter((posting) => posting !== null);
  if (told.length < postings.length) return null;
  return [...new Set(told.flatMap((posting) => Array.from(posting)))].sort((a, b) => a - b);
}
