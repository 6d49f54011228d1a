import fc from 'fast-check';
import { RUNGS, SEVERITIES } from '../../model/lists.ts';
import type { AgentData, CountedOriginal, ReviewRecord } from '../../model/review-record.ts';
import { takingPart } from '../scope.ts';
import { randomData } from './random-reviews.ts';
import { card, own } from './retro-reviews.ts';

/** The small invented data, with days, retro tables and what the reviewers wrote themselves. */
export const randomRetros: fc.Arbitrary<AgentData> = randomData.chain((data) =>
  fc.tuple(...data.reviews.map(withRetro)).map((reviews) => ({ ...data, reviews })),
);

function withRetro(review: ReviewRecord): fc.Arbitrary<ReviewRecord> {
  const amount = fc.option(fc.nat({ max: 3 }));
  const cards = fc.record({
    durationSeconds: fc.option(fc.integer({ min: 1, max: 900 })),
    toolCalls: amount,
    falsePositives: amount,
    downgraded: amount,
    cost: fc.option(fc.constantFrom({ amount: 0.5, currency: 'EUR' }, { amount: 2, currency: 'USD' })),
  });
  const seats = takingPart(review);
  const originals: fc.Arbitrary<Pick<CountedOriginal, 'by' | 'severity' | 'rung'>[]> =
    seats.length === 0
      ? fc.constant([])
      : fc.array(
          fc.record({
            by: fc.constantFrom(...seats),
            severity: fc.option(fc.constantFrom(...SEVERITIES)),
            rung: fc.constantFrom(...RUNGS),
          }),
          { maxLength: 6 },
        );
  return fc
    .record({
      date: fc.option(fc.constantFrom('2026-02-27', '2026-03-01', '2026-03-31', '2026-05-02')),
      effort: fc.array(fc.constantFrom(null, 'high', 'low'), { minLength: 5, maxLength: 5 }),
      cards: fc.array(fc.option(cards), { minLength: 5, maxLength: 5 }),
      originals,
      hasResolution: fc.boolean(),
    })
    .map((made) => ({
      ...review,
      date: made.date,
      hasRetro: true,
      hasOriginals: true,
      hasResolution: made.hasResolution,
      reviewers: review.reviewers.map((reviewer, at) => ({
        ...reviewer,
        effort: made.effort[at]!,
        scorecard: made.cards[at] ? card({ ...made.cards[at], agent: reviewer.agent }) : null,
      })),
      originals: made.originals.map(({ by, severity, rung }) => own(by, { severity, rung })),
    }));
}
