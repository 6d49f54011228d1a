import { expect, test } from 'vitest';
import type { Fate } from '../model/original.ts';
import { rungOf } from './rung.ts';

const dropped = (id: string, text: string | null, kind: Fate['kind'] = 'dropped') =>
  rungOf({ id, severity: 'important', fate: { kind, anchor: null, how: 'stated', text } });

test.for([
  ['Heron I1 (late reply): dropped as false positive.', 'false-positive'],
  ['Heron I1 (late reply): dropped. The quoted line was hallucinated.', 'false-positive'],
  ['Heron I1 and I2 were dropped as false positives.', 'false-positive'],
  ['Heron I1 was dropped as too small; Sable S3 is a false positive.', 'dropped'],
  ['Heron I1 was dropped as too small, while Sable S3 is a false positive.', 'dropped'],
  ['Sable S3 is a false positive. Heron I1 was dropped as a duplicate of I2.', 'duplicate'],
  ['Heron I1 was dropped, though not a false positive.', 'dropped'],
  ['I2 was a false positive, S3 a nitpick.', 'dropped'],
  ['A false positive.', 'false-positive'],
  [null, 'dropped'],
] as const)('of I1 it is said: %s', ([text, rung]) => {
  expect(dropped('I1', text)).toBe(rung);
});

test('the second of the important ones may be called I2', () => {
  expect(dropped('2', 'Heron I2: a false positive.')).toBe('false-positive');
});

test('what was kept stays kept, whatever is said', () => {
  expect(dropped('I1', 'No false positive.', 'kept')).toBe('kept');
});
