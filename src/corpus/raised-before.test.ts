import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { raisedBefore } from './raised-before.ts';

/** A report of that round; each finding's title is its id and the day of the report. */
function round(day: number, label: number | null, findings: string): Report {
  const header = label === null ? '' : `| **Round** | ${label} |\n|---|---|\n| **Mode** | all |\n\n`;
  return read(`# R\n\n${header}${findings}\n`, `quarry/2026060${day}-101500-pr-9`).report;
}
const lettered = (day: number, label: number | null, ...ids: string[]) =>
  round(day, label, `## Suggestions\n\n${ids.map((id) => `${id}. **${id} of day ${day}**`).join('\n\n')}`);
const numbered = (day: number, label: number | null, heading = 'Important Issues') =>
  round(day, label, `## ${heading}\n\n1. **First of day ${day}**\n2. **Second of day ${day}**`);
/** The titles of what a finding with this note repeats. */
const found = (earlier: readonly Report[], note: string) => {
  const { findings } = round(9, 9, `## Suggestions\n\nS1. **Now** — \`a.go:1\` [Heron Large 2] (${note})`);
  return raisedBefore(earlier, findings[0]!).map(({ title }) => title);
};

const ROUNDS = [lettered(1, 1, 'S1', 'I1'), lettered(2, 2, 'S1', 'S2'), lettered(3, 3, 'S1')];

test.for([
  ['round 1 S1', ['S1 of day 1']],
  ['round 2 S1 unaddressed', ['S1 of day 2']],
  ['R1 I1', ['I1 of day 1']],
  ['round 1 S1 and I1', ['S1 of day 1', 'I1 of day 1']],
  ['round 2 S2 / round 1 I1', ['S2 of day 2', 'I1 of day 1']],
  ['round 3 S2', []],
  ['round 7 S1', []],
  ['a remark', []],
] as const)('%s means %j', ([note, titles]) => {
  expect(found(ROUNDS, note)).toEqual(titles);
});

test('without a round the latest report that has the id is meant', () => {
  expect(found(ROUNDS, 'prior S1')).toEqual(['S1 of day 3']);
  expect(found(ROUNDS, 'prior S2')).toEqual(['S2 of day 2']);
  expect(found(ROUNDS, 'prior C1')).toEqual([]);
});

test('of two reports of one round the later one that has the id is meant', () => {
  const twice = [lettered(1, 1, 'S1', 'S2'), lettered(2, 1, 'S1')];
  expect(found(twice, 'round 1 S1')).toEqual(['S1 of day 2']);
  expect(found(twice, 'round 1 S2')).toEqual(['S2 of day 1']);
});

test('a report without a round is found only where none is named', () => {
  const unnamed = [lettered(1, null, 'S1')];
  expect(found(unnamed, 'round 1 S1')).toEqual([]);
  expect(found(unnamed, 'prior S1')).toEqual(['S1 of day 1']);
});

test.for([
  ['Important Issues', 'round 1 I2', ['Second of day 1']],
  ['Suggestions', 'round 1 S1', ['First of day 1']],
  ['Important Issues', 'round 1 S2', []],
  ['Important Issues', 'round 1 I3', []],
  ['Important Issues', 'round 1 I12', []],
] as const)('in a list under %s, %s means %j', ([heading, note, titles]) => {
  expect(found([numbered(1, 1, heading)], note)).toEqual(titles);
});

test('the number of a list counts whole', () => {
  const twelfth = round(1, 1, '## Important Issues\n\n12. **Twelfth**');
  expect(found([twelfth], 'round 1 I12')).toEqual(['Twelfth']);
  expect(found([twelfth], 'round 1 I1')).toEqual([]);
});

test('nothing earlier, nothing raised before', () => {
  expect(found([], 'round 1 S1')).toEqual([]);
});
