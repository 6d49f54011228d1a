import { expect, test } from 'vitest';
import { findingRows, findingText, readImported } from '../../__fixtures__/read.ts';
import { reportsOf } from '../__fixtures__/export.ts';

const [report] = reportsOf('gemini/__fixtures__/reviews', 'gemini/__fixtures__/comments');

test('each comment has the severity of its badge, if the badge is of its host and says one thing', () => {
  expect(findingRows(report!)).toEqual([
    'C1 | security-critical | The token is logged. | src/relay/log.ts:12 | —',
    'I1 | high | The query also selects delivered rows | src/queue/store.ts:18-21 | —',
    'I2 | high | The loop never ends when the receiver is gone | src/relay/retry.ts:42-44 | —',
    'I3 | medium | The delay is in seconds here | src/relay/retry.ts:50 | —',
    'S1 | low | Two words would do | docs/schedule.md:7 | —',
    'S2 | low | One blank line is enough | src/relay/retry.ts:60 | —',
    'S3 | — | A badge of another host says nothing | src/relay/retry.ts:70 | —',
    'S4 | — | A badge whose words differ from its picture says nothing, either | src/relay/retry.ts:80 | —',
  ]);
});

test('its suggestions are fixes, its references are kept', () => {
  const { findings } = readImported(report!).report;
  expect(findings[2]!.fix).toContain('for (let n = 0; n < 5; n += 1) {');
  expect(findingText(report!, 'I2')).toContain('**References**\n\n1. A loop has an end.');
  expect(findings[0]!.tags).toEqual(['security']);
});

test('the code that a comment is about is quoted out of its diff', () => {
  expect(findingText(report!, 'I2')).toContain('```ts\n    await post(job);\n  }\n  return job;\n```');
});
