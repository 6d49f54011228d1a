import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { dataOf, FINCH, HERON, review } from './__fixtures__/retro-reviews.ts';
import { NO_CHOICES } from './choices.ts';
import { missing } from './missing.ts';
import { scopesOf } from './scope.ts';
import { about, select } from './selection.ts';

const seat = (agent: string) => ({ agent, effort: null, absent: null, original: null, scorecard: null });
const everyone = select(
  dataOf([
    review({ reviewers: [seat(HERON), seat(FINCH)], consolidator: HERON }),
    review({ reviewers: [seat(HERON)], consolidator: HERON, hasRetro: false, credits: false }),
    review({ reviewers: [seat(FINCH)], consolidator: 'Wren Desk', hasResolution: true }),
    review({ reviewers: [], hasRetro: false }),
  ]),
  NO_CHOICES,
);
const of = (name: string) =>
  about(
    everyone,
    scopesOf(everyone.data).find((scope) => scope.name === name)!,
  );

test('on the page of all agents, all reports are counted', () => {
  expect(toString(missing(everyone, ['retro', 'resolution', 'credits']))).toBe(
    '4 reports, 2 without a retro table, 3 without a resolution, 1 without a word on who found what. ' +
      'Put together by Heron Large 2, family Heron (2); Wren Desk (1); 1 does not say: ' +
      'who is of the same family may be judged more kindly.',
  );
});

test('on the page of one, those that list it, and its efforts and agents alone are told of', () => {
  expect(toString(missing(of(FINCH), ['retro', 'resolution', 'credits']))).toBe(
    '2 reports, 0 without a retro table, 1 without a resolution. ' +
      'Put together by Heron Large 2, family Heron (1); Wren Desk (1): ' +
      'who is of the same family may be judged more kindly.',
  );
  expect(of('Heron').scopes.map(({ name }) => name)).toEqual(['Heron', HERON]);
});
