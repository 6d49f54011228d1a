import { expect, test } from 'vitest';
import { headingLevels } from './outline.ts';

// prettier-ignore
test.for([
  // as written            on the page
  [[],                     []],
  [[2, 3, 3, 2],           [2, 3, 3, 2]],
  [[1, 2, 2],              [2, 3, 3]],
  [[3, 3],                 [2, 2]],
  [[2, 4, 4, 3],           [2, 3, 3, 3]],
  [[3, 2, 3],              [2, 2, 3]],
  [[1, 2, 3, 4, 5, 6],     [2, 3, 4, 5, 6, 6]],
] as const)('%j', ([written, shown]) => {
  expect(headingLevels(written)).toEqual(shown);
});
