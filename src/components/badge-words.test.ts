import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { repositoryBadges, subjectBadges } from './badge-words.ts';

const QUARRY = 'orchard/quarry';
const VERDICT = { label: 'Merge with fixes', reason: null, class: 'fixes' } as const;
const review = (at: string, number: number, markdown: string, facts: Partial<Report> = {}): Report => ({
  ...read(`# Review\n\n${markdown}`, `q/${at}-pr-${number}`).report,
  kind: 'pr',
  repo: QUARRY,
  pullRequest: { number, title: null, url: null },
  verdict: VERDICT,
  ...facts,
});
const IMPORTANT =
  '## Important Issues\n\nI1. **Jobs are lost** — `queue.go:4`\n\nI2. **Twice** — `queue.go:9`\n';
const SUGGESTION = '## Suggestions\n\nS1. **A name** — `queue.go:4`\n';
const NOTHING = '## Important Issues\n\nNone.\n';
const UNREAD = { problems: read('# Words\n\nJust words.\n').report.problems, findings: [] };
const first = '20260601-090000';
const second = '20260602-090000';

const ofSubject = (...reports: Report[]) => {
  const { open, verdict } = subjectBadges(makeCorpus(reports).subjects[0]!);
  return [open.message, open.tone, verdict.message, verdict.tone];
};
const openIn = (...reports: Report[]) => {
  const { open } = repositoryBadges(makeCorpus(reports));
  return [open.message, open.tone];
};

test('what is open is in words, and the worst of it gives the colour', () => {
  expect(ofSubject(review(first, 9, IMPORTANT + SUGGESTION))).toEqual([
    '2 important, 1 suggestion',
    'important',
    'Merge with fixes',
    'important',
  ]);
  expect(ofSubject(review(first, 9, SUGGESTION))[1]).toBe('suggestion');
});

test('nothing is open only where that is known', () => {
  expect(ofSubject(review(first, 9, NOTHING)).slice(0, 2)).toEqual(['none', 'good']);
  expect(ofSubject(review(first, 9, '', UNREAD)).slice(0, 2)).toEqual(['unknown', 'unknown']);
});

test('the last round speaks, and its verdict', () => {
  const rework = { label: 'Rework', reason: null, class: 'rework' } as const;
  const rounds = [review(first, 9, IMPORTANT), review(second, 9, SUGGESTION, { verdict: rework })];
  expect(ofSubject(...rounds).slice(2)).toEqual(['Rework', 'critical']);
  expect(ofSubject(review(first, 9, NOTHING, { verdict: null })).slice(2)).toEqual(['none', 'unknown']);
});

test('a repository has what is open in all its pull requests, and says where some is unknown', () => {
  const [one, other] = [review(first, 9, IMPORTANT), review(second, 10, SUGGESTION)];
  expect(openIn(one, other)).toEqual(['2 important, 1 suggestion', 'important']);
  expect(openIn(one, review(second, 10, '', UNREAD))).toEqual(['2 important, others unknown', 'important']);
  expect(openIn(review(second, 10, '', UNREAD))).toEqual(['unknown', 'unknown']);
  expect(openIn(review(first, 9, NOTHING))).toEqual(['none', 'good']);
});

test('the last verdict of a repository is that of its newest review of a pull request or branch', () => {
  const scan: Report = { ...read('# Scan\n', 'q/20260603-090000-supply-chain').report, repo: QUARRY };
  const merge = { label: 'Merge', reason: null, class: 'merge' } as const;
  const reports = [review(first, 9, NOTHING), review(second, 10, NOTHING, { verdict: merge }), scan];
  const { verdict } = repositoryBadges(makeCorpus(reports));
  expect([verdict.message, verdict.tone]).toEqual(['Merge', 'good']);
});
