import { expect, test } from 'vitest';
import { tellingWords } from './common-words.ts';

// prettier-ignore
test.for([
  // typed                            asked for
  ['',                                ''],
  [' retry  timeout ',                'retry timeout'],
  ['index is out of the range',       'index out range'],
  ['The LOCK for a queue',            'LOCK queue'],
  ['lock the lock',                   'lock'],
  ['to be or',                        'to be or'],
  ['"index out of range"',            '"index out of range"'],
  ['not found',                       'not found'],
] as const)('%j asks for %j', ([typed, asked]) => {
  expect(tellingWords(typed)).toBe(asked);
});
