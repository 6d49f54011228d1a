import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agentKey, effortIn, familyOf, readAgent } from './agent-name.ts';

test.for([
  ['Heron 5.6-sol', 'Heron 5.6 Sol'],
  ['heron_large 2', 'Heron Large 2'],
  ['**Heron Large 2**', 'Heron Large 2'],
  ['[Heron] Large 2', 'Heron Large 2'],
  ['~~Heron Large 2~~', 'Heron Large 2'],
  ['Heron Large 2 (xhigh)', 'Heron Large 2'],
  ['Heron Large 2 (effort: high)', 'Heron Large 2'],
  ['heron-large-2-1', 'Heron Large 2.1'],
  ['heron-large-2-1-20250514', 'Heron Large 2.1 20250514'],
])('%s is %s', ([one, other]) => {
  expect(agentKey(one!)).toBe(agentKey(other!));
});

test.for([
  ['Heron Large 2', 'Heron Large 2.1'],
  ['heron-large-2-20250514', 'Heron Large 2'],
  ['heron-large-2-20250514', 'Heron Large 2.20250514'],
  ['Heron Large 2 (new)', 'Heron Large 2'],
  ['Heron Large 21', 'Heron Large 2.1'],
])('%s is not %s', ([one, other]) => {
  expect(agentKey(one!)).not.toBe(agentKey(other!));
});

const part = fc.constantFrom(
  'Heron',
  'x',
  '2',
  '21',
  '1',
  '2025',
  '20250514',
  '.',
  '-',
  '_',
  ' ',
  '*',
  '[',
  ']',
  '(high)',
  '(',
  'é',
);
const name = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));

test('a key is its own key, and keeps every group of digits', () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.string()), (written) => {
      const key = agentKey(written);
      expect(agentKey(key)).toBe(key);
      expect(key.match(/[0-9]+/g)).toEqual(written.match(/[0-9]+/g));
    }),
    { numRuns: 2000, seed: 61 },
  );
});

test('an effort is no part of the name, other words are', () => {
  expect(readAgent('**Heron Large 2** (xhigh)')).toEqual({ name: 'Heron Large 2', effort: 'xhigh' });
  expect(readAgent('Heron Large 2 (again)')).toEqual({ name: 'Heron Large 2 (again)', effort: null });
  expect(effortIn('effort: high, verified')).toBe('high');
  expect(effortIn('Effort: XHigh')).toBe('xhigh');
  expect(effortIn('first time')).toBeNull();
  expect(familyOf('heron-large-2')).toBe('heron');
});
