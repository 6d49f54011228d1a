import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, share, wilson } from './ratio.ts';

describe('the interval of a share', () => {
  it.each([
    // Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is the published one for %i of %i', (k, n, low, high) => {
    const interval = wilson({ k, n })!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it.each([
    [82, 137, 51, 68],
    [1, 1, 21, 100],
    [0, 10, 0, 28],
  ])('of %i of %i is %i to %i %%', (k, n, low, high) => {
    const interval = wilson({ k, n })!;
    expect([Math.round(interval.low * 100), Math.round(interval.high * 100)]).toEqual([low, high]);
  });

  it('cannot be told of nothing', () => {
    expect(wilson({ k: 0, n: 0 })).toBeNull();
  });

  const ratios = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

  it('holds the shares that the score test does not refuse, and no others', () => {
    fc.assert(
      fc.property(ratios, ({ k, n }) => {
        const interval = wilson({ k, n })!;
        expect(interval.low).toBeCloseTo(edge(k, n, 0), 6);
        expect(interval.high).toBeCloseTo(edge(k, n, 1), 6);
      }),
    );
  });

  it('of none starts at nothing, and of all ends at all, to the last digit', () => {
    for (let n = 1; n <= 200; n += 1) {
      expect(wilson({ k: 0, n })!.low).toBe(0);
      expect(wilson({ k: n, n })!.high).toBe(1);
    }
  });

  it('of what holds mirrors that of what does not', () => {
    fc.assert(
      fc.property(ratios, ({ k, n }) => {
        expect(wilson({ k: n - k, n })!.low).toBeCloseTo(1 - wilson({ k, n })!.high, 10);
      }),
    );
  });
});

/** By bisection: the share between `k / n` and `end` at which the score test just does not refuse. */
function edge(k: number, n: number, end: number): number {
  const refused = (p: number) => Math.abs(k / n - p) > 1.959963984540054 * Math.sqrt((p * (1 - p)) / n);
  let [inside, outside] = [k / n, end];
  for (let step = 0; step < 60; step += 1) {
    const middle = (inside + outside) / 2;
    if (refused(middle)) outside = middle;
    else inside = middle;
  }
  return inside;
}

it('ratios add up by their parts', () => {
  expect(
    add([
      { k: 1, n: 3 },
      { k: 2, n: 2 },
    ]),
  ).toEqual({ k: 3, n: 5 });
  expect(add([])).toEqual({ k: 0, n: 0 });
});

it('a share counts what holds', () => {
  expect(share([1, 2, 3, 4, 5], (value) => value > 3)).toEqual({ k: 2, n: 5 });
});
