import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AgentData, CountedFinding, ReviewRecord } from '../model/review-record.ts';
import { randomData } from './__fixtures__/random-reviews.ts';
import { NO_CHOICES } from './choices.ts';
import { overlap } from './combinations.ts';
import { jaccard } from './jaccard.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { pairedDifferences } from './paired.ts';
import { agentsIn, familiesIn } from './partition.ts';
import { select } from './selection.ts';
import { sharedReviews } from './shared-reviews.ts';

/** Names of the families of whoever took part, or is credited: said once more, in the plainest way. */
function familiesOf({ agents }: AgentData, review: ReviewRecord, seats?: readonly number[]): string[] {
  const names = new Set<string>();
  review.reviewers.forEach(({ agent, absent }, at) => {
    if (seats === undefined ? absent !== null : !seats.includes(at)) return;
    names.add(agents.find(({ name }) => name === agent)!.family);
  });
  return [...names].sort();
}

it('combinations of families are those that counting one finding after the other finds', () => {
  fc.assert(
    fc.property(randomData, (data) => {
      const counts: Record<string, number> = {};
      for (const review of data.reviews.filter(({ credits: says }) => says))
        for (const { by, byConsolidator } of review.findings) {
          if (familiesOf(data, review).length < 2 || by.length === 0 || byConsolidator) continue;
          const key = familiesOf(data, review, by).join(' + ');
          counts[key] = (counts[key] ?? 0) + 1;
        }
      const selection = select(data, NO_CHOICES);
      const found = overlap(selection.reviews, familiesIn(selection));
      expect(
        Object.fromEntries(
          found.combinations.map(({ scopes, findings }) => [
            scopes
              .map(({ family }) => family)
              .sort()
              .join(' + '),
            findings.length,
          ]),
        ),
      ).toEqual(counts);
      const all = found.reviews.flatMap(({ findings }) => findings).length;
      const combined = found.combinations.reduce((sum, { findings }) => sum + findings.length, 0);
      expect(combined + found.nobody + found.withConsolidator).toBe(all);
    }),
  );
});

it('a pair agrees on what both have, of what either has, where both took part', () => {
  fc.assert(
    fc.property(randomData, (data) => {
      const { pairs, apart } = sharedReviews(select(data, NO_CHOICES));
      for (const pair of pairs) {
        const shared = data.reviews.filter(
          (review) => review.credits && has(review, pair.one.name) && has(review, pair.other.name),
        );
        const sets = [pair.one.name, pair.other.name].map(
          (name) =>
            new Set(shared.flatMap((review) => review.findings.filter((one) => credits(review, one, name)))),
        );
        expect(pair.shared).toHaveLength(shared.length);
        expect(jaccard(pair)).toEqual({
          k: sets[0]!.intersection(sets[1]!).size,
          n: sets[0]!.union(sets[1]!).size,
        });
      }
      const agents = agentsIn(select(data, NO_CHOICES)).map(({ name }) => name);
      const strangers = agents.flatMap((one, at) =>
        agents
          .slice(at + 1)
          .filter((other) => !data.reviews.some((review) => has(review, one) && has(review, other))),
      );
      expect(apart).toBe(strangers.length);
    }),
  );
});

it('without an agent, the findings would be missing that nobody has once it is struck out', () => {
  fc.assert(
    fc.property(randomData, (data) => {
      for (const scope of agentsIn(select(data, NO_CHOICES))) {
        const reviews = data.reviews.filter(
          (review) =>
            review.credits &&
            has(review, scope.name) &&
            review.reviewers.filter(({ absent }) => absent === null).length > 1,
        );
        const lost = reviews.flatMap((review) =>
          review.findings.filter(
            ({ by, byConsolidator }) =>
              by.length > 0 &&
              !byConsolidator &&
              by.filter((at) => review.reviewers[at]!.agent !== scope.name).length === 0,
          ),
        );
        const without = leaveOneOut(data.reviews, scope);
        expect(without.missing).toEqual({
          k: lost.length,
          n: reviews.flatMap(({ findings }) => findings).length,
        });
        expect(without.missingActedOn.k).toBe(without.actedOnMissing.k);
        if (reviews.length > 0) expect(without.perReview.value).toBeCloseTo(lost.length / reviews.length, 10);
      }
    }),
  );
});

it('two agents differ by the shares of what both could have had', () => {
  fc.assert(
    fc.property(randomData, (data) => {
      for (const pair of sharedReviews(select(data, NO_CHOICES)).pairs) {
        const { 'share of pool': sharesOfPool } = pairedDifferences(pair);
        const findings = pair.shared.flatMap((review) =>
          review.findings.map((finding) => ({ review, finding })),
        );
        const count = (name: string) =>
          findings.filter(({ review, finding }) => credits(review, finding, name)).length;
        if (findings.length === 0) expect(sharesOfPool!.value).toBeNull();
        else
          expect(sharesOfPool!.value).toBeCloseTo(
            (count(pair.one.name) - count(pair.other.name)) / findings.length,
            10,
          );
        if (new Set(pair.shared.map(({ subject }) => subject)).size < 10)
          expect(sharesOfPool!.interval).toBeNull();
      }
    }),
  );
});

function has({ reviewers }: ReviewRecord, name: string): boolean {
  return reviewers.some(({ agent, absent }) => agent === name && absent === null);
}

function credits({ reviewers }: ReviewRecord, { by }: CountedFinding, name: string): boolean {
  return by.some((at) => reviewers[at]!.agent === name);
}
