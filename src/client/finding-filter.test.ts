import { expect, test } from 'vitest';
import { isEmpty, matches, readQuery } from './finding-filter.ts';

const row = {
  severity: 'important',
  repo: 'lanternworks/tidepool',
  resolution: 'none',
  open: true,
  text: 'i1 queue drops the last message pkg/queue.go heron large 2',
};

// prettier-ignore
test.for([
  // address                                        shown
  ['',                                              true],
  ['severity=important',                            true],
  ['severity=critical',                             false],
  ['severity=&repo=',                               true],
  ['repo=lanternworks/tidepool',                    true],
  ['repo=lanternworks',                             false],
  ['resolution=none',                               true],
  ['resolution=fixed',                              false],
  ['resolution=open',                               true],
  ['q=Queue.GO',                                    true],
  ['q=message+queue',                               true],
  ['q=message+kettle',                              false],
  ['severity=important&resolution=none&q=last',     true],
  ['severity=important&resolution=fixed&q=last',    false],
  ['utm_source=elsewhere',                          true],
] as const)('%s', ([address, shown]) => {
  expect(matches(readQuery(new URLSearchParams(address)), row)).toBe(shown);
});

test('a finding of an earlier round is not open', () => {
  const query = readQuery(new URLSearchParams('resolution=open'));
  expect(matches(query, { ...row, open: false })).toBe(false);
});

test.for([
  ['', true],
  ['severity=&q=+', true],
  ['utm_source=elsewhere', true],
  ['severity=critical', false],
  ['repo=a', false],
  ['resolution=open', false],
  ['q=queue', false],
] as const)('%s asks for nothing: %s', ([address, empty]) => {
  expect(isEmpty(readQuery(new URLSearchParams(address)))).toBe(empty);
});
