import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readImported } from '../__fixtures__/read.ts';
import { codex } from './codex.ts';

const read = (name: string, path = `out/${name}`) =>
  codex.read({ path, text: readFileSync(join(import.meta.dirname, '__fixtures__', name), 'utf8') })!;
const findings = (name: string) =>
  readImported(read(name)[0]!).report.findings.map(
    ({ id, severity, severityAsWritten, title, locations }) => [
      ...[id, severity, severityAsWritten, title],
      ...locations.map(({ path, startLine, endLine }) => `${path}:${startLine}-${endLine}`),
    ],
  );

test('each finding has its priority, and a path of the repository', () => {
  expect(findings('review.json')).toEqual([
    ['C1', 'critical', 'P0', 'Do not log the token', 'src/relay/log.ts:3-9'],
    ['I1', 'important', 'P1', 'Stop retrying when the receiver says gone', 'src/relay/retry.ts:41-58'],
    ['S1', 'suggestion', 'P3', 'Name the unit of the delay', 'README.md:12-12'],
    ['S2', 'suggestion', null, 'Say what the queue is for'],
  ]);
});

test('no path of the disk is left in the text', () => {
  const { text } = readImported(read('review.json')[0]!);
  expect(text).not.toContain('/Users/');
  expect(text).toContain('docs/schedule.md');
});

test('events of a run hold the review that it ends with', () => {
  expect(findings('events.jsonl')).toEqual([
    ['I1', 'important', 'P2', 'Close the response body', 'src/relay/deliver.ts:7-9'],
  ]);
});

test('who reviewed, and what it came to', () => {
  const { report } = readImported(read('review.json')[0]!);
  expect(report.reviewers.map(({ name }) => name)).toEqual(['Codex']);
  expect(report.findings.map(({ agents }) => agents)).toEqual([['Codex'], ['Codex'], ['Codex'], ['Codex']]);
  expect(report.verdict).toEqual({ label: 'Patch is incorrect', reason: null, class: 'fixes' });
});

test('a review that found nothing is a report without findings', () => {
  const { report } = readImported(read('nothing-found.json')[0]!);
  expect(report.findings).toEqual([]);
  expect(report.verdict?.class).toBe('merge');
  expect(report.problems.map(({ code }) => code)).not.toContain('findings-unread');
});

test.for([
  ['codex-output.json', 'codex-review'],
  ['20260504-091530-codex.json', '20260504-091530-codex-review'],
  ['reviews/2026-05-04T09-15-30.json', '20260504-091530-codex-review'],
  ['20260504.json', '20260504-codex-review'],
])('the moment in the name %s is in %s', ([path, name]) => {
  expect(read('review.json', path)[0]!.name).toBe(name);
});
