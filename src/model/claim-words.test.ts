import { expect, test } from 'vitest';
import { claimWords } from './claim-words.ts';

test('quoted code is no prose', () => {
  const text = 'The queue is closed twice.\nqueue.close(); for (;;) { spin(); }';
  const { prose, code } = claimWords({ title: 'Late', text, locations: [] });
  expect([...prose]).toEqual(['late', 'the', 'queue', 'is', 'clos', 'twice']);
  expect([...code]).toEqual(['queue', 'close', 'for', 'spin']);
});
