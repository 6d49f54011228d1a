import fc from 'fast-check';
import { OUTCOMES, RATINGS } from '../../model/lists.ts';
import type { AgentData, CountedFinding, ReviewRecord } from '../../model/review-record.ts';

const AGENTS = [
  ['Finch Mini 3', 'Finch'],
  ['Heron Large 2', 'Heron'],
  ['Heron Small 2', 'Heron'],
  ['Rook 1', 'Rook'],
  ['Sable Pro 4', 'Sable'],
] as const;

/** Small invented data for tests: reviewers, drop-outs among them, and findings with any of them credited. */
export const randomData: fc.Arbitrary<AgentData> = fc
  .array(randomReview(), { maxLength: 14 })
  .map((reviews) => ({
    agents: AGENTS.map(([name, family]) => ({ name, family, path: `/agents/${name}/` })),
    families: [{ name: 'Heron', path: '/agents/heron/' }],
    reviews: reviews.map((review, at) => ({ ...review, id: String(at) })),
  }));

function randomReview(): fc.Arbitrary<ReviewRecord> {
  const reviewers = fc.subarray(AGENTS.map(([name]) => name)).chain((names) =>
    fc.tuple(
      ...names.map((agent) =>
        fc.constantFrom(null, null, null, 'no output').map((absent) => ({
          agent,
          effort: null,
          absent,
          original: null,
          scorecard: null,
        })),
      ),
    ),
  );
  return fc.tuple(fc.integer({ min: 0, max: 11 }), reviewers).chain(([subject, here]) =>
    fc
      .tuple(
        fc.array(randomFinding(here.flatMap(({ absent }, at) => (absent === null ? [at] : []))), {
          maxLength: 6,
        }),
        fc.constantFrom(true, true, true, false),
      )
      .map(([findings, credits]) => ({
        id: '',
        address: '/reviews/one/',
        label: 'one',
        date: null,
        repo: 'lanternworks/tidepool',
        kind: 'pr' as const,
        subject: String(subject),
        consolidator: null,
        hasRetro: false,
        retroCountsCredited: false,
        hasOriginals: false,
        hasResolution: true,
        credits,
        invalid: 0,
        reviewers: here,
        // Who found what is said of all, or of none.
        findings: credits
          ? findings
          : findings.map((finding) => ({ ...finding, by: [], byConsolidator: false })),
        originals: [],
        files: [],
        unmentioned: [],
      })),
  );
}

function randomFinding(seats: number[]): fc.Arbitrary<CountedFinding> {
  return fc.record({
    id: fc.constant(null),
    address: fc.constant('/reviews/one/#i1'),
    severity: fc.constantFrom(...RATINGS).map((rating) => (rating === 'unrated' ? null : rating)),
    title: fc.constant('A title'),
    by: fc.subarray(seats),
    byConsolidator: fc.constantFrom(false, false, false, true),
    outcome: fc.constantFrom(null, ...OUTCOMES),
    reason: fc.constant(''),
    tags: fc.constant([]),
    languages: fc.constant([]),
    files: fc.constant([]),
    coveredBy: fc.constant([]),
  });
}
