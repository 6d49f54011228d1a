import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Location } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import type { Scorecard } from '../model/retro.ts';
import { findingsUnder, read } from '../parse/__fixtures__/read.ts';
import { makeCorpus, type Corpus } from './corpus.ts';
import { compare, instant, newestFirst } from './order.ts';

const QUARRY = 'orchard/quarry';
const report = (id: string, facts: Partial<Report> = {}): Report => ({ ...read('', id).report, ...facts });
const review = (number: number, facts: Partial<Report> = {}): Partial<Report> => ({
  kind: 'pr',
  repo: QUARRY,
  pullRequest: { number, title: null, url: null },
  ...facts,
});
const at = (...paths: string[]): Location[] =>
  paths.map((path) => ({ path, startLine: null, endLine: null }));
const finding = (title: string, ...paths: string[]) => ({
  ...findingsUnder('Suggestions', `S1. **${title}**`)[0]!,
  locations: at(...paths),
});
const ids = (reports: readonly Report[]) => reports.map(({ id }) => id);

test('the instant in the file name decides, and a stated date stands in', () => {
  const early = report('q/20260601-090000-x', { date: '2026-06-09', time: '23:00' });
  const late = report('q/20260602-090000-x', { date: '2026-06-02' });
  const stated = report('q/notes', { date: '2026-06-01', time: '10:00' });
  const dateless = report('q/thoughts');
  expect(ids([dateless, early, stated, late].sort(newestFirst))).toEqual(
    ids([late, stated, early, dateless]),
  );
  expect(instant(early)).toBe('2026-06-01T09:00:00');
});

test('reports of one instant are ordered by their id', () => {
  const [a, b] = [report('a/20260601-090000-x'), report('b/20260601-090000-x')];
  expect([newestFirst(a!, b!) < 0, newestFirst(b!, a!) < 0, newestFirst(a!, a!)]).toEqual([true, false, 0]);
});

test('text order is the same on every machine', () => {
  expect(['b', 'ä', 'a', 'B', '10', '9'].sort(compare)).toEqual(['10', '9', 'B', 'a', 'b', 'ä']);
});

test('rounds are ordered by time, and the printed round is a label', () => {
  const { subjects } = makeCorpus([
    report('q/20260603-090000-pr-9', review(9, { round: 4 })),
    report('q/20260601-090000-pr-9', review(9, { round: 6 })),
    report('q/20260602-090000-pr-9', review(9, { round: null })),
  ]);
  expect(subjects).toHaveLength(1);
  expect(subjects[0]?.rounds.map(({ id, round }) => [id.slice(2, 10), round])).toEqual([
    ['20260601', 6],
    ['20260602', null],
    ['20260603', 4],
  ]);
});

test('a review of a branch joins the pull request of that branch', () => {
  const branch = { kind: 'branch', repo: QUARRY, branch: 'fix/late' } as const;
  const { subjects, subjectOf } = makeCorpus([
    report('q/20260601-090000-fix-late', branch),
    report(
      'q/20260602-090000-pr-9',
      review(9, {
        branch: 'fix/late',
        pullRequest: { number: 9, title: 'Late', url: 'https://forge.example/9' },
      }),
    ),
    report('q/20260603-090000-other', { ...branch, branch: 'other' }),
    report('q/20260604-090000-fix-late', { ...branch, repo: 'orchard/elsewhere' }),
  ]);
  const seen = subjects.map(({ kind, repo, name, title, rounds }) => [
    kind,
    repo,
    name,
    title,
    rounds.length,
  ]);
  expect(seen).toEqual([
    ['branch', 'orchard/elsewhere', 'fix/late', null, 1],
    ['branch', QUARRY, 'other', null, 1],
    ['pr', QUARRY, '9', 'Late', 2],
  ]);
  expect(subjectOf.get('q/20260601-090000-fix-late')).toBe(subjects[2]);
});

test('a pull request knows the branches whose reviews joined it', () => {
  const branch = { kind: 'branch', repo: QUARRY, branch: 'fix/late' } as const;
  const { subjects } = makeCorpus([
    report('q/20260601-090000-fix-late', branch),
    report('q/20260602-090000-fix-late', branch),
    report('q/20260603-090000-pr-9', review(9, { branch: 'fix/late' })),
    report('q/20260604-090000-pr-8', review(8, { branch: 'straight' })),
    report('q/20260605-090000-other', { ...branch, branch: 'other' }),
  ]);
  expect(subjects.map(({ name, formerBranches }) => [name, formerBranches])).toEqual([
    ['other', []],
    ['8', []],
    ['9', ['fix/late']],
  ]);
});

test('one number in two repositories is two pull requests', () => {
  const { subjects } = makeCorpus([
    report('q/20260601-090000-pr-9', review(9)),
    report('r/20260602-090000-pr-9', review(9, { repo: 'orchard/reef' })),
  ]);
  expect(subjects.map(({ repo, name }) => `${repo} ${name}`)).toEqual(['orchard/reef 9', 'orchard/quarry 9']);
});

test.for(['supply-chain', 'ci-failures', 'architecture', 'other'] as const)(
  'a report of kind %s has no subject',
  (kind) => {
    const { subjects, subjectOf } = makeCorpus([
      report('q/20260601-090000-x', { kind, branch: 'main', repo: QUARRY }),
    ]);
    expect([subjects, subjectOf.size]).toEqual([[], 0]);
  },
);

test('a review without a repository joins the pull request of its siblings', () => {
  const { subjects } = makeCorpus([
    report('q/20260601-090000-pr-9', review(9, { repo: null })),
    report('q/20260602-090000-pr-9', review(9)),
  ]);
  expect(subjects.map(({ repo, rounds }) => [repo, rounds.length])).toEqual([[QUARRY, 2]]);
});

test('a file remembers the findings that name it, newest first', () => {
  const { files, findings } = makeCorpus([
    report('q/20260601-090000-pr-9', {
      repo: QUARRY,
      findings: [finding('old', 'pkg/queue.go', 'pkg/queue.go', 'pkg/timer.go')],
    }),
    report('q/20260602-090000-pr-9', {
      repo: QUARRY,
      findings: [finding('new', 'pkg/queue.go'), finding('no place')],
    }),
    report('r/20260603-090000-pr-1', { repo: 'orchard/reef', findings: [finding('else', 'pkg/queue.go')] }),
  ]);
  expect(
    files.map(({ repo, path, findings: found }) => [repo, path, found.map((one) => one.finding.title)]),
  ).toEqual([
    [QUARRY, 'pkg/queue.go', ['new', 'old']],
    [QUARRY, 'pkg/timer.go', ['old']],
    ['orchard/reef', 'pkg/queue.go', ['else']],
  ]);
  expect(findings.map((one) => one.finding.title)).toEqual(['else', 'new', 'no place', 'old']);
});

const NOTHING: Omit<Scorecard, 'agent'> = {
  durationSeconds: null,
  findings: null,
  toolCalls: null,
  tools: [],
  designObservations: null,
  falsePositives: null,
  uniqueInsights: null,
  filesReviewed: null,
  coverageMisses: null,
  downgraded: null,
  downgradedFrom: null,
  downgradedTo: null,
  dropped: null,
  cost: null,
};
const retro = (...typed: (Partial<Scorecard> & { agent: string })[]): Pick<Report, 'retro'> => ({
  retro: {
    agents: typed.map(({ agent }) => agent),
    metrics: {},
    typed: typed.map((card) => ({ ...NOTHING, ...card })),
  },
});

test('the order in which reports come does not matter', () => {
  const reports = [
    report('q/20260601-090000-fix-late', {
      kind: 'branch',
      repo: QUARRY,
      branch: 'fix/late',
      findings: [finding('a', 'b.go', 'a.go')],
    }),
    report(
      'q/20260602-090000-pr-9',
      review(9, { branch: 'fix/late', ...retro({ agent: 'Heron', toolCalls: 3 }) }),
    ),
    report('q/20260602-090000-pr-8', review(8, { branch: 'fix/late', findings: [finding('c', 'a.go')] })),
    report('q/20260603-090000-pr-9', review(9, { repo: null, ...retro({ agent: 'Heron', toolCalls: 5 }) })),
    report('q/notes', { repo: 'orchard/fork' }),
    report('r/notes', { date: '2026-06-02', findings: [finding('d', 'a.go')] }),
  ];
  const plain = (corpus: Corpus) => ({ ...corpus, names: corpus.names.names });
  const want = plain(makeCorpus(reports));
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
      expect(plain(makeCorpus(shuffled))).toEqual(want);
    }),
    { numRuns: 100, seed: 61 },
  );
});
