import { expect, test } from 'vitest';
import { findingRows, findingText, readImported } from '../../__fixtures__/read.ts';
import { reportsOf } from '../__fixtures__/export.ts';

const of = (...names: string[]) => reportsOf(...names.map((name) => `copilot/__fixtures__/${name}`));
const [report] = of('reviews', 'comments');

test('comments on lines, and those that it kept from them under any of its headings, are findings', () => {
  expect(findingRows(report!)).toEqual([
    'I1 | High | Bound the retries | src/relay/retry.ts:42-44 | —',
    'S1 | suppressed due to low confidence | The name of the column differs from that in the index, so it may not be used | src/queue/store.ts:42 | —',
    'S2 | suppressed due to low confidence | Two words would do here | docs/schedule.md:7 | —',
    'S3 | [nitpick] | The name q says nothing | src/queue/store.ts:7 | —',
    'S4 | — | The body is read twice | src/http/in.ts:119-120 | other',
    'S5 | suppressed due to low confidence | The log has no level | src/relay/log.ts:12 | —',
    'S6 | — | High severity A picture from elsewhere is no mark | src/relay/retry.ts:44 | —',
    'S7 | Low | Say what the unit is | src/relay/schedule.ts:3 | —',
  ]);
});

test('a finding without a mark says that it has none', () => {
  expect(findingText(report!, 'S4')).toContain(
    '- **Severity from**: nothing in the source: what Copilot does not grade is counted so',
  );
});

test('what it calls settled is no claim that it was fixed', () => {
  expect(readImported(report!).report.findings[4]!.resolution).toMatchObject({
    action: 'Called settled',
    detail: 'in a later review by Copilot',
  });
});

test('its last words are the verdict, and its text is kept without what is told as findings', () => {
  const { report: read, text } = readImported(report!);
  expect(read.verdict).toMatchObject({ label: 'Changes recommended', class: 'fixes' });
  expect(text).toContain('Copilot reviewed 3 out of 4 changed files');
  expect(text.match(/differs from that in the index/g)).toHaveLength(2);
  expect(text).not.toContain('githubassets');
});

test('a review that found nothing is a report, and one that could not be made is none', () => {
  const { report: read } = readImported(of('nothing-found')[0]!);
  expect([read.findings, read.reviewSha]).toEqual([[], '4b19c7d5e6f708192a3b4c5d6e7f8091a2b3c4d5']);
  expect(read.problems.map(({ code }) => code)).not.toContain('findings-unread');
  expect(of('unable')).toEqual([]);
});
