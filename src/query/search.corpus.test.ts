import { existsSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findingRecords } from '../corpus/finding-records.ts';
import { loadCorpus } from '../load/reports.ts';
import { loadWords } from '../load/words.ts';
import type { FindingFacts, FindingRecord } from '../model/finding-record.ts';
import { asked } from './__fixtures__/asked.ts';

/** Real reports, which are not part of the project: without them beside it these tests are skipped. */
const folder = join(import.meta.dirname, '../../../shared/corpus');

/** What a query means, written down without its language: the slow and simple way. */
type Filter = (record: FindingRecord) => boolean;
type FactsFilter = (facts: FindingFacts) => boolean;
const facts =
  (filter: FactsFilter): Filter =>
  (record) =>
    filter(record.facts);

const places = ({ facts }: FindingRecord) =>
  facts.locations
    .map(({ path, startLine, endLine }) => {
      if (startLine === null) return path;
      return startLine === endLine ? `${path}:${startLine}` : `${path}:${startLine}-${endLine}`;
    })
    .join('\n');
const SPOTS = {
  title: [({ facts }: FindingRecord) => facts.title, places, ({ facts }: FindingRecord) => facts.id ?? ''],
  text: [({ words }: FindingRecord) => words.text],
  code: [({ words }: FindingRecord) => words.code],
  fix: [({ words }: FindingRecord) => words.fix],
  originals: [({ words }: FindingRecord) => words.originals],
};
type Spot = keyof typeof SPOTS;
const EVERYWHERE: Spot[] = ['title', 'text', 'code', 'fix'];

const anyText =
  (test: (text: string) => boolean, spots = EVERYWHERE): Filter =>
  (record) =>
    spots.flatMap((spot) => SPOTS[spot]).some((textOf) => test(textOf(record)));
const exact = (word: string, spots?: Spot[]) => anyText((text) => text.includes(word), spots);
const word = (lower: string, spots?: Spot[]) => anyText((text) => text.toLowerCase().includes(lower), spots);
const regex = (expression: RegExp, spots?: Spot[]) => anyText((text) => expression.test(text), spots);

/** Any folder or file of a path, or the path from its start; of folders all that is in them. */
const paths = (glob: string) => {
  const isMatch = picomatch(glob.includes('/') ? [glob, `${glob}/**`] : [`**/${glob}`, `**/${glob}/**`], {
    dot: true,
    nocase: glob === glob.toLowerCase(),
  });
  return (path: string) => isMatch(path);
};
const file = (glob: string) => facts(({ locations }) => locations.some(({ path }) => paths(glob)(path)));
const line = (first: number, last: number, glob = '**') =>
  facts(({ locations }) =>
    locations.some(
      ({ path, startLine, endLine }) =>
        paths(glob)(path) && startLine !== null && startLine <= last && endLine! >= first,
    ),
  );
const lower = (text: string | null | undefined) => text?.toLowerCase() ?? null;

const not =
  (filter: Filter): Filter =>
  (record) =>
    !filter(record);
const both =
  (...filters: Filter[]): Filter =>
  (record) =>
    filters.every((filter) => filter(record));
const either =
  (...filters: Filter[]): Filter =>
  (record) =>
    filters.some((filter) => filter(record));
const finding = facts(({ isOriginal }) => !isOriginal);

const CASES: [query: string, filter: Filter][] = [
  ['', () => true],
  ['context', word('context')],
  ['Context', exact('Context')],
  ['context nil', both(word('context'), word('nil'))],
  ['_test', word('_test')],
  ['err != nil', both(word('err'), word('!='), word('nil'))],
  ['Close()', exact('Close()')],
  ['pkg/', word('pkg/')],
  ['I1', exact('I1')],
  ['"race condition"', regex(/race\s+condition/i)],
  ['"The fix"', regex(/The\s+fix/)],
  ['/ctx\\.\\w+\\(/', regex(/ctx\.\w+\(/)],
  ['/^fix: .{1,60}$/im', regex(/^fix: .{1,60}$/im)],
  ['/if .*{.return/s', regex(/if .*{.return/s)],
  ['/\\p{Lu}{4,}/u', regex(/\p{Lu}{4,}/u)],
  ['-context', not(word('context'))],
  ['lock or race', either(word('lock'), word('race'))],
  ['(lock or race) -test', both(either(word('lock'), word('race')), not(word('test')))],
  ['-(lock or race)', not(either(word('lock'), word('race')))],
  ['-(lock race)', not(both(word('lock'), word('race')))],
  ['in:title test', word('test', ['title'])],
  ['in:code return', word('return', ['code'])],
  ['in:text,fix return', word('return', ['text', 'fix'])],
  ['-in:text return', word('return', ['title', 'code', 'fix'])],
  ['in:code (return or (in:title test))', either(word('return', ['code']), word('test', ['title']))],
  ['in:fix -return', not(word('return', ['fix']))],
  ['in:originals timeout', word('timeout', ['originals'])],
  ['in:title,originals timeout', word('timeout', ['title', 'originals'])],
  ['in:code /^\\s+defer /m', regex(/^\s+defer /m, ['code'])],
  ['file:*_test.go', file('*_test.go')],
  ['file:pkg', file('pkg')],
  ['file:pkg/**', file('pkg/**')],
  ['file:**/*.{ts,go}', file('**/*.{ts,go}')],
  ['file:Makefile', file('Makefile')],
  ['file:[a-m]*.go', file('[a-m]*.go')],
  ['-file:pkg/**', not(file('pkg/**'))],
  ['file:none', facts(({ locations }) => locations.length === 0)],
  ['line:10-40', line(10, 40)],
  ['line:>=200', line(200, Infinity)],
  ['line:<50 file:*.go', line(0, 49, '*.go')],
  ['file:*.go -line:<50', both(file('*.go'), not(line(0, 49, '*.go')))],
  ['severity:critical', facts(({ severity }) => severity === 'critical')],
  ['severity:important,none', facts(({ severity }) => severity === 'important' || severity === null)],
  [
    'agent:claude',
    facts(({ agents }) => agents.some((name) => /(?:^|[\s_-])claude(?:$|[\s_-])/i.test(name))),
  ],
  ['agent:"opus 4.6"', facts(({ agents }) => agents.some((name) => /(?:^|\s)opus 4\.6(?:$|\s)/i.test(name)))],
  ['agent:none', facts(({ agents }) => agents.length === 0)],
  ['by:2', facts(({ agents }) => agents.length === 2)],
  ['by:>=2', facts(({ agents }) => agents.length >= 2)],
  ['by:<2', facts(({ agents }) => agents.length < 2)],
  ['by:2-3', facts(({ agents }) => agents.length === 2 || agents.length === 3)],
  ['repo:lima', facts(({ report }) => lower(report.repo)!.split('/').at(-1) === 'lima')],
  ['repo:none', facts(({ report }) => report.repo === '')],
  ['pr:none', facts(({ report }) => report.pr === null)],
  ['branch:*fix*', facts(({ report }) => lower(report.branch)?.includes('fix') ?? false)],
  ['branch:none', facts(({ report }) => report.branch === null)],
  ['author:j*', facts(({ report }) => lower(report.author)?.startsWith('j') ?? false)],
  ['round:>1', facts(({ report }) => report.round !== null && report.round > 1)],
  ['round:none', facts(({ report }) => report.round === null)],
  ['kind:branch', facts(({ report }) => report.kind === 'branch')],
  ['verdict:merge', facts(({ report }) => report.verdict?.class === 'merge')],
  ['verdict:fixes,none', facts(({ report }) => report.verdict === null || report.verdict.class === 'fixes')],
  ['verdict:"with fixes"', facts(({ report }) => /\bwith fixes\b/i.test(report.verdict?.label ?? ''))],
  ['tag:regression', facts(({ tags }) => tags.some((tag) => lower(tag) === 'regression'))],
  ['tag:none', facts(({ tags }) => tags.length === 0)],
  ['lang:golang', facts(({ languages }) => languages.includes('go'))],
  ['lang:sh,ts', facts(({ languages }) => languages.includes('bash') || languages.includes('typescript'))],
  ['lang:none', facts(({ languages }) => languages.length === 0)],
  ['pattern:none', facts(({ pattern }) => pattern === null)],
  ['after:2026-05', facts(({ report }) => report.date !== null && report.date >= '2026-05-01')],
  ['before:2026-05-15', facts(({ report }) => report.date !== null && report.date < '2026-05-15')],
  ...['open', 'unanswered', 'struck', 'new', 'carried', 'returned'].map((name): [string, Filter] => [
    `is:${name}`,
    facts(({ standings }) => (standings as string[]).includes(name)),
  ]),
  ['is:fixed', facts(({ outcome }) => outcome === 'fixed')],
  ['is:declined', facts(({ outcome }) => outcome === 'skipped')],
  ['has:fix', facts(({ hasFix }) => hasFix)],
  ['has:diff', facts(({ hasDiff }) => hasDiff)],
  ['has:resolution', facts(({ outcome }) => outcome !== null)],
  ['has:location', facts(({ locations }) => locations.length > 0)],
  [
    'severity:critical,important file:*.go in:code ctx -is:fixed',
    both(
      facts(
        ({ severity, outcome }) =>
          (severity === 'critical' || severity === 'important') && outcome !== 'fixed',
      ),
      file('*.go'),
      word('ctx', ['code']),
    ),
  ],
];

describe.skipIf(!existsSync(folder))('real findings', () => {
  let records: FindingRecord[] = [];

  beforeAll(async () => {
    vi.stubEnv('REPORTS_DIR', folder);
    const corpus = await loadCorpus();
    records = findingRecords(corpus, await loadWords(corpus), { labelOf: ({ id }) => id });
  }, 300_000);

  test.for(CASES)('%s', ([query, filter]) => {
    const isLookedAt = query.includes('originals') ? () => true : finding;
    const expected = records.filter(both(isLookedAt, filter));
    expect(found(query)).toEqual(expected.map(({ facts }) => facts.address));
  });

  test('the cases tell findings apart', () => {
    const some = CASES.filter(([query]) => query !== '' && found(query).length > 0);
    expect(some.length / CASES.length).toBeGreaterThan(0.9);
  });

  test('reviewers’ own findings of unknown fate', () => {
    const unmatched = records.filter(({ facts }) => facts.standings.includes('unmatched'));
    const withWord = unmatched.filter(word('test', ['title', 'originals']));
    expect(found('is:unmatched')).toEqual(unmatched.map(({ facts }) => facts.address));
    expect(found('is:unmatched test')).toEqual(withWord.map(({ facts }) => facts.address));
    expect(withWord.length).toBeGreaterThan(0);
  });

  test('pull requests by their number', () => {
    const { pr, repo } = records.find(({ facts }) => facts.report.pr !== null)!.facts.report;
    const expected = records.filter(
      both(
        finding,
        facts(({ report }) => report.pr === pr && report.repo === repo),
      ),
    );
    for (const query of [`pr:${repo}#${pr}`, `pr:#${pr} repo:${repo}`])
      expect(found(query)).toEqual(expected.map(({ facts }) => facts.address));
  });

  function found(query: string): string[] {
    const { groups } = asked(query, records, { count: Infinity });
    return groups.flatMap(({ hits }) => hits.map(({ facts }) => facts.address));
  }
});
