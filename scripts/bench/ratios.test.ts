import { expect, test } from 'vitest';
import { faultsOf, medianOf, ratiosOf, type Measured, type Round, type Step } from './ratios.ts';

const round = (users: Partial<Record<Step, number>>): Round =>
  new Map(Object.entries(users).map(([step, user]) => [step as Step, taken(user)]));
const taken = (user: number): Measured => ({ user, wall: 2 * user, memory: 100 * user, site: null });

test('figures are the medians of all runs', () => {
  const rounds = [round({ cold: 5 }), round({ cold: 9 }), round({ cold: 6 })];
  expect(medianOf(rounds, 'cold')).toEqual(taken(6));
  expect(medianOf(rounds, 'hugo')).toBeUndefined();
});

test('a ratio is of two builds of one run, and the median of these', () => {
  // The machine was ten times as slow in the second run.
  const rounds = [
    round({ pages: 6, hugo: 2 }),
    round({ pages: 80, hugo: 20 }),
    round({ pages: 10, hugo: 2 }),
  ];
  expect(ratiosOf(rounds, 1)).toMatchObject([{ what: 'without search, to Hugo', value: 4, most: 4 }]);
});

test('what was not measured has no ratio', () => {
  expect(ratiosOf([round({ cold: 5, eleventy: 5 })], 1)).toEqual([]);
});

test('a limit holds for the number of reports that it is meant for', () => {
  const rounds = [round({ same: 1, cold: 5, coldOfOnce: 1, changed: 1, changedOfOnce: 1 })];
  const limits = (scale: number) =>
    Object.fromEntries(ratiosOf(rounds, scale).map(({ what, most }) => [what, most]));
  expect(limits(1)).toMatchObject({ 'nothing changed, to cold': 0.25, 'cold, to the reports once': null });
  expect(limits(10)).toMatchObject({ 'nothing changed, to cold': null, 'cold, to the reports once': 7 });
  expect(limits(3)).toMatchObject({ 'nothing changed, to cold': null, 'cold, to the reports once': null });
});

test('a ratio is at fault where it is half as much again as it may be, or as it was where that is out of reach', () => {
  const at = (value: number, most: number | null, reached?: number) =>
    faultsOf([{ what: 'cold, to Hugo', value, most, reached }]).length;
  expect([at(2.9, 2), at(3.1, 2)]).toEqual([0, 1]);
  expect([at(7.4, 2, 5), at(7.6, 2, 5)]).toEqual([0, 1]);
  // What was reached and is no more out of reach is no excuse.
  expect([at(2.9, 2, 1), at(3.1, 2, 1)]).toEqual([0, 1]);
  expect(at(1000, null)).toBe(0);
  expect(faultsOf([{ what: 'cold, to Hugo', value: 3.14159, most: 2 }])).toEqual([
    'cold, to Hugo: 3.14 is more than 1.5 times 2',
  ]);
});
