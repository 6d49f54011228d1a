import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { card, dataOf, found, own, review } from './__fixtures__/retro-reviews.ts';
import { NO_CHOICES } from './choices.ts';
import { claims } from './claims.ts';
import { makeLinks } from './links.ts';
import { selfAudit } from './self-audit.ts';
import { select } from './selection.ts';

const stated = card({
  findings: { critical: 0, important: 2, suggestion: 1 },
  uniqueInsights: 1,
  downgraded: 1,
  dropped: 0,
});
const [heron, finch] = review().reviewers as [ReturnType<typeof review>['reviewers'][0], never];
const one = review({
  reviewers: [{ ...heron, scorecard: stated }, finch],
  findings: [found([0]), found([0, 1]), found([0], { severity: 'suggestion' }), found([1])],
  originals: [own(0), own(0, { rung: 'downgraded' }), own(0, { became: 'dropped', rung: 'duplicate' })],
});
const told = (reviews: (typeof one)[]) =>
  claims(reviews).map(({ row, stated, counted }) => [row, stated, counted]);

test('each cell beside what is counted', () => {
  expect(told([one])).toEqual([
    ['critical', 0, 0],
    ['important', 2, 2],
    ['suggestion', 1, 1],
    ['unique insights', 1, 2],
    ['downgraded', 1, 1],
    ['dropped', 0, 1],
  ]);
});

test('a table that counts what was raised says nothing of what is credited', () => {
  const rows = told([{ ...one, retroCountsCredited: false }]).map(([row]) => row);
  expect(rows).toEqual(['unique insights', 'downgraded', 'dropped']);
});

test('originals of which one is not traced cannot be held against the table', () => {
  const originals = [...one.originals, own(0, { became: 'unknown', rung: 'unknown' })];
  expect(told([{ ...one, originals }]).map(([row]) => row)).not.toContain('dropped');
  expect(told([{ ...one, originals: [] }]).map(([row]) => row)).not.toContain('downgraded');
});

test('what a table does not state, and reviewers that gave no review, are left out', () => {
  const silent = { ...one, reviewers: [{ ...heron, scorecard: card({}) }, finch] };
  const absent = { ...one, reviewers: [{ ...heron, absent: 'failed', scorecard: stated }, finch] };
  expect(told([silent, absent])).toEqual([]);
});

const shown = (reviews: (typeof one)[], choices: Partial<typeof NO_CHOICES> = {}) => {
  const selection = select(dataOf(reviews), { ...NO_CHOICES, ...choices });
  return toHtml({
    type: 'root',
    children: selfAudit(
      selection,
      makeLinks(selection, (path) => path),
    ),
  });
};

test('disagreements are listed, a hundred of them at most, and the others are a click away', () => {
  expect(shown([one])).toContain('2 disagreements');
  expect(shown([one])).toContain('4 of 6');
  const many = shown(Array.from({ length: 60 }, () => one));
  expect(many).toContain('120 disagreements');
  expect(many).toMatch(
    /The newest 100 are listed; 20 more are in <a href="\/agents\/retros\/\?held=differs" /,
  );
});

test('a chosen severity leaves that row only', () => {
  const important = shown([one], { severity: 'important' });
  expect(important).toContain('1 of 1');
  expect(important).not.toContain('unique insights');
  expect(important).toContain('They all agree.');
});

test('reports without a table are told of', () => {
  expect(shown([])).toContain('No retro table');
});
