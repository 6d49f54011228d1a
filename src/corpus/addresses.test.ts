import { expect, test } from 'vitest';
import { agentPath, familyPath } from '../model/address.ts';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { addressesOf } from './addresses.ts';
import { makeCorpus } from './corpus.ts';

const QUARRY = 'orchard/quarry';
const REVIEW = `# Review

## Critical

C1. **The queue never ends** — \`pkg/queue.go:4\`, \`pkg/queue.go:9\`
`;
const report = (id: string, markdown: string, facts: Partial<Report> = {}): Report => ({
  ...read(markdown, id).report,
  repo: QUARRY,
  ...facts,
});
const originals = [
  {
    agent: 'Heron',
    pass: null,
    heading: 'Heron',
    anchor: 'heron',
    line: 9,
    missing: null,
    findings: [],
    coverage: [],
  },
];
const branch = { kind: 'branch', branch: 'fix/late' } as const;
const withBadges = (page: string) => [page, `/badge${page}open.svg`, `/badge${page}verdict.svg`];
const listed = (...reports: Report[]) =>
  Object.fromEntries(
    addressesOf(makeCorpus(reports)).reports.map(({ path, addresses }) => [path, addresses]),
  );

test('a report has its page, its findings, its reviewers, its repository, kind, subject and files', () => {
  const pullRequest = { number: 9, title: null, url: null };
  expect(listed(report('q/20260601-090000-pr-9', REVIEW, { kind: 'pr', pullRequest, originals }))).toEqual({
    'q/20260601-090000-pr-9.md': [
      '/reviews/q/20260601-090000-pr-9/',
      '/reviews/q/20260601-090000-pr-9/#c1',
      '/reviews/q/20260601-090000-pr-9/originals/',
      '/reviews/q/20260601-090000-pr-9/originals/#heron',
      ...withBadges('/repo/orchard/quarry/'),
      '/kind/pr/',
      ...withBadges('/pr/orchard/quarry/9/'),
      '/files/orchard/quarry/pkg/queue.go/',
      '/agents/heron/',
    ],
  });
});

test('a report without findings, reviewers and subject has its page', () => {
  expect(listed(report('notes', '# Notes\n'))).toEqual({
    'notes.md': ['/reviews/notes/', ...withBadges('/repo/orchard/quarry/'), '/kind/other/'],
  });
});

test('a review of a branch keeps the address of the branch when that becomes a pull request', () => {
  const early = report('q/20260601-090000-fix-late', '# Early\n', branch);
  const late = report('q/20260602-090000-pr-9', '# Late\n', {
    kind: 'pr',
    branch: 'fix/late',
    pullRequest: { number: 9, title: null, url: null },
  });
  const page = '/reviews/q/20260601-090000-fix-late/';
  const shared = [...withBadges('/repo/orchard/quarry/'), '/kind/branch/'];
  expect(listed(early)['q/20260601-090000-fix-late.md']).toEqual([
    page,
    ...shared,
    ...withBadges('/branch/orchard/quarry/fix/late/'),
  ]);
  const both = listed(early, late);
  expect(both['q/20260601-090000-fix-late.md']).toEqual([
    page,
    ...shared,
    ...withBadges('/pr/orchard/quarry/9/'),
    ...withBadges('/branch/orchard/quarry/fix/late/'),
  ]);
  expect(both['q/20260602-090000-pr-9.md']).not.toContain('/branch/orchard/quarry/fix/late/');
});

test('agents have one address in all spellings, none takes that of another page, and none is too long', () => {
  const names = ['Heron Large 2', 'Heron', 'Retros', 'Heron Family', '<img onerror>', 'a/b', 'x'.repeat(300)];
  const paths = names.map(agentPath);
  expect(new Set([...paths, familyPath('Heron'), '/agents/retros/']).size).toBe(names.length + 2);
  expect(paths.every((path) => /^\/agents\/[^/<>]{1,90}\/$/.test(path))).toBe(true);
  expect(agentPath('heron-large_2 (xhigh)')).toBe('/agents/heron-large-2/');
});

test('the pages that are always there need no report', () => {
  expect(addressesOf(makeCorpus([])).site).toEqual(expect.arrayContaining(['/', '/reviews/', '/docs/']));
});

test('the former addresses that lead to a report are its addresses, too', () => {
  const aliases = [
    { id: 'q/old', line: 2 },
    { id: 'q/taken', line: 2 },
  ];
  const moved = report('q/new', '# Notes\n', { aliases, originals });
  const addresses = listed(moved, report('q/taken', '# Notes\n'))['q/new.md'];
  expect(addresses).toContain('/reviews/q/old/');
  expect(addresses).toContain('/reviews/q/old/originals/');
  expect(addresses).not.toContain('/reviews/q/taken/');
  expect(listed(report('q/new', '# Notes\n', { aliases }))['q/new.md']).not.toContain(
    '/reviews/q/old/originals/',
  );
});
