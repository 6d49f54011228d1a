import { expect, test } from 'vitest';
import { findingRows, findingText, readImported } from '../../__fixtures__/read.ts';
import { reportsOf } from '../__fixtures__/export.ts';

const [report] = reportsOf('bugbot/__fixtures__/reviews', 'bugbot/__fixtures__/comments');

test('a bug that is posted again with the same id is one finding, where it is now', () => {
  expect(findingRows(report!)).toEqual([
    'I1 | High Severity | Retries never end | src/relay/retry.ts:47-49 | —',
    'I2 | Medium Severity | Delay has two units | src/relay/retry.ts:50, src/config.ts:7-9 | —',
    'S1 | Low Severity | Retries never end | src/relay/again.ts:3 | —',
  ]);
  expect(findingText(report!, 'I1')).toContain('- **Posted**: 2 times, first 2026-05-04 09:15 UTC');
  expect(findingText(report!, 'I1')).toContain('- **Id**: `c967a8b2-515a-469e-9ed6-c315b5e65ec1`');
});

test('no button, mark or key of whoever pressed it is in the report', () => {
  const { text } = readImported(report!);
  expect(text).not.toMatch(/cursor\.com|eyJ|DESCRIPTION|LOCATIONS|BUGBOT_/);
});

test('what it writes on lines and is no bug is kept as text', () => {
  expect(readImported(report!).text).toContain('Fixed by the last push, as far as I can see.');
});
