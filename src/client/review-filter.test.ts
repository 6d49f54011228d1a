import { expect, test } from 'vitest';
import { inOrder, matches, readQuery, type ReviewRow } from './review-filter.ts';

const row: ReviewRow = {
  values: {
    repo: ['lanternworks/tidepool'],
    kind: ['pr'],
    verdict: ['fixes'],
    reviewer: ['Heron Large 2', 'Sable Pro 4'],
    author: ['mira-oxley'],
    problems: ['warning', 'info'],
    resolution: ['none', 'open'],
  },
  date: '2026-05-18',
  title: '#41 Retry deliveries',
  findings: 8,
  urgent: 3,
  seconds: 600,
  text: '#41 retry deliveries mira-oxley lanternworks/tidepool relay-retries',
};
const bare: ReviewRow = {
  values: {
    repo: ['x'],
    kind: ['other'],
    verdict: [],
    reviewer: [],
    author: [],
    problems: [],
    resolution: [],
  },
  date: null,
  title: 'Notes',
  findings: null,
  urgent: null,
  seconds: null,
  text: 'notes',
};

// prettier-ignore
test.for([
  // address                                        full    bare
  ['',                                              true,   true],
  ['kind=pr',                                       true,   false],
  ['kind=&repo=',                                   true,   true],
  ['repo=lanternworks',                             false,  false],
  ['repo=lanternworks/tidepool&verdict=fixes',      true,   false],
  ['verdict=rework',                                false,  false],
  ['verdict=none',                                  false,  true],
  ['reviewer=Sable+Pro+4',                          true,   false],
  ['reviewer=Sable',                                false,  false],
  ['reviewer=none',                                 false,  true],
  ['author=mira-oxley',                             true,   false],
  ['author=none',                                   false,  true],
  ['problems=warning',                              true,   false],
  ['problems=error',                                false,  false],
  ['problems=none',                                 false,  true],
  ['resolution=open',                               true,   false],
  ['resolution=none',                               true,   true],
  ['from=2026-05-18&to=2026-05-18',                 true,   false],
  ['from=2026-05-19',                               false,  false],
  ['to=2026-05-17',                                 false,  false],
  ['q=RETRIES+tidepool',                            true,   false],
  ['q=retries+kettle',                              false,  false],
  ['sort=title',                                    true,   true],
  ['utm_source=elsewhere',                          true,   true],
] as const)('%s', ([address, full, empty]) => {
  const query = readQuery(new URLSearchParams(address));
  expect([matches(query, row), matches(query, bare)]).toEqual([full, empty]);
});

const rows = [
  { ...row, title: '#7 Beta', findings: 2, urgent: 2, seconds: null },
  { ...row, title: 'alpha', findings: null, urgent: null, seconds: 30 },
  { ...row, title: '#10 Gamma', findings: 9, urgent: 0, seconds: 90 },
  { ...row, title: '#8 Beta', findings: 9, urgent: 2, seconds: 0 },
];

test.for([
  ['', ['#7 Beta', 'alpha', '#10 Gamma', '#8 Beta']],
  ['sort=size', ['#7 Beta', 'alpha', '#10 Gamma', '#8 Beta']],
  ['sort=findings', ['#10 Gamma', '#8 Beta', '#7 Beta', 'alpha']],
  ['sort=urgent', ['#7 Beta', '#8 Beta', '#10 Gamma', 'alpha']],
  ['sort=title', ['alpha', '#7 Beta', '#8 Beta', '#10 Gamma']],
  ['sort=duration', ['#10 Gamma', 'alpha', '#8 Beta', '#7 Beta']],
] as const)('the order of "%s"', ([address, want]) => {
  const { sort } = readQuery(new URLSearchParams(address));
  expect(inOrder(rows, sort).map(({ title }) => title)).toEqual(want);
});
