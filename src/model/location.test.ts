import { expect, test } from 'vitest';
import { Location } from './location.ts';

test.for([
  [{ path: 'a.go', startLine: 3, endLine: 3 }, true],
  [{ path: 'a.go', startLine: null, endLine: null }, true],
  [{ path: 'a.go', startLine: 3, endLine: null }, false],
  [{ path: 'a.go', startLine: null, endLine: 3 }, false],
  [{ path: 'a.go', startLine: 0, endLine: 0 }, false],
  [{ path: 'a.go', startLine: 1.5, endLine: 2 }, false],
  [{ path: '', startLine: null, endLine: null }, false],
  [{ path: 'a.go' }, false],
  [{ path: 'a.go', startLine: null, endLine: null, start: 3 }, false],
] as const)('%j is a location: %s', ([value, good]) => {
  expect(Location.safeParse(value).success).toBe(good);
});
