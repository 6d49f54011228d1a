import { expect, test } from 'vitest';
import { findingRows, findingText, readImported } from '../../__fixtures__/read.ts';
import { reportsOf } from '../__fixtures__/export.ts';

const [report] = reportsOf('qodo/__fixtures__/conversation', 'qodo/__fixtures__/comments');

test('the findings of its one comment and those on lines are together, each once', () => {
  expect(findingRows(report!)).toEqual([
    'I1 | Action required | Retries never end | src/relay/retry.ts:42-44 | —',
    'I2 | Action required | Token is logged | src/relay/log.ts:12 | fixed',
    'I3 | ⛨ Security | Index is not used | src/queue/store.ts:42 | fixed',
    'S1 | Remediation recommended | Name of q says nothing | src/queue/store.ts:7 | —',
    'S2 | Remediation recommended | Delay has two units | src/config.ts:7-9 | skipped',
  ]);
  expect(findingText(report!, 'I1')).toContain('- **Comment**: [on the lines]');
});

test('its boxes are tags, and what it ticks off is its own word', () => {
  const { findings } = readImported(report!).report;
  expect(findings[1]!.tags).toEqual(['bug', 'security']);
  expect(findings[1]!.resolution?.detail).toBe('says Qodo');
});

test('its HTML is read as text, its prompts are kept as such', () => {
  const { text } = readImported(report!);
  expect(text).toContain('`retry()` calls a receiver that is gone for ever: 410 < 500 is no failure.');
  expect(text).not.toMatch(/<(?:pre|details|summary|br|hr|img|code)\b/);
  expect(findingText(report!, 'I2')).toContain(
    '**Text addressed to other tools:**\n\n```text example\n## Issue description\nLeave it out.',
  );
});
