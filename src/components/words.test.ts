import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

test('words are counted without their marks', () => {
  expect(
    wordsOf([
      { type: 'prose', html: '<p>Two <code>words</code></p>' },
      { type: 'prose', html: '' },
    ]),
  ).toBe(2);
});
