import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomRetros } from './__fixtures__/random-retros.ts';
import { dataOf, FINCH, found, HERON, HERON_OLD, review } from './__fixtures__/retro-reviews.ts';
import { compared } from './comparison.ts';
import { scopesOf } from './scope.ts';

const absent = (agent: string, reason: string) => ({
  agent,
  effort: null,
  absent: reason,
  original: null,
  scorecard: null,
});
const here = (agent: string) => ({ agent, effort: null, absent: null, original: null, scorecard: null });
const of = (reviews: ReturnType<typeof review>[], name: string) =>
  compared(
    reviews,
    scopesOf(dataOf(reviews)).find((scope) => scope.name === name)!,
  );

test('what is credited to an agent is counted by severity, and what nobody else has is its own', () => {
  const figures = of(
    [
      review({
        findings: [found([0]), found([0, 1], { severity: 'critical' }), found([1]), found([])],
      }),
      review({ findings: [found([0], { severity: null, byConsolidator: true })] }),
    ],
    HERON,
  );
  expect(figures.found).toEqual({ critical: 1, important: 1, suggestion: 0, unrated: 1 });
  expect(figures.ofPool).toEqual({ k: 3, n: 5 });
  expect(figures.sole).toEqual({ k: 1, n: 3 });
  expect(figures.perReview).toMatchObject({ value: 1.5, over: 2 });
});

test('a review that an agent dropped out of counts nowhere else, and its reason is kept', () => {
  const reviews = [
    review({ findings: [found([0])] }),
    review({ reviewers: [absent(HERON, 'no output'), here(FINCH)], findings: [found([1])] }),
    review({ reviewers: [absent(HERON, 'quota'), here(FINCH)] }),
    review({ reviewers: [absent(HERON, 'no output')] }),
  ];
  const figures = of(reviews, HERON);
  expect(figures.droppedOut).toEqual({ k: 3, n: 4 });
  expect(figures.listing.reasons).toEqual([
    { reason: 'no output', n: 2 },
    { reason: 'quota', n: 1 },
  ]);
  expect(figures.perReview).toMatchObject({ value: 1, over: 1 });
});

test('who dropped out of all reviews has no figures, not noughts', () => {
  const figures = of([review({ reviewers: [absent(HERON, 'quota'), here(FINCH)] })], HERON);
  expect(figures.perReview.value).toBeNull();
  expect([figures.ofPool.n, figures.sole.n]).toEqual([0, 0]);
});

test('a family takes part where one of its agents does', () => {
  const reviews = [review({ reviewers: [absent(HERON, 'quota'), here(HERON_OLD)] })];
  expect(of(reviews, 'Heron').droppedOut).toEqual({ k: 0, n: 1 });
  expect(of(reviews, HERON).droppedOut).toEqual({ k: 1, n: 1 });
});

test('a report that credits nobody says nothing of those who took part', () => {
  const figures = of(
    [review({ findings: [found([])], credits: false }), review({ credits: false }), review()],
    HERON,
  );
  expect(figures.creditNobody).toBe(2);
  expect(figures.ofPool.n).toBe(0);
  expect(figures.perReview.over).toBe(1);
});

test('the figures are those of a slow count of each finding and each name', () => {
  fc.assert(
    fc.property(randomRetros, (data) => {
      for (const scope of scopesOf(data).filter(({ level }) => level !== 'effort')) {
        const figures = compared(data.reviews, scope);
        let [listed, took, told, credited, sole, all] = [0, 0, 0, 0, 0, 0];
        for (const { reviewers, findings, credits } of data.reviews) {
          const mine = reviewers.filter(({ agent }) => scope.agents.includes(agent));
          if (mine.length === 0) continue;
          listed += 1;
          if (mine.every(({ absent: why }) => why !== null)) continue;
          took += 1;
          if (!credits) continue;
          told += 1;
          for (const { by, byConsolidator } of findings) {
            const names = by.map((at) => reviewers[at]!.agent);
            const isMine = names.some((name) => scope.agents.includes(name));
            const isOther = byConsolidator || names.some((name) => !scope.agents.includes(name));
            all += 1;
            if (isMine) credited += 1;
            if (isMine && !isOther) sole += 1;
          }
        }
        expect(figures.creditNobody).toBe(took - told);
        expect(figures.droppedOut).toEqual({ k: listed - took, n: listed });
        expect(figures.ofPool).toEqual({ k: credited, n: all });
        expect(figures.sole).toEqual({ k: sole, n: credited });
        expect(Object.values(figures.found).reduce((sum, n) => sum + n)).toBe(credited);
        expect(figures.perReview.value).toBe(told === 0 ? null : credited / told);
      }
    }),
  );
});
