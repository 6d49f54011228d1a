import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { agentData } from '../corpus/review-records.ts';
import { loadCorpus } from '../load/reports.ts';
import { BECAME, RATINGS } from '../model/lists.ts';
import type { AgentData } from '../model/review-record.ts';
import { countedLinks } from './__fixtures__/counted-links.ts';
import { dataOf, FINCH, HERON, HERON_OLD, own, review } from './__fixtures__/retro-reviews.ts';
import { calibration, calibrationRows, shifts, warmth } from './calibration.ts';
import { NO_CHOICES, type Choices } from './choices.ts';
import { makeLinks } from './links.ts';
import { askedOriginals, readOriginalsChoice } from './originals-asked.ts';
import { scopesOf } from './scope.ts';
import { select } from './selection.ts';

const MIXED = [
  own(0, { severity: 'critical', became: 'important', rung: 'downgraded' }),
  own(0, { severity: 'critical', became: 'dropped', rung: 'dropped', finding: null }),
  own(0, { severity: 'important' }),
  own(0, { severity: 'suggestion', became: 'important', rung: 'promoted', how: 'matched' }),
  own(0, { severity: null, became: 'suggestion' }),
  own(0, { severity: 'suggestion', became: 'unknown', rung: 'unknown', how: null, finding: null }),
];

test('a row for each severity that was used, a cell for each thing that may have come of it', () => {
  const rows = calibrationRows(MIXED, BECAME);
  expect(rows.map(({ severity, total }) => [severity, total])).toEqual([
    ['critical', 2],
    ['important', 1],
    ['suggestion', 2],
    ['unrated', 1],
  ]);
  expect(rows[0]!.cells.filter(({ n }) => n > 0)).toEqual([
    { became: 'important', n: 1 },
    { became: 'dropped', n: 1 },
  ]);
  for (const { cells, total } of rows) expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(total);
});

test('shares are of originals that have a severity and became a finding that has one', () => {
  expect(shifts(MIXED)).toEqual({
    same: { k: 1, n: 3 },
    lower: { k: 1, n: 3 },
    higher: { k: 1, n: 3 },
  });
  expect(shifts([]).same).toEqual({ k: 0, n: 0 });
});

test.for([
  [0, 0],
  [0.01, 1],
  [0.25, 1],
  [0.26, 2],
  [1, 4],
])('%d of a row is so warm: %d', ([part, warm]) => {
  expect(warmth(part!)).toBe(warm);
});

test('agents without originals have no rows', () => {
  const selection = select(dataOf([review({ originals: MIXED })]), NO_CHOICES);
  const heads = JSON.stringify(
    calibration(
      selection,
      makeLinks(selection, (path) => path),
    ),
  );
  expect(heads).toContain(HERON);
  expect(heads).not.toContain(FINCH);
});

test.for([[[]], [[review({ reviewers: [], originals: [] })]]])('nothing to tell of is said', ([reviews]) => {
  const selection = select(dataOf(reviews!), NO_CHOICES);
  const words = JSON.stringify(
    calibration(
      selection,
      makeLinks(selection, (path) => path),
    ),
  );
  expect(words).toContain('No report keeps what the agents themselves wrote.');
});

/** Every number leads to as many rows as it says. Gives how many numbers there were. */
function checked(data: AgentData, choices: Choices): number {
  const selection = select(data, choices);
  const figures = countedLinks(
    calibration(
      selection,
      makeLinks(selection, (path) => path),
    ),
    'originals/',
  );
  for (const { n, path, asked } of figures) {
    const scope = scopesOf(data).find((one) => one.path === path)!;
    const rows = askedOriginals(data, scope, readOriginalsChoice(asked));
    expect([path, asked.toString(), rows.length]).toEqual([path, asked.toString(), n]);
  }
  return figures.length;
}

/** A review for each way two agents may rate and lose findings, over repositories, kinds, days and efforts. */
function manyReviews() {
  return Array.from({ length: 24 }, (_, n) =>
    review({
      id: `tidepool/${n}`,
      repo: n % 2 === 0 ? 'lanternworks/tidepool' : 'quillcast',
      kind: n % 3 === 0 ? 'branch' : 'pr',
      date: n % 5 === 0 ? null : `2026-05-${10 + n}`,
      reviewers: [
        {
          agent: n % 4 === 0 ? HERON_OLD : HERON,
          effort: n % 3 === 0 ? null : 'high',
          absent: null,
          original: null,
          scorecard: null,
        },
        {
          agent: FINCH,
          effort: null,
          absent: n % 7 === 0 ? 'failed' : null,
          original: null,
          scorecard: null,
        },
      ],
      originals: Array.from({ length: n }, (_, at) =>
        own(at % 2, {
          severity: [...RATINGS.slice(0, 3), null][(n + at) % 4] as 'critical' | null,
          became: BECAME[(n * at) % BECAME.length]!,
        }),
      ),
    }),
  );
}

const CHOICES: Partial<Choices>[] = [
  {},
  { repo: 'quillcast' },
  { kind: 'branch' },
  { severity: 'important' },
  { from: '2026-05-12', to: '2026-05-25' },
  { effort: 'high' },
  { effort: 'none', repo: 'quillcast' },
  { agents: [HERON, FINCH] },
  { agents: [HERON], severity: 'critical', kind: 'pr' },
];

test.for(CHOICES)('every number leads to the rows that it counts: %j', (choices) => {
  expect(checked(dataOf(manyReviews()), { ...NO_CHOICES, ...choices })).toBeGreaterThan(5);
});

/** Real reports, which are not part of the project: without them beside it these tests are skipped. */
const folder = join(import.meta.dirname, '../../../shared/corpus');

describe.skipIf(!existsSync(folder))('real reports', () => {
  test('every number of every agent leads to the rows that it counts, whatever is chosen', async () => {
    vi.stubEnv('REPORTS_DIR', folder);
    const data = agentData(await loadCorpus(), ({ id }) => id);
    expect(checked(data, NO_CHOICES)).toBeGreaterThan(100);
    const { repo, kind } = data.reviews[0]!;
    const agents = data.reviews[0]!.reviewers.slice(0, 1).map(({ agent }) => agent);
    for (const choices of [
      { repo },
      { kind, from: '2026-04-01' },
      { severity: 'critical' },
      { effort: 'none' },
      { agents },
    ] as const)
      checked(data, { ...NO_CHOICES, ...choices });
  }, 300_000);
});
