import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edited, linesOf, type Edit } from './lines.ts';

test.for<[string, Edit[], string]>([
  ['a\nb\n', [{ line: 2, remove: 1, insert: ['c'] }], 'a\nc\n'],
  ['a\r\nb\r\n', [{ line: 1, remove: 0, insert: ['x', 'y'] }], 'x\r\ny\r\na\r\nb\r\n'],
  ['a\nb', [{ line: 3, remove: 0, insert: ['```'] }], 'a\nb\n```\n'],
  ['a\nb', [{ line: 2, remove: 1, insert: ['c'] }], 'a\nc'],
  ['a\nb\n', [{ line: 3, remove: 0, insert: ['```'] }], 'a\nb\n```\n'],
  ['\uFEFFa\rb\r', [{ line: 1, remove: 1, insert: [] }], '\uFEFFb\r'],
  [
    'a\nb\nc\n',
    [
      { line: 1, remove: 1, insert: ['x'] },
      { line: 3, remove: 1, insert: ['y', 'z'] },
    ],
    'x\nb\ny\nz\n',
  ],
  ['', [{ line: 1, remove: 0, insert: ['x'] }], 'x\n'],
])('%j with %j is %j', ([before, edits, after]) => {
  expect(edited(linesOf(before), edits)).toBe(after);
});

test('a text without edits is itself, whatever its line ends', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\uFEFF', ' ') });
  fc.assert(fc.property(text, (before) => void expect(edited(linesOf(before), [])).toBe(before)));
});
