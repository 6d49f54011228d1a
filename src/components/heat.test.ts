import { expect, test } from 'vitest';
import { heat } from './heat.ts';

test.for([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [8, 4],
  [15, 4],
  [16, 5],
  [500, 5],
] as const)('%i findings are %i', ([findings, level]) => {
  expect(heat(findings)).toBe(level);
});
