import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from './cut.ts';

test('a short line stays as it is', () => {
  expect(cut('a key', [[2, 5]])).toEqual({ line: 'a key', marks: [[2, 5]] });
});

test('a long line is cut around its first mark', () => {
  const long = `${'a'.repeat(300)}key${'b'.repeat(300)}key`;
  const { line, marks } = cut(long, [
    [300, 303],
    [603, 606],
  ]);
  expect(line).toBe(`…${'a'.repeat(60)}key${'b'.repeat(137)}…`);
  expect(marks).toEqual([[61, 64]]);
  expect(cut(long, []).line).toBe(`${'a'.repeat(200)}…`);
});

test('marks show what they showed, and no character is halved', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '😀', 'İ'), minLength: 0, maxLength: 400 });
  fc.assert(
    fc.property(text, fc.nat(400), fc.integer({ min: 1, max: 250 }), (text, from, length) => {
      const start = Math.min(from, text.length);
      const end = Math.min(start + length, text.length);
      const { line, marks } = cut(text, [[start, end]]);
      expect(line.length).toBeLessThanOrEqual(203);
      expect(line.isWellFormed() || !text.isWellFormed()).toBe(true);
      for (const [from, to] of marks)
        expect(text.slice(start, end).startsWith(line.slice(from, to))).toBe(true);
      expect(marks).toHaveLength(1);
    }),
  );
});

test('a cut is made before a word where one is near', () => {
  const { line } = cut(`${'word '.repeat(100)}key`, [[500, 503]]);
  expect(line.slice(0, 6)).toBe('…word ');
  expect(line.endsWith('word key')).toBe(true);
});
