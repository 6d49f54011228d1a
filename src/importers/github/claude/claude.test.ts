import { expect, test } from 'vitest';
import { findingRows, findingText, readImported } from '../../__fixtures__/read.ts';
import { reportsOf } from '../__fixtures__/export.ts';

const of = (...names: string[]) => reportsOf(...names.map((name) => `claude/__fixtures__/${name}`));

test('a list of issues is read with the paths, lines and commit of its links, whoever posted it', () => {
  const [report] = of('conversation');
  expect(findingRows(report!)).toEqual([
    'I1 | — | The loop never ends when the receiver is gone | src/relay/retry.ts:42-44 | —',
    'I2 | — | The delay has two units | src/relay/retry.ts:50, docs/the schedule.md:7-9 | —',
    'I3 | — | The token is logged | src/relay/log.ts:12-14 | —',
  ]);
  expect(readImported(report!).report.reviewSha).toBe('4b19c7d5e6f708192a3b4c5d6e7f8091a2b3c4d5');
  expect(findingText(report!, 'I1')).toContain('CLAUDE.md says "A loop has an end (always)"');
  expect(findingText(report!, 'I2')).toContain('1. Seconds in the config\n2. Milliseconds in `sleep()`');
  expect(readImported(report!).text).toContain('All in all it is sound.');
});

test('comments on lines have the severity of their sign', () => {
  expect(findingRows(of('comments')[0]!)).toEqual([
    'I1 | 🔴 Important | The loop never ends when the receiver is gone | src/relay/retry.ts:42-44 | —',
    'S1 | 🟡 Nit | q says nothing | src/queue/store.ts:7 | —',
    'S2 | 🟣 Pre-existing | The body is read twice | src/http/in.ts:120 | —',
    'S3 | — | The heading has two spaces | docs/schedule.md:1 | —',
  ]);
});

test('a list without an issue is a report without findings', () => {
  const [report] = of('nothing-found');
  expect(readImported(report!).report.findings).toEqual([]);
});
