import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomRetros } from './__fixtures__/random-retros.ts';
import { card, dataOf, FINCH, HERON, HERON_OLD, review } from './__fixtures__/retro-reviews.ts';
import { stated } from './reported.ts';
import { scopesOf } from './scope.ts';

const column = (agent: string, falsePositives: number | null, absent: string | null = null) => ({
  agent,
  effort: null,
  absent,
  original: null,
  scorecard: card({ agent, falsePositives }),
});
const reviews = [
  review({ reviewers: [column(HERON, 2), column(HERON_OLD, 0), column(FINCH, 4)] }),
  review({ reviewers: [column(HERON, 1), column(HERON_OLD, 7, 'no output')] }),
  review({ reviewers: [column(HERON, null)] }),
  review(),
];
const of = (name: string) =>
  stated(
    reviews,
    scopesOf(dataOf(reviews)).find((scope) => scope.name === name)!,
    'falsePositives',
  );

test('what tables state is added up, and divided by the columns that state it', () => {
  expect(of(HERON)).toMatchObject({ total: 3, each: { value: 1.5, over: 2, interval: null } });
  expect(of('Heron')).toMatchObject({ total: 3, each: { value: 1, over: 3 } });
});

test('the column of one that dropped out is no nought, and what nobody states is unknown', () => {
  expect(of(HERON_OLD)).toMatchObject({ total: 0, each: { value: 0, over: 1 } });
  expect(stated([], scopesOf(dataOf([]))[0]!, 'dropped')).toMatchObject({ total: 0, each: { value: null } });
});

test('the sums are those of a slow walk over all columns', () => {
  fc.assert(
    fc.property(randomRetros, (data) => {
      for (const scope of scopesOf(data).filter(({ level }) => level !== 'effort')) {
        let [total, columns] = [0, 0];
        for (const { reviewers } of data.reviews)
          for (const { agent, absent, scorecard } of reviewers) {
            if (absent !== null || !scope.agents.includes(agent)) continue;
            if (scorecard === null || scorecard.downgraded === null) continue;
            total += scorecard.downgraded;
            columns += 1;
          }
        const figures = stated(data.reviews, scope, 'downgraded');
        expect([figures.total, figures.each.over]).toEqual([total, columns]);
      }
    }),
  );
});
