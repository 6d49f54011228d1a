import { expect, test } from 'vitest';
import { pageDescription } from './page-description.ts';

const LONG = 'word '.repeat(60).trim();

// prettier-ignore
test.for([
  // title, given                              description
  ['pkg/queue.go', undefined,                  'pkg/queue.go: what code reviews found, and what became of it.'],
  ['pkg/queue.go', '',                         'pkg/queue.go: what code reviews found, and what became of it.'],
  ['Agents', 'Who found what.',                'Who found what.'],
  ['#4', 'one **blocking** `for {}`\nremains', 'one blocking for {} remains'],
  ['#4', LONG,                                 `${'word '.repeat(39).trim()} …`],
  ['#4', 'x'.repeat(300),                      `${'x'.repeat(100)} …`],
] as const)('%s, %s', ([title, given, description]) => {
  expect(pageDescription(title, given)).toBe(description);
});
