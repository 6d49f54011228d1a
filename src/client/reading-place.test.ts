import { expect, test } from 'vitest';
import { placeRead } from './reading-place.ts';

test.for([
  [[], null],
  [[300], null],
  [[100, 900], 0],
  [[-900, -20, 100, 101], 2],
  [[-900, -20], 1],
] as const)('with places at %j', ([tops, at]) => {
  expect(placeRead(tops, 100)).toBe(at);
});
