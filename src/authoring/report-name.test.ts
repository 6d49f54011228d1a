import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFault } from '../model/name-fault.ts';
import { readFileName } from '../parse/file-name.ts';
import { plainName, reportName } from './report-name.ts';

const NOTHING = { pullRequest: null, branch: null, otherwise: 'feed cache review' };

test.for([
  ['2026-05-04', '09:15:30', { pullRequest: 41 }, '20260504-091530-pr-41'],
  ['2026-05-04', '09:15', { pullRequest: 41, branch: 'delivery-retries' }, '20260504-091500-pr-41'],
  ['2026-05-04', null, { branch: 'feat/Delivery retries' }, '20260504-feat-Delivery-retries'],
  [null, '09:15', { branch: 'delivery-retries' }, 'delivery-retries'],
  [null, null, {}, 'feed-cache-review'],
] as const)('%s %s %j: %s', ([date, time, target, name]) => {
  expect(reportName(date, time, { ...NOTHING, ...target })).toBe(name);
});

test.for([
  ['Review #3 (final)', 'Review-3-final'],
  ['../../etc/passwd', 'etc-passwd'],
  ['  ..hidden', 'hidden'],
  ['Übersicht 複審 обзор', 'Übersicht-複審-обзор'],
  ['index', 'report-index'],
  ['con.txt', 'report-con.txt'],
  ['***', 'report'],
] as const)('%j is called %s', ([words, name]) => {
  expect(plainName(words)).toBe(name);
});

test('whatever the words, the name can be an address, and says what it was given', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, fc.nat(999_999), (words, number) => {
      expect(nameFault(plainName(words))).toBeNull();
      const name = reportName('2026-05-04', '09:15:30', { ...NOTHING, pullRequest: number });
      expect(readFileName(name)).toMatchObject({ startedAt: '2026-05-04T09:15:30', pullRequest: number });
      const other = reportName('2026-05-04', '09:15', { ...NOTHING, branch: words });
      expect(nameFault(other)).toBeNull();
      expect(readFileName(other).startedAt).toBe('2026-05-04T09:15:00');
    }),
  );
});
