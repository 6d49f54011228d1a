import { expect, test } from 'vitest';
import { fileTest } from './file-test.ts';

test.for([
  ['queue.go', 'internal/relay/queue.go', true],
  ['relay', 'internal/relay/queue.go', true],
  ['elay', 'internal/relay/queue.go', false],
  ['*.go', 'internal/relay/queue.go', true],
  ['*.go', 'queue.go/README', true],
  ['**', 'a', true],
  ['relay/', 'internal/relay/queue.go', true],
  ['queue.go/', 'internal/relay/queue.go', false],
  ['internal/relay', 'internal/relay/queue.go', true],
  ['internal/relay/', 'internal/relay/queue.go', true],
  ['internal/rel', 'internal/relay/queue.go', false],
  ['relay/queue.go', 'internal/relay/queue.go', false],
  ['**/relay/queue.go', 'internal/relay/queue.go', true],
  ['internal/*', 'internal/relay/queue.go', true],
  ['internal/**/*_test.go', 'internal/a_test.go', true],
  ['/internal', 'internal/relay/queue.go', true],
  ['/relay', 'internal/relay/queue.go', false],
  ['./internal/**', 'internal/relay/queue.go', true],
  ['/home/**', '/home/x/y.go', true],
  ['home/**', '/home/x/y.go', true],
  ['/home/x/y.go', '/home/x/y.go', true],
  ['home/x', './home/x/y.go', true],
  ['x/y.go', '/home/x/y.go', false],
  ['y.go', '/home/x/y.go', true],
  ['a', '../a', true],
  ['a/b', '../a/b', false],
  ['a/b/', 'a/b', false],
  ['makefile', 'src/Makefile', true],
  ['Makefile', 'src/makefile', false],
  ['*.{ts,TS}', 'a.ts', true],
  ['src/*.TS', 'src/a.ts', false],
] as const)('file:%s and %s: %s', ([pattern, path, isMatch]) => {
  const test = fileTest(pattern);
  expect([test(path), test(path)]).toEqual([isMatch, isMatch]);
});
