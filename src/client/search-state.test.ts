import { expect, test } from 'vitest';
import { asksForSomething, isSameWord, readState, writeState } from './search-state.ts';

// prettier-ignore
test.for([
  // address                               written back                           asks for something
  ['',                                     '',                                    false],
  ['q=',                                   '',                                    false],
  ['q=+data+race+',                        'q=data+race',                         true],
  ['sort=date',                            'sort=date',                           false],
  ['sort=colour&q=race',                   'q=race',                              true],
  ['severity=critical&severity=important', 'severity=critical&severity=important', true],
  ['severity=none&severity=none',          'severity=none',                       true],
  ['repo=a%2Fb&q=race&agent=',             'q=race&repo=a%2Fb',                   true],
  ['utm_source=elsewhere&file=a.go',       '',                                    false],
  ['without=Harbor&q=race&without=Harbor', 'q=race&without=Harbor',               true],
  ['without=Harbor&without=',              'without=Harbor',                      false],
  ['severity=__proto__',                   'severity=__proto__',                  true],
] as const)('%s', ([address, written, asks]) => {
  const state = readState(new URLSearchParams(address));
  expect(writeState(state)).toBe(written);
  expect(asksForSomething(state)).toBe(asks);
});

// prettier-ignore
test.for([
  // earlier       later            the same word
  ['',             'r',             true],
  ['ret',          'retry',         true],
  ['retry',        'ret',           true],
  ['queue ret',    'queue retry',   true],
  ['queue',        'queue ',        true],
  ['retry',        'retry after',   false],
  ['retry after',  'retry',         false],
  ['retry',        'timeout',       false],
] as const)('%j, then %j', ([earlier, later, isSame]) => {
  expect(isSameWord(earlier, later)).toBe(isSame);
});
