import { expect, test } from 'vitest';
import { actionOf, stepFrom, type Pressed } from './page-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };

// prettier-ignore
test.for([
  // key          with                     asks for
  ['/',           {},                      'search'],
  ['j',           {},                      'next'],
  ['k',           {},                      'previous'],
  ['e',           {},                      'fold'],
  ['?',           {},                      'help'],
  ['j',           { ctrlKey: true },       null],
  ['k',           { metaKey: true },       null],
  ['e',           { altKey: true },        null],
  ['j',           { isComposing: true },   null],
  ['J',           {},                      null],
  ['Enter',       {},                      null],
  ['constructor', {},                      null],
] as const)('%s %o', ([key, more, action]) => {
  expect(actionOf({ ...plain, ...more, key } satisfies Pressed)).toBe(action);
});

// prettier-ignore
test.for([
  // current  step  tops                 leads to
  [0,         1,    [0, 10, 20],         1],
  [2,         1,    [0, 10, 20],         null],
  [1,        -1,    [0, 10, 20],         0],
  [0,        -1,    [0, 10, 20],         null],
  // Without a current one: the next that begins in the window or below it, the last that began above.
  [-1,        1,    [-30, -10, 15, 90],  2],
  [-1,       -1,    [-30, -10, 15, 90],  1],
  [-1,        1,    [-30, -10],          null],
  [-1,       -1,    [15, 90],            null],
  [-1,        1,    [],                  null],
] as const)('from %d by %d over %o', ([current, step, tops, place]) => {
  expect(stepFrom(current, step, tops)).toBe(place);
});
