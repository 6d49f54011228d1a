import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markUnseen } from '../model/characters.ts';
import { FrontMatter } from '../model/front-matter.ts';
import { nameFault } from '../model/name-fault.ts';
import { parseReport } from '../parse/report.ts';
import { draft, type Facts } from './draft.ts';

const LEAST: Facts = { date: '2026-05-04', time: '09:15', repo: 'lanternworks/tidepool' };
const SCHEMA = '../../public/schema/front-matter.json';

/** The draft as the site would read it. */
function read(facts: Facts, schema: string | null = SCHEMA) {
  const { path, text } = draft(facts, '30', schema);
  return { path, ...parseReport(path.replace(/\.md$/, ''), path, new TextEncoder().encode(text)).report };
}

test.for([
  [{ pr: '0041' }, 'tidepool/20260504-091530-pr-41.md', 'Review of PR #41'],
  [
    { pr: '41', pr_title: 'Retry\n\n## Critical Issues\n' },
    'tidepool/20260504-091530-pr-41.md',
    'Review of PR #41 — Retry ## Critical Issues',
  ],
  [{ pr: '41' }, 'tidepool/20260504-091530-pr-41.md', 'Review of PR #41'],
  [
    { pr: '41', pr_title: 'Retry failed deliveries', round: '2' },
    'tidepool/20260504-091530-pr-41.md',
    'Review of PR #41 — Retry failed deliveries, round 2',
  ],
  [
    { branch: 'feat/retries' },
    'tidepool/20260504-091530-feat-retries.md',
    'Review of the branch feat/retries',
  ],
  [{ title: 'Feed cache' }, 'tidepool/20260504-091530-Feed-cache.md', 'Feed cache'],
  [{}, 'tidepool/20260504-091530-review.md', 'Review of tidepool'],
] as const)('%j becomes %s', ([facts, path, title]) => {
  expect(read({ ...LEAST, ...facts })).toMatchObject({ path, title, problems: [] });
});

test('a draft parses as what was said, without a problem', () => {
  const report = read({
    ...LEAST,
    kind: 'pr',
    pr: '41',
    pr_title: 'Retry failed deliveries: "at least once"',
    branch: 'delivery-retries',
    round: '2',
    author: 'mira-oxley',
    reviewers: ['Heron Large 2 (effort: high)', 'Sable Pro 4'],
    consolidator: 'Finch Mini 3',
    verdict: 'Rework — it sends twice',
    tags: ['relay'],
  });
  expect(report).toMatchObject({
    kind: 'pr',
    date: '2026-05-04',
    time: '09:15',
    startedAt: '2026-05-04T09:15:30',
    repo: 'lanternworks/tidepool',
    pullRequest: { number: 41, title: 'Retry failed deliveries: "at least once"' },
    branch: 'delivery-retries',
    round: 2,
    author: 'mira-oxley',
    reviewers: [
      { name: 'Heron Large 2', effort: 'high' },
      { name: 'Sable Pro 4', effort: null },
    ],
    consolidator: 'Finch Mini 3',
    verdict: { label: 'Rework', reason: 'it sends twice' },
    tags: ['relay'],
    findings: [],
    problems: [],
  });
});

test('findings that are written into a draft are read', () => {
  const { path, text } = draft({ ...LEAST, pr: '41', reviewers: ['Heron Large 2'] }, '30', null);
  const finding =
    'I1. **The loop never ends** — `internal/relay/retry.go:41-58` [Heron Large 2]\n\nIt has no end.';
  const written = text.replace('## Important Issues\n\nNone.', `## Important Issues\n\n${finding}`);
  const { report } = parseReport('tidepool/x', path, new TextEncoder().encode(written));
  expect(report.problems).toEqual([]);
  expect(report.source.dialect).toBe('deep-review');
  expect(report.findings).toMatchObject([{ id: 'I1', severity: 'important', agents: ['Heron Large 2'] }]);
});

test('an editor is told the schema in the first line of the block', () => {
  const { text } = draft(LEAST, '30', SCHEMA);
  expect(text.split('\n').slice(0, 3)).toEqual([
    '---',
    `# yaml-language-server: $schema=${SCHEMA}`,
    'date: 2026-05-04',
  ]);
  expect(draft(LEAST, '30', null).text).not.toContain('schema');
});

test('whatever is said, it is read as it was said', () => {
  const nasty = fc.constantFrom(...'#*_`[]<>&|~\\:"\'{}!-^$ ', '---', '[x](y)', '<b>', '&amp;', '# ', '\\');
  const words = fc
    .string({
      unit: fc.oneof(nasty, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })),
      minLength: 1,
    })
    .map((text) => markUnseen(text).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(words, words, words, fc.nat({ max: 99_999 }), (title, prTitle, branch, number) => {
      const facts: Facts = { ...LEAST, title, pr: String(number + 1), pr_title: prTitle, branch };
      expect(FrontMatter.safeParse(facts).success).toBe(true);
      const report = read(facts);
      expect(report.problems.filter(({ level }) => level === 'error')).toEqual([]);
      expect(report).toMatchObject({ title, branch, pullRequest: { number: number + 1, title: prTitle } });
      const { title: _, ...untitled } = facts;
      expect(read(untitled).title).toBe(`Review of PR #${number + 1} — ${prTitle}`);
      const { path } = draft({ ...LEAST, branch }, '30', null);
      for (const part of path.replace(/\.md$/, '').split('/')) expect(nameFault(part)).toBeNull();
    }),
  );
});
