import { expect, test } from 'vitest';
import { card, dataOf, FINCH, found, HERON, HERON_OLD, own, review } from './__fixtures__/retro-reviews.ts';
import { accumulation } from './accumulation.ts';
import { NO_CHOICES } from './choices.ts';
import { claims } from './claims.ts';
import { overlap } from './combinations.ts';
import { compared } from './comparison.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { lineUps } from './line-ups.ts';
import { inCoveredFiles } from './missed.ts';
import { scopeMonths } from './months.ts';
import { oftenCovered } from './often-covered.ts';
import { agentsIn } from './partition.ts';
import { agentScope } from './scope.ts';
import { select } from './selection.ts';
import { sharedReviews } from './shared-reviews.ts';
import { minutesEach } from './spent.ts';
import { strengths } from './strengths.ts';
import { thirdReviewer } from './third.ts';

const heron = agentScope({ name: HERON, family: 'Heron', path: '/agents/heron-large-2/' });
const seat = (agent: string) => ({
  ...{ agent, effort: null, absent: null, original: null },
  scorecard: card({ agent, durationSeconds: 60, findings: { critical: 0, important: 2, suggestion: 0 } }),
});
/** Reports of three reviewers that do not say who found what, or whose findings nobody understood. */
const SILENT = [[found([], { coveredBy: [0], files: ['a.go'] })], []].flatMap((findings) =>
  Array.from({ length: 6 }, () =>
    review({
      credits: false,
      hasResolution: true,
      reviewers: [HERON, HERON_OLD, FINCH].map(seat),
      findings,
      originals: [own(0)],
      files: [{ path: 'a.go', address: null, by: ['reviewed', null, null] }],
    }),
  ),
);
const selection = select(dataOf(SILENT), NO_CHOICES);

test('reports whose findings tell nothing of the reviewers are in no figure of who found what', () => {
  const { perReview, ofPool, creditNobody } = compared(SILENT, heron);
  expect([perReview.value, ofPool.n, creditNobody]).toEqual([null, 0, 12]);
  expect(strengths(SILENT, heron, 'severity')).toEqual([]);
  expect(inCoveredFiles(SILENT, heron)).toEqual([]);
  expect(lineUps(SILENT, heron)).toMatchObject([{ reviews: 12, creditNobody: 12, ofPool: { n: 0 } }]);
  expect(leaveOneOut(SILENT, heron).reviews).toEqual([]);
  expect(thirdReviewer(SILENT).reviews).toEqual([]);
  expect(accumulation(SILENT)).toEqual([]);
  expect(overlap(SILENT, agentsIn(selection)).reviews).toEqual([]);
  expect(scopeMonths(SILENT, heron)).toEqual({ months: [], tooFew: [], undated: 0 });
  expect(minutesEach(SILENT, heron).reviews).toBe(0);
  expect(claims(SILENT)).toEqual([]);
  expect(oftenCovered(SILENT, [heron], 1)).toMatchObject([
    { reviews: 12, cells: [{ covered: 0, found: 0 }] },
  ]);
});

test('two who met in such reports only are no pair, and did meet', () => {
  expect(sharedReviews(selection)).toMatchObject({ pairs: [], apart: 0 });
});

test('what a report tells of the reviewers is no other thing where one severity is chosen', () => {
  const of = (reviews: typeof SILENT) =>
    compared(select(dataOf(reviews), { ...NO_CHOICES, severity: 'suggestion' }).reviews, heron);
  expect(of(SILENT)).toMatchObject({ creditNobody: 12, perReview: { value: null } });
  // Of a report that tells, having none of that severity is a nought.
  const telling = [review({ findings: [found([0])], hasRetro: false, hasOriginals: false })];
  expect(of(telling)).toMatchObject({ creditNobody: 0, perReview: { value: 0, over: 1 } });
});
