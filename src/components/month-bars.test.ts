import { expect, test } from 'vitest';
import type { Month, QuietMonths } from '../corpus/month.ts';
import { monthBars } from './month-bars.ts';

const month = (found: Partial<Month['found']>): Month => ({
  month: '2026-05',
  reviews: 1,
  unread: 0,
  found: { critical: 0, important: 0, suggestion: 0, unrated: 0, ...found },
});
const quiet: QuietMonths = { from: '2026-06', to: '2026-06', months: 1 };

test('what a month found is stacked from the ground up, the most urgent lowest', () => {
  const { bars, ticks } = monthBars([month({ suggestion: 5, critical: 10, unrated: 5 })], 200);
  expect(bars[0]?.segments).toEqual([
    { severity: 'critical', y: 100, height: 100, n: 10 },
    { severity: 'suggestion', y: 50, height: 50, n: 5 },
    { severity: 'unrated', y: 0, height: 50, n: 5 },
  ]);
  expect(bars[0]?.top).toBe(0);
  expect(ticks.map(({ value, y }) => [value, y])).toEqual([
    [0, 200],
    [5, 150],
    [10, 100],
    [15, 50],
    [20, 0],
  ]);
});

test('months without findings and without reviews have a place and no bar', () => {
  const { bars } = monthBars([month({ important: 1 }), quiet, month({})], 200);
  expect(bars.map(({ segments, top }) => [segments.length, top])).toEqual([
    [1, 0],
    [0, 200],
    [0, 200],
  ]);
});

test.for([1, 3, 6, 30])('%d bars stand in equal places, none wider than a sixth', (n) => {
  const { bars } = monthBars(Array(n).fill(quiet), 200);
  const steps = bars.slice(1).map(({ middle }, at) => middle - bars[at]!.middle);
  for (const step of steps) expect(step).toBeCloseTo(steps[0]!);
  expect(bars[0]!.x).toBeGreaterThan(0);
  expect(bars[0]!.width).toBeLessThan(100 / 6);
  expect(bars.at(-1)!.x + bars.at(-1)!.width).toBeLessThan(100);
});

test.for([[[month({})]], [[month({ critical: 1 })]], [[]]] as const)(
  'the scale of little counts whole findings: %j',
  ([slots]) => {
    expect(monthBars(slots, 200).ticks.map(({ value }) => value)).toEqual([0, 1]);
  },
);
