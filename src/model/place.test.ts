import { expect, test } from 'vitest';
import { place } from './place.ts';

// prettier-ignore
test.for([
  [null, null, 'pkg/app.go'],
  [12,   12,   'pkg/app.go:12'],
  [12,   18,   'pkg/app.go:12-18'],
] as const)('place %s to %s', ([startLine, endLine, shown]) => {
  expect(place({ path: 'pkg/app.go', startLine, endLine })).toBe(shown);
});
