import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { findingsUnder, read } from '../parse/__fixtures__/read.ts';
import { makeCorpus, type Corpus } from './corpus.ts';
import { repositoryCorpus, repositoryNames } from './repository-corpus.ts';

const report = (id: string, facts: Partial<Report> = {}): Report => ({ ...read('', id).report, ...facts });
const pr = (number: number, repo: string | null): Partial<Report> => ({
  kind: 'pr',
  repo,
  pullRequest: { number, title: null, url: null },
  findings: findingsUnder('Suggestions', 'S1. **A** — `a.go:1`'),
});
const QUARRY = 'orchard/quarry';
const corpus = makeCorpus([
  report('q/20260601-090000-pr-9', pr(9, QUARRY)),
  report('q/20260602-090000-pr-9', pr(9, null)),
  report('elsewhere/20260603-090000-pr-9', pr(9, 'orchard/tributary')),
  report('elsewhere/20260604-090000-pr-7', pr(7, QUARRY)),
  report('20260605-090000-notes', { kind: 'other' }),
]);

test('repositories are those that the reports state, or else the folder tells', () => {
  expect(repositoryNames(corpus)).toEqual([QUARRY, 'orchard/tributary', 'reports']);
});

test('a report without a repository is with those of its folder', () => {
  const { reports, subjects } = repositoryCorpus(corpus, QUARRY);
  expect(reports).toHaveLength(3);
  expect(subjects.map(({ name, rounds }) => [name, rounds.length])).toEqual([
    ['7', 1],
    ['9', 2],
  ]);
});

/** Without the names, which are those of the whole. */
const unnamed = (made: Corpus) => ({ ...made, names: null });

test('each is what its reports alone would make', () => {
  for (const repo of repositoryNames(corpus)) {
    const part = repositoryCorpus(corpus, repo);
    expect(unnamed(part)).toEqual(unnamed(makeCorpus(part.reports)));
    expect(part.names).toBe(corpus.names);
  }
});

test('findings and subjects are those of the whole', () => {
  const { findings, subjects } = repositoryCorpus(corpus, QUARRY);
  expect(findings).toHaveLength(3);
  expect(findings.every((placed) => corpus.findings.includes(placed))).toBe(true);
  expect(subjects.every((subject) => corpus.subjects.includes(subject))).toBe(true);
});

test('a repository that no report belongs to is empty', () => {
  expect(unnamed(repositoryCorpus(corpus, 'orchard/none'))).toEqual(unnamed(makeCorpus([])));
});
