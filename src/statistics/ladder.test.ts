import { expect, test } from 'vitest';
import { RUNGS } from '../model/lists.ts';
import { NOTED, REJECTED, SURVIVED } from './ladder.ts';

test('every rung is of what was rejected, noted, or survived, or is unknown', () => {
  expect([...REJECTED, ...NOTED, ...SURVIVED, 'unknown']).toEqual([...RUNGS]);
});
