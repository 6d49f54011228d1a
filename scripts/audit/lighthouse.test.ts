import { expect, test } from 'vitest';
import { median } from './lighthouse.ts';

test.for([
  [[97], 97],
  [[100, 90, 95], 95],
  [[90, 100], 90],
] as const)('the median of %o', ([scores, middle]) => {
  const runs = scores.map((score) => ({ score, short: [`of ${score}`] }));
  expect(median(runs)).toEqual({ score: middle, short: [`of ${middle}`] });
});
