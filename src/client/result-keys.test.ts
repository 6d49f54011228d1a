import { expect, test } from 'vitest';
import { nextPlace } from './result-keys.ts';

// prettier-ignore
test.for([
  // key          from the field, the first, the third
  ['ArrowDown',   [0,    1,    3]],
  ['ArrowUp',     [null, -1,   1]],
  ['Escape',      [null, -1,   -1]],
  ['Enter',       [null, null, null]],
  ['j',           [null, null, null]],
] as const)('%s', ([key, places]) => {
  expect([-1, 0, 2].map((place) => nextPlace(key, place))).toEqual(places);
});
