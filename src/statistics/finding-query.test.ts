import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FindingRecord } from '../model/finding-record.ts';
import { KINDS, OUTCOMES, SEVERITIES } from '../model/lists.ts';
import type { AgentData, CountedFinding, ReviewRecord } from '../model/review-record.ts';
import { reviewerName } from '../model/reviewer-name.ts';
import { asked as answered } from '../query/__fixtures__/asked.ts';
import { record } from '../query/__fixtures__/record.ts';
import { parseQuery } from '../query/parse.ts';
import { isActedOn } from './answered.ts';
import { NO_CHOICES, type Choices } from './choices.ts';
import { hadCompany, isCredited } from './credit.ts';
import { FindingQueries, type Asked } from './finding-query.ts';
import { isOf, scopesOf, takingPart, tookPart, type Scope } from './scope.ts';
import { select } from './selection.ts';

const FAMILIES = {
  Heron: ['Heron Large 2', 'Heron Large 2 Turbo', 'Heron Mini'],
  Finch: ['Finch (fast)', 'Sable Pro 4'],
  Rook: ['Rook 1'],
  None: ['None'],
  '=Odd': ['=Odd, "the {2} high'],
};
const AGENTS = Object.entries(FAMILIES).flatMap(([family, names]) => names.map((name) => ({ name, family })));
const REPOS = ['lanternworks/tidepool', 'tidepool', 'lanternworks/quillcast', ''];
const EFFORTS = ['high', 'high', 'low', null];

/** Anyone, or those of one family by themselves. */
const lineUps = fc.oneof(fc.subarray(AGENTS.map(({ name }) => name)), fc.subarray(FAMILIES.Heron));
const reviewers = lineUps.chain((names) =>
  fc.tuple(
    ...names.map((agent) =>
      fc.record({
        agent: fc.constant(agent),
        effort: fc.constantFrom(...EFFORTS),
        absent: fc.constantFrom(null, null, null, 'quota'),
        original: fc.constant(null),
        scorecard: fc.constant(null),
      }),
    ),
  ),
);

const reviews: fc.Arbitrary<ReviewRecord> = reviewers.chain((here) => {
  const seated = takingPart({ reviewers: here });
  return fc
    .record<ReviewRecord>({
      id: fc.constant('one'),
      address: fc.constant('/reviews/one/'),
      label: fc.constant('one'),
      date: fc.constantFrom('2026-05-01', '2026-05-02', '2026-05-03', null),
      repo: fc.constantFrom(...REPOS),
      kind: fc.constantFrom(...KINDS),
      subject: fc.constant('one'),
      consolidator: fc.constant(null),
      hasRetro: fc.constant(false),
      retroCountsCredited: fc.constant(false),
      hasOriginals: fc.constant(false),
      hasResolution: fc.constant(false),
      credits: fc.constantFrom(true, true, true, false),
      invalid: fc.constantFrom(0, 0, 0, 1),
      reviewers: fc.constant(here),
      findings: fc.array(findings(seated), { maxLength: 5 }),
      originals: fc.constant([]),
      files: fc.constant([]),
      unmentioned: fc.constant([]),
    })
    .map((review) => (review.credits ? review : withoutCredits(review)));
});

function withoutCredits(review: ReviewRecord): ReviewRecord {
  return {
    ...review,
    invalid: 0,
    findings: review.findings.map((finding) => ({ ...finding, by: [], byConsolidator: false })),
  };
}

function findings(seated: number[]): fc.Arbitrary<CountedFinding> {
  return fc.record({
    id: fc.constant(null),
    address: fc.constant('/reviews/one/#i1'),
    severity: fc.constantFrom(...SEVERITIES, null),
    title: fc.constant('A title'),
    by: fc.oneof(fc.subarray(seated), fc.subarray(seated, { maxLength: Math.min(2, seated.length) })),
    byConsolidator: fc.constantFrom(false, false, false, true),
    outcome: fc.constantFrom(null, ...OUTCOMES),
    reason: fc.constant(''),
    tags: fc.constant([]),
    languages: fc.constant([]),
    files: fc.constant([]),
    coveredBy: fc.constant([]),
  });
}

const data: fc.Arbitrary<AgentData> = fc.array(reviews, { minLength: 1, maxLength: 12 }).map((all) => ({
  agents: AGENTS.map((agent) => ({ ...agent, path: '/agents/one/' })),
  families: ['Heron', 'Finch'].map((name) => ({ name, path: '/agents/family/' })),
  reviews: all,
}));

const choices: fc.Arbitrary<Choices> = fc.record({
  repo: fc.constantFrom(null, null, ...REPOS.slice(0, 3)),
  kind: fc.constantFrom(null, null, null, ...KINDS),
  severity: fc.constantFrom(null, null, null, ...SEVERITIES),
  from: fc.constantFrom(null, null, null, '2026-05-02'),
  to: fc.constantFrom(null, null, null, '2026-05-01', '2026-05-02'),
  effort: fc.constantFrom(null, null, null, 'high', 'low', 'none', 'unheard of'),
  agents: fc.constantFrom([], [], ['Heron Large 2'], ['Rook 1', 'Finch (fast)'], ['Nobody']),
});

/** Findings as they are searched: all that are counted, those that are called invalid, and a reviewer's own. */
function records({ reviews: all }: AgentData): FindingRecord[] {
  return all.flatMap((review) => {
    const { date, repo, kind, credits } = review;
    const seated = takingPart(review).map((at) => review.reviewers[at]!);
    const report = { date, repo, kind, credits, reviewers: seated.map(reviewerName) };
    const everyone = seated.map(({ agent }) => agent);
    return [
      ...review.findings.map(({ severity, outcome, by, byConsolidator }) =>
        record({
          report,
          severity,
          outcome,
          agents: [
            ...by.map((at) => review.reviewers[at]!.agent),
            ...(byConsolidator ? ['Orchestrator'] : []),
          ],
        }),
      ),
      ...Array.from({ length: review.invalid }, () =>
        record({ report, agents: everyone.slice(0, 1), standings: ['invalid'] }),
      ),
      ...everyone.map((agent) =>
        record({ report, agents: [agent], isOriginal: true, standings: ['unmatched'] }),
      ),
    ];
  });
}

/** What the figures count, written down the slow and simple way. */
function counted(all: AgentData, chosen: Choices, asked: Asked): number {
  const { pool = [], credited = [], either = [], alone = false, company = false, ...of } = asked;
  const { severity, outcome, grave = false, month = '' } = of;
  return select(all, chosen).reviews.flatMap((review) =>
    review.findings.filter((finding) => {
      const by = finding.by.map((at) => review.reviewers[at]!);
      return (
        pool.every((scope) => review.credits && tookPart(review, scope)) &&
        credited.every((scope) => isCredited({ ...finding, review }, scope)) &&
        (either.length === 0 || either.some((scope) => isCredited({ ...finding, review }, scope))) &&
        (!grave || finding.severity === 'critical' || finding.severity === 'important') &&
        (review.date ?? '').startsWith(month) &&
        (!alone ||
          (!finding.byConsolidator && by.every((one) => credited.some((scope) => isOf(scope, one))))) &&
        (!company || credited.some((scope) => hadCompany(review, scope))) &&
        (severity === undefined || (finding.severity ?? 'unrated') === severity) &&
        (outcome !== 'acted-on' || isActedOn(finding)) &&
        (outcome !== 'skipped' || finding.outcome === 'skipped') &&
        (outcome !== 'silent' || finding.outcome === null) &&
        (outcome !== 'otherwise' || finding.outcome === 'superseded' || finding.outcome === 'other')
      );
    }),
  ).length;
}

/** What a view may ask: of the scopes it tells of, or of those of all data. */
function questions(all: AgentData, chosen: Choices): Asked[] {
  const scopes = [...select(all, chosen).scopes, ...scopesOf(all)];
  const one = scopes.flatMap((scope): Asked[] => [
    { pool: [scope] },
    { credited: [scope], severity: 'critical' },
    { credited: [scope], severity: 'unrated' },
    { credited: [scope], outcome: 'acted-on' },
    { credited: [scope], outcome: 'silent' },
    { credited: [scope], month: '2026-05', grave: true },
    { credited: [scope], month: '2026-04' },
    { credited: [scope], outcome: 'otherwise' },
    { credited: [scope], alone: true },
    { credited: [scope], alone: true, company: true, outcome: 'skipped' },
    { credited: [scope], alone: true, company: true },
  ]);
  const two = scopes.flatMap((first, at) =>
    scopes
      .slice(at + 1)
      .filter((second) => isApart(first, second))
      .flatMap((second): Asked[] => [
        { pool: [first, second] },
        { pool: [first, second], either: [first, second] },
        { pool: [first, second], credited: [second] },
        { credited: [first, second] },
        { credited: [first, second], alone: true, company: true },
      ]),
  );
  return [{}, { outcome: 'acted-on' }, ...one, ...two];
}

function isApart(one: Scope, other: Scope): boolean {
  return one.agents.every((agent) => !other.agents.includes(agent));
}

test('a query finds exactly what a figure counts, whatever is chosen and whoever is asked for', () => {
  fc.assert(
    fc.property(data, choices, (all, chosen) => {
      const searched = records(all);
      const queries = new FindingQueries(all, chosen);
      for (const asked of questions(all, chosen)) {
        const query = queries.query(asked);
        const n = counted(all, chosen, asked);
        // What nobody is counted in leads nowhere.
        if (n > 0) expect([query, answered(query, searched, { count: 0 }).total]).toEqual([query, n]);
        expect(parseQuery(query).problems).toEqual([]);
      }
    }),
    { numRuns: 100, seed: 7 },
  );
});

const seat = (agent: string, effort: string | null = null) => ({
  agent,
  effort,
  absent: null,
  original: null,
  scorecard: null,
});
const review = (...seated: ReviewRecord['reviewers']): ReviewRecord => ({
  ...{
    id: 'one',
    address: '/reviews/one/',
    label: 'one',
    date: null,
    repo: 'lanternworks/tidepool',
    kind: 'pr',
  },
  ...{
    subject: 'one',
    consolidator: null,
    hasRetro: false,
    retroCountsCredited: false,
    hasOriginals: false,
    hasResolution: false,
    credits: true,
    invalid: 0,
  },
  ...{ reviewers: seated, findings: [], originals: [], files: [], unmentioned: [] },
});
const finding = (...by: number[]): CountedFinding => ({
  ...{
    id: null,
    address: '',
    severity: null,
    title: '',
    by,
    byConsolidator: false,
    outcome: null,
    reason: '',
  },
  ...{ tags: [], languages: [], files: [], coveredBy: [] },
});
const PLAIN: AgentData = {
  agents: AGENTS.map((agent) => ({ ...agent, path: '/agents/one/' })),
  families: [{ name: 'Heron', path: '' }],
  reviews: [
    { ...review(seat('Heron Large 2', 'high'), seat('Heron Mini', 'low')), findings: [finding(0, 1)] },
    { ...review(seat('Heron Large 2', 'low'), seat('Rook 1', 'high')), invalid: 1 },
    review(seat('Rook 1', 'high')),
  ],
};
const scope = (name: string, effort?: string): Scope => ({
  ...scopesOf(PLAIN).find((one) => one.name === name && one.level !== 'effort')!,
  ...(effort === undefined ? {} : { effort }),
});

// prettier-ignore
const READABLE: [Asked, Partial<Choices>, string][] = [
  [{},                                                   {},                   '-is:invalid'],
  [{ credited: [scope('Heron Mini')] },                  {},                   'agent:"Heron Mini"'],
  [{ credited: [scope('Heron Large 2')] },               { kind: 'pr', repo: 'lanternworks/tidepool' },
    'agent:"=Heron Large 2" repo:lanternworks/tidepool kind:pr -is:invalid'],
  [{ credited: [scope('Heron')] },                       {},                   'agent:Heron -is:invalid'],
  [{ credited: [scope('Heron Large 2', 'high')] },       {},                   'agent:"=Heron Large 2" reviewer:"Heron Large 2 (high)"'],
  [{ credited: [scope('Heron', 'high')] },                {},                   'agent:"=Heron Large 2" reviewer:"Heron Large 2 (high)"'],
  [{ credited: [scope('Rook 1', 'high')] },              {},                   'agent:"Rook 1" -is:invalid'],
  [{ pool: [scope('Rook 1')] },                          { effort: 'high' },   'reviewer:"Rook 1" reviewer:high -is:invalid'],
  [{ pool: [scope('Rook 1')] },                          { agents: ['Rook 1'] }, 'reviewer:"Rook 1" -is:invalid'],
  [{ pool: [scope('Rook 1')], credited: [scope('Rook 1')] }, { agents: ['Heron Mini'] }, 'agent:"Rook 1" reviewer:"Heron Mini"'],
  [{ credited: [scope('Rook 1')], alone: true, company: true }, {},            'agent:"Rook 1" by:1 of:>=2 -is:invalid'],
  [{ credited: [scope('Heron Mini')], alone: true, company: true }, {},        'agent:"Heron Mini" by:1'],
  [{ credited: [scope('Heron')], alone: true },          {},                   '(agent:Heron by:1 or agent:"=Heron Large 2" agent:"Heron Mini" by:2) -is:invalid'],
  [{ credited: [scope('Heron'), scope('Rook 1')], alone: true }, {},           'agent:Heron agent:"Rook 1" by:2 -is:invalid'],
  [{ credited: [scope('Heron Mini')], severity: 'critical', outcome: 'acted-on' }, { from: '2026-05-01', to: '2026-12-31' },
    'agent:"Heron Mini" severity:critical is:fixed,test-written,documented,commented after:2026-05-01 before:2027-01-01'],
];
test.for(READABLE)('a query says no more than it must: %#', ([asked, some, query]) => {
  expect(new FindingQueries(PLAIN, { ...NO_CHOICES, ...some }).query(asked)).toBe(query);
});
