import { expect, test } from 'vitest';
import { matches, readRetroQuery, type FilteredRow } from './retro-filter.ts';

const row: FilteredRow = {
  of: ['heron', 'heron-large-2'],
  repo: 'lanternworks/tidepool',
  kind: 'pr',
  date: '2026-05-18',
  effort: 'high',
  agents: ['Heron Large 2', 'Finch Mini 3'],
  states: ['durationSeconds', 'critical', 'dropped', 'cost-USD'],
  held: { agrees: ['critical'], 'agrees-on-some': [], differs: ['dropped'] },
  text: '#41 retry deliveries heron large 2 12m 28s',
};
const bare: FilteredRow = {
  of: [],
  repo: '',
  kind: 'other',
  date: null,
  effort: 'none',
  agents: [],
  states: [],
  held: { agrees: [], 'agrees-on-some': [], differs: [] },
  text: '',
};

// prettier-ignore
test.for([
  ['',                                 true,  true],
  ['of=heron',                         true,  false],
  ['of=heron-large-2',                 true,  false],
  ['of=heron-large',                   false, false],
  ['repo=lanternworks/tidepool',       true,  false],
  ['kind=other',                       false, true],
  ['effort=none',                      false, true],
  ['from=2026-05-18&to=2026-05-18',    true,  false],
  ['from=2026-05-19',                  false, false],
  ['agent=Finch+Mini+3',               true,  false],
  ['agent=Finch+Mini+3&agent=Rook',    false, false],
  ['row=durationSeconds',              true,  false],
  ['row=cost-USD',                     true,  false],
  ['row=toolCalls',                    false, false],
  ['held=agrees',                      true,  false],
  ['row=critical&held=agrees',         true,  false],
  ['row=dropped&held=agrees',          false, false],
  ['row=dropped&held=differs',         true,  false],
  ['row=durationSeconds&held=differs', false, false],
  ['held=agrees-on-some',              false, false],
  ['held=perhaps',                     true,  true],
  ['q=12M+retry',                      true,  false],
  ['q=kettle',                         false, false],
  ['severity=critical&sort=-date',     true,  true],
] as const)('%s', ([address, full, empty]) => {
  const query = readRetroQuery(new URLSearchParams(address));
  expect([matches(query, row), matches(query, bare)]).toEqual([full, empty]);
});
