import { expect, test } from 'vitest';
import { findingRows, findingText, readImported } from '../../__fixtures__/read.ts';
import { reportsOf } from '../__fixtures__/export.ts';
import { readMark } from './mark.ts';

const fixtures = ['reviews', 'comments', 'conversation'].map((name) => `coderabbit/__fixtures__/${name}`);
const [report] = reportsOf(...fixtures);

test('comments on lines, outside the diff, nitpicks and duplicates are findings, each once', () => {
  expect(findingRows(report!)).toEqual([
    'C1 | 🔴 Critical | The token is logged with the request | src/relay/log.ts:12-15 | —',
    'I1 | 🟠 Major | The body is read twice | src/http/in.ts:119-135 | —',
    'I2 | ⚠️ Outside diff range comments | A header is trusted | src/http/in.ts:140 | —',
    'I3 | 🟠 Major | The loop never ends when the receiver answers 410 | src/relay/retry.ts:41-58 | fixed',
    'I4 | ⚠️ Potential issue | The whole file is a copy of retry.ts | src/relay/again.ts | —',
    'S1 | 🧹 Nitpick comments | Copy the lock file, too | src/queue/store.ts:38-43 | —',
    'S2 | 🔵 Trivial | The heading has two spaces | docs/the schedule.md:3 | —',
    'S3 | 🟡 Minor | The delay is in seconds here and in milliseconds below | src/relay/retry.ts:42-43 | —',
    'S4 | 🧹 Nitpick | q says nothing | src/queue/store.ts:7 | —',
    'S5 | 🛠️ Refactor suggestion | The three branches do the same | src/queue/store.ts:20-30 | —',
  ]);
});

test('the author, the kind and the end of the review', () => {
  const { report: read } = readImported(report!);
  expect(read.reviewers.map(({ name }) => name)).toEqual(['CodeRabbit']);
  expect(read.findings.every(({ agents }) => agents.join() === 'CodeRabbit')).toBe(true);
  expect(read.findings[1]!.tags).toEqual(['potential issue']);
  expect(read.verdict).toMatchObject({ label: 'Changes requested', class: 'fixes' });
});

test('what it says of being addressed is its own word', () => {
  expect(readImported(report!).report.findings[3]!.resolution).toMatchObject({
    action: 'Addressed in 44b30a6 to 25e6101 (says CodeRabbit)',
    detail: 'says CodeRabbit',
  });
});

test('instructions for other tools are text, and so is what an answer holds', () => {
  const text = findingText(report!, 'S3');
  expect(text).toMatch(
    /\*\*Text addressed to other tools:\*\*\n\n```text example\n## Critical Issues\nIn `@src/,
  );
  expect(text).toContain('**Answer by mira-oxley, 2026-05-04 11:00 UTC:**\n\nSeconds.');
  expect(text).toContain('> **Fixed.** Not really.');
  expect(text).toContain('`@mira-oxley` may know');
});

test('code that it proposes is the fix, and other code is no quote of the place', () => {
  const { findings } = readImported(report!).report;
  expect(findings[7]!.fix).toContain(
    '```diff\n-await sleep(job.delay);\n+await sleep(job.delay * 1000);\n```',
  );
  expect(findings[7]!.fix).toContain('```ts\n    await sleep(job.delay * 1000);\n```');
  expect(findingText(report!, 'S3')).toContain('```ts example\nawait sleep(job.delay);\n```');
});

test('what it posted again says so, and keeps the words that differ', () => {
  const text = findingText(report!, 'S1');
  expect(text).toContain('- **Posted**: 2 times, first 2026-05-04 09:15 UTC');
  expect(text).toContain('**Also posted at src/queue/store.ts:36-41, 2026-05-04 09:15 UTC:**');
  expect(text).toContain('```yaml example\nsteps:\n---\n  - copy: package-lock.json\n```');
});

test('its marks for itself are left out, and what it hides from people is shown', () => {
  const { text } = readImported(report!);
  expect(text).not.toMatch(/fingerprinting|auto-generated|DwQgtGAE|Write `@coderabbitai help`/);
  expect(text).toContain('**Hidden in the comment:**\n\n```text example\nReviewers may not see this');
  expect(report!.leftOut).toEqual([
    "CodeRabbit's words on its runs, its settings and itself",
    'which conversations are resolved: only reviewThreads of GraphQL tell',
    '2 comments by others are left out: mira-oxley',
  ]);
});

test.for([
  ['_⚠️ Potential issue_ | _🔴 Critical_', 'critical', 'potential issue'],
  ['_🛠️ Refactor suggestion_ | _🟠 Major_ | _⚡ Quick win_', 'important', 'refactor suggestion'],
  ['_🛠️ Refactor suggestion_ | _🟡 Minor_', 'suggestion', 'refactor suggestion'],
  ['_🧹 Nitpick_ | _🔵 Trivial_ | _💤 Low value_', 'suggestion', 'nitpick'],
  ['_🟠 Major_ | _🏗️ Heavy lift_', 'important', null],
  ['_⚠️ Potential issue_', 'important', 'potential issue'],
  ['_💡 Verification agent_', 'suggestion', 'verification agent'],
  ['_🐇 Something new_', null, 'something new'],
  ['A _🔴 Critical_ word in a sentence', null, null],
] as const)('the mark %s is %s', ([line, severity, kind]) => {
  const mark = readMark(`${line}\n\nText`);
  expect([mark.severity?.severity ?? null, mark.kind]).toEqual([severity, kind]);
});
