import { expect, test } from 'vitest';
import { calledBy, outcomeReason, gapAnswer, severityCounts, spokenLines } from './format.ts';
import { counted, day, duration, preciseDuration } from '../model/amounts.ts';

// prettier-ignore
test.for([
  [null,         '–'],
  ['2026-04-22', '22 Apr 2026'],
  ['2026-01-01', '1 Jan 2026'],
] as const)('day %s', ([date, shown]) => {
  expect(day(date)).toBe(shown);
});

// prettier-ignore
test.for([
  // seconds  shown
  [null,      '–'],
  [0,         '0 s'],
  [89,        '89 s'],
  [90,        '2 min'],
  [2283,      '38 min'],
  [3600,      '1 h 0 min'],
  [3900,      '1 h 5 min'],
  [7199,      '2 h 0 min'],
] as const)('duration %s', ([seconds, shown]) => {
  expect(duration(seconds)).toBe(shown);
});

test.for([
  [0, '0 s'],
  [89.5, '1 min 29.5 s'],
  [751, '12 min 31 s'],
  [3600, '1 h 0 min 0 s'],
  [59.96, '1 min 0 s'],
] as const)('%d seconds, to a tenth', ([seconds, shown]) => {
  expect(preciseDuration(seconds)).toBe(shown);
});

// prettier-ignore
test.for([
  [0,    '0 findings'],
  [1,    '1 finding'],
  [1260, '1,260 findings'],
] as const)('counted %d', ([n, shown]) => {
  expect(counted(n, 'finding')).toBe(shown);
});

// prettier-ignore
test.for([
  [null, null, 'no line'],
  [12,   12,   'line 12'],
  [12,   18,   'lines 12-18'],
] as const)('lines %s to %s', ([startLine, endLine, shown]) => {
  expect(spokenLines({ startLine, endLine })).toBe(shown);
});

test('severities are counted most urgent first, and nothing else is', () => {
  const findings = (['suggestion', 'critical', null, 'suggestion'] as const).map((severity) => ({
    severity,
  }));
  expect(severityCounts(findings)).toEqual([
    { severity: 'critical', n: 1 },
    { severity: 'important', n: 0 },
    { severity: 'suggestion', n: 2 },
  ]);
});

const credit = (name: string, written = name) => ({ name, written });
const own = (
  agent: string,
  id: string | null,
  severity: 'critical' | 'important',
  how: 'stated' | 'matched',
) => ({
  agent,
  id,
  severity,
  how,
  score: null,
});

test('who found a finding, and what each called it', () => {
  const found = calledBy({
    severity: 'important',
    attributions: [credit('Heron', 'Heron (as C4)'), credit('Sable'), credit('Finch')],
    lineage: [
      own('Heron', 'C4', 'critical', 'stated'),
      own('Sable', 'I2', 'important', 'matched'),
      own('Wren', null, 'critical', 'matched'),
    ],
  });
  expect(found.map(({ name, own, change, isSure }) => [name, own, change, isSure])).toEqual([
    ['Heron (as C4)', null, 'critical → important', true],
    ['Sable', 'I2', null, false],
    ['Finch', null, null, true],
    ['Wren', null, 'critical → important', false],
  ]);
});

// prettier-ignore
test.for([
  ['skipped', 'Skipped',                  'rare', 'Declined: rare'],
  ['skipped', 'Skipped',                  null,   'Declined: no reason given'],
  ['other',   'Under discussion',         null,   'Answered: Under discussion'],
  ['other',   'Under discussion',         'rare', 'Answered: Under discussion — rare'],
  ['other',   'Under discussion (later)', 'later', 'Answered: Under discussion (later)'],
  ['other',   '',                         null,   'Answered: no action given'],
] as const)('an answer that closes no gap: %s, %j, %j', ([outcome, action, detail, shown]) => {
  expect(gapAnswer({ n: 1, ref: 'Testing Gap #1', target: 'testing:1', outcome, action, detail })).toBe(shown);
});

test.for([
  ['fixed', 'Fixed', null, ''],
  ['fixed', 'Fixed in the loader', null, 'in the loader'],
  ['fixed', 'Fixed (in the loader)', 'with a test', 'in the loader — with a test'],
  ['skipped', 'Skipped — requires a second host', 'requires a second host', 'requires a second host'],
  ['test-written', 'Test written', null, ''],
  ['superseded', 'Auto-resolved by I2', null, 'Auto-resolved by I2'],
] as const)('beyond %s, %j and %j say %j', ([value, action, detail, reason]) => {
  const resolution = { n: 1, ref: 'I1', target: 'I1', action, outcome: value, detail };
  expect(outcomeReason({ resolution })).toBe(reason);
});
