import fc from 'fast-check';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { coveredData } from './__fixtures__/covered-reviews.ts';
import { card, dataOf, FINCH, found, HERON, HERON_OLD, review } from './__fixtures__/retro-reviews.ts';
import { coverageOf } from './covered-files.ts';
import { add } from './ratio.ts';
import { reviewFacts } from './review-facts.ts';
import { askedReviews, readReviewsChoice } from './reviews-asked.ts';
import { reviewsList } from './reviews-list.ts';
import { scopesOf } from './scope.ts';

const seat = (agent: string, stated: Partial<ReturnType<typeof review>['reviewers'][number]> = {}) => ({
  agent,
  effort: null,
  absent: null,
  original: null,
  scorecard: null,
  ...stated,
});
const timed = (seconds: number | null) => ({ scorecard: card({ durationSeconds: seconds, toolCalls: 40 }) });
const fixed = found([0], { outcome: 'fixed' });

const data = dataOf([
  review({
    id: 'fruitful',
    hasResolution: true,
    reviewers: [seat(HERON, { effort: 'high', ...timed(751) }), seat(FINCH)],
    findings: [
      fixed,
      fixed,
      found([0], { outcome: 'skipped' }),
      found([0], { severity: 'critical', outcome: 'fixed' }),
    ],
    files: [
      { path: 'a.go', address: null, by: ['found', null] },
      { path: 'b.go', address: null, by: ['reviewed', null] },
      { path: 'c.go', address: null, by: [null, 'reviewed'] },
    ],
  }),
  review({
    id: 'fruitless',
    date: '2026-05-31',
    hasResolution: true,
    reviewers: [seat(HERON, timed(60)), seat(FINCH, { absent: 'quota' })],
    findings: [found([0], { outcome: 'skipped' })],
  }),
  review({
    id: 'untimed',
    date: '2026-06-01',
    repo: 'quillcast',
    kind: 'branch',
    hasResolution: true,
    reviewers: [seat(HERON), seat(HERON_OLD, { effort: 'high' })],
    findings: [found([0, 1], { outcome: 'fixed' })],
  }),
  review({
    id: 'dropped',
    date: null,
    reviewers: [seat(HERON, { effort: 'high', absent: 'no output' }), seat(FINCH)],
    findings: [found([1])],
  }),
  review({
    id: 'silent',
    date: null,
    credits: false,
    reviewers: [seat(HERON), seat(FINCH)],
    findings: [found([]), found([])],
  }),
  review({ id: 'of others', reviewers: [seat(FINCH)], findings: [found([0])] }),
]);
const scopeOf = (name: string) =>
  scopesOf(data).find((scope) => scope.name === name && scope.level !== 'effort')!;
const asked = (name: string, address = '') =>
  askedReviews(data, scopeOf(name), readReviewsChoice(new URLSearchParams(address)));

// prettier-ignore
test.for([
  [HERON,     '',                                  ['fruitful', 'fruitless', 'untimed', 'dropped', 'silent']],
  [HERON,     'part=took-part',                    ['fruitful', 'fruitless', 'untimed', 'silent']],
  [HERON,     'part=with-others',                  ['fruitful', 'untimed', 'silent']],
  [HERON,     'part=alone',                        ['fruitless']],
  [HERON,     'part=dropped-out',                  ['dropped']],
  ['Heron',   'part=alone',                        ['fruitless', 'untimed']],
  [HERON,     'summary=given',                     ['fruitful']],
  [HERON,     'summary=none',                      ['fruitless', 'untimed', 'silent']],
  [HERON,     'cost=known',                        ['fruitful', 'fruitless']],
  [HERON,     'cost=acted-on',                     ['fruitful']],
  [HERON,     'cost=none-acted-on',                ['fruitless']],
  [HERON,     'cost=none-acted-on&severity=suggestion', ['fruitful', 'fruitless']],
  [HERON,     'credits=nobody',                    ['silent']],
  [HERON,     'credits=told&part=took-part',       ['fruitful', 'fruitless', 'untimed']],
  [HERON,     'reviewers=1',                       ['fruitless', 'dropped']],
  [HERON,     'families=2',                        ['fruitful', 'silent']],
  [HERON,     'families=1',                        ['fruitless', 'untimed', 'dropped']],
  [HERON,     'beside=finch-mini-3',               ['fruitful', 'dropped', 'silent']],
  [HERON,     'beside=no-such',                    []],
  [HERON,     `agent=${HERON}&agent=${FINCH}`,     ['fruitful', 'silent']],
  [HERON,     'effort=high',                       ['fruitful', 'dropped']],
  [HERON,     'any-effort=high',                   ['fruitful', 'untimed']],
  [HERON,     'effort=high&any-effort=high',       ['fruitful']],
  [HERON,     'repo=quillcast&kind=branch',        ['untimed']],
  [HERON,     'from=2026-05-01&to=2026-05-31',     ['fruitful', 'fruitless']],
  [HERON,     'part=slept&summary=x&cost=dear&credits=&reviewers=-1&families=many', ['fruitful', 'fruitless', 'untimed', 'dropped', 'silent']],
  [HERON_OLD, '',                                  ['untimed']],
] as const)('%s, %s', ([name, address, ids]) => {
  expect(asked(name, address).reviews.map(({ id }) => id)).toEqual(ids);
});

const html = (trees: Element[]) => toHtml({ type: 'root', children: trees });
const cells = (name: string, address = '') => {
  const { reviews, own } = asked(name, address);
  const shown = html(reviewsList(reviews, own, (path) => `/base${path}`));
  return [...shown.matchAll(/<tr role="row">(.*?)<\/tr>/gs)].slice(1).map(([, row]) =>
    row!
      .split(/<\/t[dh]>/)
      .slice(0, -1)
      .map((cell) => cell.replace(/<[^>]*>/g, '').trim()),
  );
};

test('a row has what figures are added up from; what is not known is empty, not zero', () => {
  const [fruitful, fruitless, untimed, dropped, silent] = cells(HERON);
  expect(fruitful!.slice(2)).toEqual([
    'effort high',
    '◆ 1 critical▲ 3 important',
    '3 of 4',
    '12 min 31 s',
    '40',
    '4.2',
    '2 of 3',
    '1 of 2',
    '',
  ]);
  expect(fruitless!.slice(4, 8)).toEqual(['0 of 1', '1 min 0 s', '40', 'none acted on']);
  expect(untimed!.slice(4)).toEqual(['1 of 1', '', '', '', '', '', '']);
  expect(silent!.slice(3, 5)).toEqual(['without credits', '']);
  expect(dropped!.slice(3)).toEqual(['no review: no output', '', '', '', '', '', '', '']);
});

test('a family names its agents, and what each run took', () => {
  const both = cells('Heron', 'repo=quillcast')[0]!;
  expect(both[2]).toBe('Heron Large 2, no effort given; Heron Large 1, effort high');
  const again = dataOf([
    review({ reviewers: [seat(HERON, timed(61)), seat(HERON_OLD, timed(null)), seat(FINCH)] }),
  ]);
  const facts = reviewFacts(again.reviews[0]!, scopeOf('Heron'));
  expect(html(reviewsList(again.reviews, scopeOf('Heron'), (path) => path))).toContain('1 min 1 s + –');
  expect(facts.minutes).toBe(null);
});

test('files lead to the coverage of the report, its own review to its place', () => {
  const { reviews, own } = asked(HERON, 'summary=given');
  const written = { ...reviews[0]!, reviewers: [seat(HERON, { original: '/reviews/x/originals/#o1' })] };
  const shown = html(reviewsList([written], own, (path) => `/base${path}`));
  expect(shown).toContain('href="/base/reviews/tidepool/one/originals/#coverage"');
  expect(shown).toContain('href="/base/reviews/x/originals/#o1"');
  expect(html(reviewsList([], own, (path) => path))).toContain('No such review.');
});

test('what reports say is text', () => {
  const hostile = review({ label: '<img src=x>', repo: '<b>', reviewers: [seat(HERON, { absent: '<i>' })] });
  expect(html(reviewsList([hostile], scopeOf(HERON), (path) => path))).not.toMatch(/<(?:img|b|i)[\s>]/);
});

test('the files of the rows add up to those of the figures', () => {
  fc.assert(
    fc.property(coveredData, (covered) => {
      for (const scope of scopesOf(covered)) {
        const { reviews } = askedReviews(
          covered,
          scope,
          readReviewsChoice(new URLSearchParams('summary=given')),
        );
        const facts = reviews.map((one) => reviewFacts(one, scope).coverage!);
        const figure = coverageOf(covered.reviews, scope);
        expect(reviews).toHaveLength(figure.summaries.k);
        expect(add(facts.map(({ mentioned }) => mentioned))).toEqual(figure.mentioned);
        expect(add(facts.map(({ found: some }) => some))).toEqual(figure.found);
      }
    }),
    { numRuns: 60 },
  );
});
