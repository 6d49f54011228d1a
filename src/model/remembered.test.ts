import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('what was made of a text is not made again, until too many others are', () => {
  const asked: string[] = [];
  const twice = remembered((text) => {
    asked.push(text);
    return text + text;
  }, 2);
  expect(['a', 'a', 'b', 'a', 'c', 'a', 'a'].map(twice)).toEqual(['aa', 'aa', 'bb', 'aa', 'cc', 'aa', 'aa']);
  expect(asked.join('')).toBe('abca');
});
