import { expect, test } from 'vitest';
import { patternWords, wordsInCommon } from './pattern-words.ts';

const of = (title: string) => patternWords({ title });

test.for([
  ['Stale comment on maxRetries', 'stale comment', 'max retry'],
  ['The maxRetries comment of the queue is stale.', 'comment queue stale', 'max retry'],
  ['Status().Update is not retried', 'not retry', 'statu update'],
  ['pkg/relay/queue.go swallows errors', 'swallow error', 'pkg relay queue go'],
  ['--wait=false is ignored (again)', 'ignor again', 'wait false'],
  ['No test (yet) for “late” jobs, or DNS', 'no test yet late jobs dns', ''],
  ['Without $TOKEN every build fails', 'without every build fail', 'token'],
] as const)('%s', ([title, plain, code]) => {
  expect([...of(title).plain].join(' ')).toBe(plain);
  expect([...of(title).code].join(' ')).toBe(code);
});

test('words that follow each other, with any code as one word', () => {
  expect([...of('run.sh --fast has no test').pairs]).toEqual(['§ has', 'has no', 'no test']);
});

test('of a very long title only the start is read', () => {
  expect(of(`${'word '.repeat(100)} late`).plain.has('late')).toBe(false);
});

test.for([
  [['push() swallows errors'], 'swallows errors'],
  [['The queue swallows it', 'Errors of pop() are lost'], 'swallows errors'],
  [['The queue swallows it', 'One', 'Two'], ''],
  [['pull() is slow'], ''],
  [['Nothing (of drain()).'], 'drain()'],
] as const)('shared with %s', ([others, words]) => {
  const named = { title: 'drain() swallows all errors' };
  const common = wordsInCommon(
    named,
    others.map((title) => ({ title })),
  );
  expect(common.join(' ')).toBe(words);
});
