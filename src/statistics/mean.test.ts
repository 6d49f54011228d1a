import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReviewRecord } from '../model/review-record.ts';
import { randomData } from './__fixtures__/random-reviews.ts';
import { found, review } from './__fixtures__/retro-reviews.ts';
import { bootstrap } from './bootstrap.ts';
import { bySubject } from './credit.ts';
import { meanOf } from './mean.ts';

const critical = ({ findings }: ReviewRecord) =>
  findings.filter(({ severity }) => severity === 'critical').length;
const all = ({ findings }: ReviewRecord) => findings.length;
const one = () => 1;

/** Enough pull requests for an interval, most of them. */
const reviewsOfMany = fc
  .array(randomData, { minLength: 2, maxLength: 4 })
  .map((all) =>
    all.flatMap(({ reviews }, at) => reviews.map((own) => ({ ...own, subject: `${at} ${own.subject}` }))),
  );

test('each mean and its interval are those of its own reviews, whatever was asked before', () => {
  let intervals = 0;
  fc.assert(
    fc.property(reviewsOfMany, fc.constantFrom(one, all), (reviews, over) => {
      const ratio = (some: readonly ReviewRecord[]) => {
        const parts = some.reduce((sum, review) => sum + over(review), 0);
        return parts === 0 ? null : some.reduce((sum, review) => sum + critical(review), 0) / parts;
      };
      const mean = meanOf(reviews, critical, over);
      expect(mean.value).toBe(ratio(reviews));
      const interval = bootstrap(bySubject(reviews), (drawn) => ratio(drawn.flat()));
      expect(mean.interval).toEqual(interval?.low === interval?.high ? null : interval);
      expect(meanOf(reviews, critical, over)).toEqual(mean);
      if (mean.interval !== null) intervals += 1;
    }),
    { numRuns: 30 },
  );
  expect(intervals).toBeGreaterThan(5);
});

test('of reviews that are all alike there is no interval: the next need not be like them', () => {
  const reviews = Array.from({ length: 12 }, (_, at) => review({ subject: String(at), findings: [] }));
  expect(meanOf(reviews, all)).toEqual({ value: 0, over: 12, subjects: 12, interval: null });
  const some = [...reviews, review({ subject: 'another', findings: [found([0])] })];
  expect(meanOf(some, all).interval).not.toBeNull();
});
