import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountedFinding } from '../model/review-record.ts';
import { randomRetros } from './__fixtures__/random-retros.ts';
import { card, dataOf, found, HERON, HERON_OLD, review } from './__fixtures__/retro-reviews.ts';
import { isActedOn } from './answered.ts';
import { scopesOf } from './scope.ts';
import { minutesEach } from './spent.ts';

const run = (agent: string, minutes: number | null) => ({
  agent,
  effort: null,
  absent: null,
  original: null,
  scorecard: card({ agent, durationSeconds: minutes === null ? null : minutes * 60 }),
});
const took = (minutes: number | null, ...findings: CountedFinding[]) =>
  review({ hasResolution: true, reviewers: [run(HERON, minutes)], findings });
const fixed = () => found([0], { outcome: 'fixed' });
const skipped = () => found([0], { outcome: 'skipped' });
const of = (reviews: ReturnType<typeof review>[], name: string) =>
  minutesEach(
    reviews,
    scopesOf(dataOf(reviews)).find((scope) => scope.name === name)!,
  );

test('the time of a review is shared by its findings that were acted on', () => {
  const figures = of([took(10, fixed(), fixed(), skipped()), took(9, fixed())], HERON);
  expect(figures).toMatchObject({
    reviews: 2,
    fruitless: 0,
    perReview: { n: 2, median: 7, least: 5, most: 9 },
    together: { over: 3 },
  });
  expect(figures.together.value).toBeCloseTo(19 / 3);
});

test('a review in which none was acted on is counted beside, and its time with all', () => {
  const figures = of([took(10, fixed()), took(20, skipped())], HERON);
  expect(figures).toMatchObject({
    reviews: 2,
    fruitless: 1,
    perReview: { n: 1, median: 10 },
    together: { value: 30 },
  });
});

test('what has no time or no resolution is left out', () => {
  const figures = of([took(null, fixed()), { ...took(10, fixed()), hasResolution: false }], HERON);
  expect(figures).toMatchObject({ reviews: 0, fruitless: 0, perReview: null, together: { value: null } });
});

test('the runs of a family add up, and all of them must be known', () => {
  const both = (minutes: number | null) =>
    review({
      hasResolution: true,
      reviewers: [run(HERON, 4), run(HERON_OLD, minutes)],
      findings: [fixed()],
    });
  expect(of([both(2), both(null)], 'Heron')).toMatchObject({ reviews: 1, perReview: { n: 1, median: 6 } });
});

test('the sums are those of a slow walk over all reviews', () => {
  fc.assert(
    fc.property(randomRetros, (data) => {
      for (const scope of scopesOf(data).filter(({ level }) => level !== 'effort')) {
        let [reviews, fruitless, seconds, acted] = [0, 0, 0, 0];
        for (const { hasResolution, credits, reviewers, findings } of data.reviews) {
          const mine = reviewers.filter(
            ({ agent, absent }) => absent === null && scope.agents.includes(agent),
          );
          const times = mine.map(({ scorecard }) => scorecard?.durationSeconds);
          if (!credits || !hasResolution || mine.length === 0 || times.some((time) => !time)) continue;
          const own = findings.filter(
            (finding) =>
              isActedOn(finding) && finding.by.some((at) => scope.agents.includes(reviewers[at]!.agent)),
          ).length;
          reviews += 1;
          if (own === 0) fruitless += 1;
          for (const time of times) seconds += time!;
          acted += own;
        }
        const figures = minutesEach(data.reviews, scope);
        expect([figures.reviews, figures.fruitless, figures.together.over]).toEqual([
          reviews,
          fruitless,
          acted,
        ]);
        expect((figures.together.value ?? 0) * acted).toBeCloseTo(acted === 0 ? 0 : seconds / 60);
        expect(figures.perReview?.n ?? 0).toBe(reviews - fruitless);
      }
    }),
  );
});
