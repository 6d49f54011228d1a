import { expect, test } from 'vitest';
import { placeRead } from './reading-place.ts';

test.for<[number[], number | null, number | null]>([
  [[], null, null],
  [[3], null, 3],
  [[3, 5], 4, 5],
  [[], 5, 5],
])('with %j in sight, after %j', ([inSight, before, at]) => {
  expect(placeRead(new Set(inSight), before)).toBe(at);
});
