import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { sameFindings } from './same-finding.ts';

/** A round of a pull request with one suggestion a line: `S1 note`. */
function round(label: number, ...findings: string[]) {
  const lines = findings.map((line) =>
    line.replace(/^(\S+)\s?(.*)$/, '$1. **A title** — `a.go:1` [Heron Large 2] $2'),
  );
  return read(
    `# R\n\n| | |\n|---|---|\n| **Round** | ${label} |\n\n## Suggestions\n\n${lines.join('\n\n')}\n`,
  ).report;
}
const rounds = [
  round(1, 'S1', 'S2'),
  round(2, 'S1 (round 1 S2 unaddressed)', 'S2'),
  round(2, 'S1', 'S3 (round 2 S1, returned)'),
  round(4, 'S1 (round 9 S1)', 'S2 (prior S3)', 'S3 (round 2 S9)'),
];

// prettier-ignore
test.for([
  // round, finding   the same in
  [0, 'S1',           []],
  [0, 'S2',           ['later 1 S1']],
  [1, 'S1',           ['earlier 0 S2', 'later 2 S3']],
  [2, 'S3',           ['earlier 1 S1', 'later 3 S2']],
  [3, 'S1',           []],
  [3, 'S2',           ['earlier 2 S3']],
  [3, 'S3',           []],
] as const)('round %i, %s', ([at, id, expected]) => {
  const report = rounds[at]!;
  const finding = report.findings.find((one) => one.id === id)!;
  const found = sameFindings(rounds, report, finding);
  expect(found.map((same) => `${same.when} ${rounds.indexOf(same.report)} ${same.finding.id}`)).toEqual(expected);
});
