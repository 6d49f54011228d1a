import { expect, test } from 'vitest';
import { covered } from './covered.ts';

const OWN = [
  { id: 'I1', severity: 'important' },
  { id: 'S2', severity: 'suggestion' },
  { id: '4', severity: 'critical' },
] as const;
const said = (outcome: string) => {
  const { covered: word, found } = covered({ outcome }, OWN);
  return [word, ...found.map(({ name, severity }) => `${name} ${severity}`)];
};

test.for([
  ['Reviewed, no issues', ['reviewed']],
  ['Reviewed, no new issues — see S2', ['reviewed']],
  ['Reviewed — no issues', ['reviewed']],
  ['No issues', ['reviewed']],
  ['Reviewed; ran green', ['reviewed']],
  ['Reviewed (S7 of the last round is mended)', ['reviewed']],
  ['Reviewed. S2 (a comment)', ['found', 'S2 suggestion']],
  ['I1, S2', ['found', 'I1 important', 'S2 suggestion']],
  ['I1 (late), S9 (early)', ['found', 'I1 important', 'S9 suggestion']],
  ['I1 o` — Reviewed, no issues', ['found', 'I1 important']],
  ['I1; mends R5-S6 and S7', ['found', 'I1 important']],
  ['Covered by S2', ['found', 'S2 suggestion']],
  ['Finding 4', ['found', 'Finding 4 critical']],
  ['Findings 4 and 5', ['found', 'Finding 4 critical', 'Finding 5 null']],
  ['Finding: Suggestion #1', ['found', 'Suggestion #1 suggestion']],
  ['Finding CRITICAL-4', ['found', 'CRITICAL-4 critical']],
  ['Finding I-1', ['found', 'I-1 important']],
  ['(new) · Finding 4', ['found', 'Finding 4 critical']],
  ['Trivial', ['trivial']],
  ['Trivial (see I1)', ['trivial']],
  ['(deleted) — Trivial', ['trivial']],
  ['Out of scope (#48)', ['out-of-scope']],
  ['Skipped', ['out-of-scope']],
  ['Reviewed in prior pass', ['before']],
  ['Known issues', ['before']],
  ['Prior finding 4', ['before']],
  ['Documentation Assessment', ['other']],
  ['', ['other']],
] as const)('%j is read', ([outcome, expected]) => {
  expect(said(outcome)).toEqual(expected);
});

test('a number that several findings share has no severity', () => {
  const own = [...OWN, { id: '4', severity: 'important' } as const];
  expect(covered({ outcome: 'Finding 4' }, own).found).toEqual([{ name: 'Finding 4', severity: null }]);
  expect(covered({ outcome: 'Important 4' }, own).found).toEqual([
    { name: 'Important 4', severity: 'important' },
  ]);
});
