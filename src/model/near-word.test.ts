import { expect, test } from 'vitest';
import { isNearWord } from './near-word.ts';

test.for([
  ['brnach', 'branch', true],
  ['titel', 'title', true],
  ['autor', 'author', true],
  ['verdikt', 'verdict', true],
  ['prs', 'pr', true],
  ['sound', 'round', false],
  ['pt', 'pr', false],
  ['model', 'title', false],
] as const)('%j for %j: %j', ([word, known, isNear]) => {
  expect(isNearWord(word, known)).toBe(isNear);
});
