import { expect, test } from 'vitest';
import { RESPELL, respelledDate, respelledMoment } from './respell.ts';

test.for([
  ['2026-5-4', '2026-05-04'],
  ['2026/05/04', '2026-05-04'],
  ['2026.5.4', '2026-05-04'],
  ['20260504', '2026-05-04'],
  ['May 4, 2026', '2026-05-04'],
  ['Sept. 4th 2026', '2026-09-04'],
  ['4 May 2026', '2026-05-04'],
  ['4. Mai 2026', null],
  ['Mayor 4, 2026', null],
  ['31/05/2026', '2026-05-31'],
  ['05/31/2026', '2026-05-31'],
  ['05.05.2026', '2026-05-05'],
  ['04/05/2026', null],
  ['2026-13-04', null],
  ['2026-02-30', null],
  ['2026-5/4', null],
  ['yesterday', null],
  ['', null],
] as const)('the date %j is %j', ([written, date]) => {
  expect(respelledDate(written)).toBe(date);
});

test.for([
  ['time', '9:05', '09:05'],
  ['time', '14.20', '14:20'],
  ['time', '14:20:30', '14:20'],
  ['time', '24:00', null],
  ['pr', '#41', '41'],
  ['pr', 'PR 41', '41'],
  ['pr', 'https://github.com/lanternworks/tidepool/pull/41', '41'],
  ['pr', '41 and 42', null],
  ['round', 'Round 2', '2'],
  ['round', 'second', null],
  ['repo', 'https://github.com/lanternworks/tidepool.git', 'lanternworks/tidepool'],
  ['repo', 'tidepool', null],
  ['kind', 'PR', 'pr'],
  ['kind', 'Pull request', 'pr'],
  ['kind', 'supply chain', 'supply-chain'],
  ['kind', 'code review', null],
] as const)('the %s %j is %j', ([key, written, meant]) => {
  expect(RESPELL[key]!(written)).toBe(meant);
});

test.for([
  ['May 4, 2026 9:05', '2026-05-04 09:05'],
  ['4 May 2026, 09:15:30', '2026-05-04 09:15'],
  ['2026/5/4', '2026-05-04'],
  ['2026/5/4 25:00', null],
  ['at 9:05', null],
] as const)('the moment %j is %j', ([written, moment]) => {
  expect(respelledMoment(written)).toBe(moment);
});
