import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markUnseen, markUnseenInCode, printable } from './characters.ts';

test.for([
  ['a\u202Eb', 'a⟦U+202E⟧b'],
  ['\x1B[31mred', '⟦U+001B⟧[31mred'],
  ['a\u200Bb\u2060c\uFEFF', 'a⟦U+200B⟧b⟦U+2060⟧c⟦U+FEFF⟧'],
  ['\u{E0041}', '⟦U+E0041⟧'],
  ['\x85\u2028\u061C', '⟦U+0085⟧⟦U+2028⟧⟦U+061C⟧'],
])('%j is marked', ([text, marked]) => {
  expect(markUnseen(text!)).toBe(marked);
});

test.for(['tab\tand\nline', 'نمی\u200Cخواهم', '👩\u200D💻', 'ü é 雨 — “x”', 'soft\xADhyphen'])(
  '%j stays in prose',
  (text) => {
    expect(markUnseen(text)).toBe(text);
  },
);

test('joiners, fillers and soft hyphens are marked in code', () => {
  expect(markUnseenInCode('is\u200DAdmin\u3164 re\xADturn')).toBe('is⟦U+200D⟧Admin⟦U+3164⟧ re⟦U+00AD⟧turn');
});

test('a file name is printed on one line', () => {
  expect(printable('a\nb\t\u202Ec')).toBe('a⟦U+000A⟧b⟦U+0009⟧⟦U+202E⟧c');
});

test('nothing unseen is left, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const left = printable(text).match(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u200B-\u200F\u2060\uFEFF]/u);
      expect(left).toBe(null);
    }),
  );
});
