import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBucket, writeBucket, type Posting } from './postings.ts';

const ascending = (max: number) =>
  fc.uniqueArray(fc.nat(max), { minLength: 1, maxLength: 40 }).map((all) => all.sort((a, b) => a - b));
const bucket = fc
  .dictionary(fc.nat(2 ** 22 - 1).map(String), fc.option(ascending(2 ** 20)), { maxKeys: 20 })
  .map((all) => Object.entries(all).map(([slot, posting]): [number, Posting] => [Number(slot), posting]))
  .map((all) => all.sort(([a], [b]) => a - b));

test('a bucket is read as it was written', () => {
  fc.assert(
    fc.property(bucket, (entries) => {
      const read = readBucket(
        writeBucket(entries),
        entries.map(([slot]) => slot),
      );
      expect([...read].map(([slot, posting]) => [slot, posting && Array.from(posting)])).toEqual(entries);
    }),
    { numRuns: 300, seed: 62 },
  );
});

test('of what it does not have no finding holds any', () => {
  expect(readBucket(writeBucket([[7, [1]]]), [6, 8])).toEqual(
    new Map([
      [6, []],
      [8, []],
    ]),
  );
  expect(readBucket(new Uint8Array(), [0])).toEqual(new Map([[0, []]]));
});
