import { expect, test } from 'vitest';
import { wordWeights } from './pattern-weights.ts';

/** Cases as words, a line a subject, a comma between its cases. */
const weights = (...subjects: string[]) =>
  wordWeights(
    subjects.flatMap((subject) => {
      const reviewed = {};
      return subject.split(',').map((words) => ({ reviewed, words: new Set(words.split(' ')) }));
    }),
  );

test('a word says the more, the fewer cases have it; what all have says next to nothing', () => {
  const found = weights('the late', 'the late', 'the early', 'the');
  expect(found.get('early')).toBeGreaterThan(found.get('late')!);
  expect(found.get('late')).toBeGreaterThan(2 * found.get('the')!);
});

test('of words as rare as each other, the one that few subjects have says less', () => {
  const found = weights('stale queue,queue', 'queue stale', 'stale', 'other', 'other');
  expect(found.get('queue')).toBeLessThan(found.get('stale')!);
});

test('many cases of one subject do not make its words rare ones', () => {
  const found = weights('topic,topic,topic,topic,topic', 'claim', 'claim', 'claim', 'claim', 'claim');
  expect(found.get('topic')).toBeLessThan(0.5 * found.get('claim')!);
});
