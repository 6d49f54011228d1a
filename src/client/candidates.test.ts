import { expect, test } from 'vitest';
import { slotsOf } from '../query/grams.ts';
import { needsOf, type WordIndex } from '../query/needs.ts';
import { parseQuery } from '../query/parse.ts';
import type { Posting } from '../query/postings.ts';
import { candidatesOf } from './candidates.ts';

/** Runs of five letters at most have one piece each. */
const INDEX: Record<WordIndex, Record<string, Posting>> = {
  words: { queue: [1, 4, 7, 9], retry: [2, 4, 9], late: [9], error: null },
  originals: { queue: [3] },
};

async function lookUp(index: WordIndex, slots: readonly number[]): Promise<Map<number, Posting>> {
  const known = new Map(Object.entries(INDEX[index]).map(([run, posting]) => [slotsOf(run)[0]!, posting]));
  return new Map(slots.map((slot) => [slot, known.has(slot) ? known.get(slot)! : []]));
}

// prettier-ignore
test.for<[string, number[] | null]>([
  ['queue',                       [1, 4, 7, 9]],
  ['queue retry',                 [4, 9]],
  ['queue retry late',            [9]],
  ['queue xyz',                   []],
  ['late or retry',               [2, 4, 9]],
  ['queue (late or retry)',       [4, 9]],
  ['error',                       null],
  ['error queue',                 [1, 4, 7, 9]],
  ['error or queue',              null],
  ['-queue',                      null],
  ['',                            null],
  ['in:originals queue',          [3]],
  ['in:originals,text queue',     [1, 3, 4, 7, 9]],
])('candidates of %j', async ([query, numbers]) => {
  const found = await candidatesOf(await needsOf(parseQuery(query).query), lookUp);
  expect(found && Array.from(found)).toEqual(numbers);
});
