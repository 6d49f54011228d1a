import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNGS } from '../model/lists.ts';
import { randomRetros } from './__fixtures__/random-retros.ts';
import { found, own } from './__fixtures__/retro-reviews.ts';
import { answers } from './answers.ts';
import { ownOriginals } from './credit.ts';
import { ladder } from './ladder.ts';
import { scopesOf } from './scope.ts';

test('what went into a finding survived, whatever its severity there', () => {
  const { rungs, survived } = ladder([
    ...(['kept', 'kept', 'merged', 'downgraded', 'promoted'] as const).map((rung) => own(0, { rung })),
    ...(['false-positive', 'dropped', 'duplicate', 'design-note', 'limitation'] as const).map((rung) =>
      own(0, { rung }),
    ),
    own(0, { rung: 'unknown' }),
  ]);
  expect(survived).toEqual({ k: 5, n: 11 });
  expect([rungs.kept, rungs.unknown]).toEqual([2, 1]);
});

test('an answer is acted on or skipped; none, and any other, are counted beside', () => {
  const one = (severity: 'critical' | 'important' | null, outcome: Parameters<typeof found>[1] = {}) =>
    found([0], { severity, ...outcome });
  const figures = answers([
    one('critical', { outcome: 'fixed' }),
    one('important', { outcome: 'commented' }),
    one('important', { outcome: 'skipped' }),
    one(null, { outcome: 'documented' }),
    one('important', { outcome: 'superseded' }),
    one('important', { outcome: 'other' }),
    one('critical'),
  ]);
  expect(figures).toEqual({
    bySeverity: { critical: { k: 1, n: 1 }, important: { k: 1, n: 2 }, suggestion: { k: 0, n: 0 } },
    all: { k: 3, n: 4 },
    skipped: 1,
    silent: 1,
    otherwise: 2,
  });
});

test('no originals and no findings give nothing to divide by', () => {
  expect(ladder([]).survived).toEqual({ k: 0, n: 0 });
  expect(answers([])).toMatchObject({ all: { k: 0, n: 0 }, silent: 0, otherwise: 0 });
});

test('every original stands on one rung, and those of a family are those of its agents', () => {
  fc.assert(
    fc.property(randomRetros, (data) => {
      const scopes = scopesOf(data);
      const of = (name: string) =>
        ladder(
          ownOriginals(
            data.reviews,
            scopes.find((scope) => scope.name === name && scope.level !== 'effort')!,
          ),
        );
      const [family, ...agents] = ['Heron', 'Heron Large 2', 'Heron Small 2'].map(of);
      for (const rung of RUNGS)
        expect(family!.rungs[rung]).toBe(agents.reduce((sum, { rungs }) => sum + rungs[rung], 0));
      const all = data.reviews.flatMap(({ originals, reviewers }) =>
        originals.filter(({ by }) => reviewers[by]!.agent.startsWith('Heron')),
      );
      expect(family!.survived.n).toBe(all.length);
      expect(RUNGS.reduce((sum, rung) => sum + family!.rungs[rung], 0)).toBe(all.length);
    }),
  );
});
