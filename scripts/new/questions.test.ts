import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { makeCorpus } from '../../src/corpus/corpus.ts';
import { parseReport } from '../../src/parse/report.ts';
import { askFor, Cancelled, isWanted } from './questions.ts';

const EARLIER = `---
date: 2026-05-04
repo: lanternworks/tidepool
pr: 41
pr_title: Retry failed deliveries
branch: delivery-retries
round: 3
author: mira-oxley
reviewers: ['Heron Large 2 (effort: high)', Sable Pro 4]
---

# Review
`;
const { report } = parseReport('tidepool/20260504-091530-pr-41', 'x.md', new TextEncoder().encode(EARLIER));
const corpus = makeCorpus([report]);

const ENTER = '\r';
const DOWN = '\x1b[B';
const ESCAPE = '\x1b';
const BACKSPACE = '\x7f';

/** A terminal on which somebody waits for some words, types, waits for the next, and so on. */
function terminal(dialogue: readonly (readonly [words: string, keys: string])[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...dialogue];
  let all = '';
  let unanswered = '';
  output.on('data', (data) => {
    all += data;
    unanswered += data;
    const [words, keys] = left[0] ?? [];
    if (words === undefined || !unanswered.includes(words)) return;
    left.shift();
    unanswered = '';
    // The question is drawn before it listens.
    setImmediate(() => input.write(keys));
  });
  return { io: { input, output }, said: () => all };
}

test('answers are front matter; what earlier rounds tell is offered', async () => {
  const { io } = terminal([
    ['Repository?', ENTER],
    ['Number of the pull request?', `41${ENTER}`],
    ['Its title?', ENTER],
    ['Which review of it', ENTER],
    ['Branch?', ENTER],
    ['Reviewers?', ENTER],
  ]);
  expect(await askFor({}, corpus, io)).toEqual({
    repo: 'lanternworks/tidepool',
    pr: '41',
    pr_title: 'Retry failed deliveries',
    branch: 'delivery-retries',
    round: '4',
    author: 'mira-oxley',
    reviewers: ['Heron Large 2 (effort: high)', 'Sable Pro 4'],
  });
});

test('a branch of another repository', async () => {
  const { io } = terminal([
    ['another one', DOWN + ENTER],
    ['owner/name', `lanternworks/quillcast${ENTER}`],
    ['Number of the pull request?', ENTER],
    ['Branch?', `feed-cache${ENTER}`],
    ['Reviewers?', `Finch Mini 3${ENTER}`],
  ]);
  expect(await askFor({}, corpus, io)).toEqual({
    repo: 'lanternworks/quillcast',
    branch: 'feed-cache',
    reviewers: ['Finch Mini 3'],
  });
});

test('what is said already is not asked', async () => {
  const facts = { repo: 'lanternworks/quillcast', pr: '9', pr_title: 'A', branch: 'b', round: '1' };
  const { io, said } = terminal([['Reviewers?', ENTER]]);
  expect(await askFor(facts, corpus, io)).toEqual(facts);
  expect(said()).not.toContain('Repository');
});

test('an answer that is no use is asked for again', async () => {
  const { io } = terminal([
    ['Number of the pull request?', `x${ENTER}`],
    ['use the number', `${BACKSPACE}41${ENTER}`],
  ]);
  const facts = { repo: 'lanternworks/tidepool', pr_title: 'A', branch: 'b', round: '1', reviewers: ['A'] };
  expect(await askFor(facts, corpus, io)).toMatchObject({ pr: '41' });
});

test('Escape leaves', async () => {
  await expect(askFor({}, corpus, terminal([['Repository?', ESCAPE]]).io)).rejects.toThrow(Cancelled);
  await expect(isWanted('x.md', terminal([['Write x.md?', ESCAPE]]).io)).rejects.toThrow(Cancelled);
  expect(await isWanted('x.md', terminal([['Write x.md?', ENTER]]).io)).toBe(true);
});
