import { expect, test } from 'vitest';
import { median } from './lighthouse.ts';

test.for([
  [[97], 97],
  [[100, 90, 95], 95],
  // Of two in the middle the lower one: a score is not made up.
  [[90, 100], 90],
] as const)('the median of %o', ([values, middle]) => {
  expect(median(values)).toBe(middle);
});
