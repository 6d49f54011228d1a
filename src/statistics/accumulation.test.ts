import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomData } from './__fixtures__/random-reviews.ts';
import { accumulation, chanceFound } from './accumulation.ts';
import { takingPart } from './scope.ts';
import { thirdReviewer } from './third.ts';

it('the chance that a finding is there is that of all orders', () => {
  for (let reviewers = 1; reviewers <= 6; reviewers += 1)
    for (let finders = 0; finders <= reviewers; finders += 1)
      for (let drawn = 1; drawn <= reviewers; drawn += 1) {
        const all = orders(Array.from({ length: reviewers }, (_, at) => at));
        const found = all.filter((order) => order.slice(0, drawn).some((reviewer) => reviewer < finders));
        expect(chanceFound(reviewers, finders, drawn)).toBeCloseTo(found.length / all.length, 10);
      }
});

it('curves are what walking through all orders of the reviewers finds', () => {
  fc.assert(
    fc.property(randomData, ({ reviews }) => {
      for (const { reviewers, curves } of accumulation(reviews)) {
        const own = reviews.filter((review) => takingPart(review).length === reviewers);
        const findings = own.flatMap((review) =>
          review.findings
            .filter(({ by }) => by.length > 0)
            .map(({ by }) => ({ by, seats: takingPart(review) })),
        );
        const { points, findings: n } = curves.find(({ label }) => label === 'all findings')!;
        expect(n).toBe(findings.length);
        points.forEach(({ share }, at) => {
          const chances = findings.map(({ by, seats }) => {
            const all = orders(seats);
            return (
              all.filter((order) => order.slice(0, at + 1).some((seat) => by.includes(seat))).length /
              all.length
            );
          });
          expect(share).toBeCloseTo(chances.reduce((sum, chance) => sum + chance, 0) / n, 10);
        });
      }
    }),
  );
});

it('the third reviewer adds what the third of each order has and the two before it have not', () => {
  fc.assert(
    fc.property(randomData, ({ reviews }) => {
      const three = reviews.filter((review) => review.credits && takingPart(review).length >= 3);
      const added = three.map((review) => {
        const all = orders(takingPart(review));
        const counts = all.map(
          ([first, second, third]) =>
            review.findings.filter(
              ({ by }) => by.includes(third!) && !by.includes(first!) && !by.includes(second!),
            ).length,
        );
        return counts.reduce((sum, count) => sum + count, 0) / all.length;
      });
      const { adds } = thirdReviewer(reviews);
      if (three.length === 0) expect(adds.value).toBeNull();
      else expect(adds.value).toBeCloseTo(added.reduce((sum, one) => sum + one, 0) / three.length, 10);
    }),
  );
});

function orders(of: readonly number[]): number[][] {
  if (of.length === 0) return [[]];
  return of.flatMap((first) => orders(of.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}
