import { expect, test } from 'vitest';
import { isDate, readFileName } from './file-name.ts';

test.for([
  ['quarry/20260601-101500-pr-9', '2026-06-01T10:15:00', '2026-06-01', '10:15', 'pr-9', 9],
  ['20260601-101500-fix-queue', '2026-06-01T10:15:00', '2026-06-01', '10:15', 'fix-queue', null],
  ['20260601-101500-fix-pr-9', '2026-06-01T10:15:00', '2026-06-01', '10:15', 'fix-pr-9', null],
  ['fix-queue-20260601-180000', '2026-06-01T18:00:00', '2026-06-01', '18:00', 'fix-queue', null],
  ['20260601-architecture-review', null, '2026-06-01', null, 'architecture-review', null],
  [
    '20260601-101500-ci-failures-2026-W23',
    '2026-06-01T10:15:00',
    '2026-06-01',
    '10:15',
    'ci-failures-2026-W23',
    null,
  ],
  ['2026-06-01-queue', null, '2026-06-01', null, 'queue', null],
  ['2026-06-01T10-15-00-queue', '2026-06-01T10:15:00', '2026-06-01', '10:15', 'queue', null],
  ['20260601', null, '2026-06-01', null, '', null],
] as const)('%s is an instant and a target', ([id, startedAt, date, time, target, pullRequest]) => {
  expect(readFileName(id)).toEqual({ startedAt, date, time, target, pullRequest });
});

test.for(['queue-review', '20261301-101500-pr-9', '20260230-queue', '123-queue', '2026-queue', 'v20260601x'])(
  '%s states no date',
  (id) => {
    expect(readFileName(id)).toMatchObject({ startedAt: null, date: null, time: null, target: id });
  },
);

test('a time that no clock shows is no time', () => {
  expect(readFileName('20260601-256000-pr-9')).toMatchObject({
    startedAt: null,
    date: '2026-06-01',
    time: null,
  });
});

test('a pull request is named even where no date is', () => {
  expect(readFileName('quarry/pr-9').pullRequest).toBe(9);
  expect(readFileName('pr-9/notes').pullRequest).toBeNull();
});

test.for([
  ['2026-06-01', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-6-1', false],
  ['2026-06-01T10:15', false],
  ['20260601', false],
  ['', false],
] as const)('is %s a day: %s', ([text, want]) => {
  expect(isDate(text)).toBe(want);
});
