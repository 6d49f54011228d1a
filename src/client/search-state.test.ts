import { expect, test } from 'vitest';
import { asksForSomething, readState, writeState } from './search-state.ts';

// prettier-ignore
test.for([
  // address                               written back                    asks for something
  ['',                                     '',                             false],
  ['q=',                                   '',                             false],
  ['q=data+race',                          'q=data+race',                  true],
  ['sort=date',                            'sort=date',                    false],
  ['sort=colour&q=race',                   'q=race',                       true],
  ['severity=critical&severity=important', 'severity=critical',            true],
  ['file=pkg%2Fapp.go&q=race&agent=',      'q=race&file=pkg%2Fapp.go',     true],
  ['utm_source=elsewhere',                 '',                             false],
] as const)('%s', ([address, written, asks]) => {
  const state = readState(new URLSearchParams(address));
  expect(writeState(state).toString()).toBe(written);
  expect(asksForSomething(state)).toBe(asks);
});
