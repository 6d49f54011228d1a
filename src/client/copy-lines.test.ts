import { expect, test } from 'vitest';
import { linesOf } from './copy-lines.ts';

test.for([
  ['2-3', 'b\nc\n'],
  ['1-1', 'a\n'],
  ['3-9', 'c\n'],
  [undefined, 'a\nb\nc'],
] as const)('lines %s', ([range, text]) => {
  expect(linesOf('a\nb\nc', range)).toBe(text);
});
