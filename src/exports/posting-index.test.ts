import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOf, SLOT_BITS, slotsOf } from '../query/grams.ts';
import { readBucket } from '../query/postings.ts';
import { postingIndex, type PostingIndex } from './posting-index.ts';

function posting({ bits, buckets }: PostingIndex, slot: number): number[] | null {
  const found = readBucket(buckets[slot >>> (SLOT_BITS - bits)]!, [slot]).get(slot);
  return found ? Array.from(found) : null;
}

/** The texts that hold all pieces of a word; null where none of its pieces tells. */
function holders(index: PostingIndex, word: string): Set<number> | null {
  const known = slotsOf(word).flatMap((slot) => {
    const found = posting(index, slot);
    return found === null ? [] : [new Set(found)];
  });
  return known.length === 0 ? null : known.reduce((one, other) => one.intersection(other));
}

const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 3, maxLength: 8 }), {
  maxLength: 5,
});

test('every text with a word is found by its pieces', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 40 }), (texts) => {
      const index = postingIndex(texts.length, (number) => texts[number]!.join(' '));
      for (const [number, text] of texts.entries())
        for (const run of text.flatMap(runsOf)) expect(holders(index, run)?.has(number) ?? true).toBe(true);
    }),
    { numRuns: 20, seed: 65 },
  );
});

test('a rare word is found where it is, one that most texts have is not told', () => {
  const texts = Array.from({ length: 50 }, (_, n) => `common text${n === 20 ? ' kestrel' : ''}`);
  const index = postingIndex(texts.length, (number) => texts[number]!);
  expect(holders(index, 'kestrel')).toEqual(new Set([20]));
  expect(holders(index, 'estre')).toEqual(new Set([20]));
  expect(holders(index, 'common')).toBe(null);
  expect(holders(index, 'heron')).toEqual(new Set());
});

test('many postings are in many buckets', () => {
  const index = postingIndex(2000, (number) =>
    Array.from({ length: 20 }, (_, n) => `word${number * 20 + n}`).join(' '),
  );
  expect(index.bits).toBeGreaterThan(1);
  expect(index.buckets.length).toBe(2 ** index.bits);
  expect(holders(index, 'word12345')).toEqual(new Set([617]));
});
