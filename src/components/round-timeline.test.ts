import { expect, test } from 'vitest';
import type { Severity } from '../model/severity.ts';
import type { VerdictClass } from '../model/verdict.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { elapsed, roundTimeline, timelineWords } from './round-timeline.ts';

// prettier-ignore
test.for([
  ['2026-06-01T09:00:00', '2026-06-01T09:40:10', '40 min'],
  ['2026-06-01T09:00:00', '2026-06-02T08:10:00', '23 h'],
  ['2026-06-01T09:00',    '2026-06-05T10:00:00', '4 d'],
  ['2026-06-01T',         '2026-06-05T10:00:00', null],
  ['',                    '2026-06-05T10:00:00', null],
  ['2026-06-05T10:00:00', '2026-06-01T09:00:00', null],
] as const)('from %s to %s: %s', ([from, to, expected]) => {
  expect(elapsed(from, to)).toBe(expected);
});

const report = (critical: number, suggestions: number, day: number) => {
  const items = (letter: string, n: number) =>
    Array.from({ length: n }, (_, at) => `${letter}${at + 1}. **Claim ${at}** — \`a.go:${at + 1}\``).join(
      '\n\n',
    );
  const body = `## Critical Issues\n\n${items('C', critical) || 'None.'}\n\n## Suggestions\n\n${items('S', suggestions) || 'None.'}`;
  return read(`# R\n\n${body}\n`, `q/2026060${day}-090000-pr-9`).report;
};

test('bars stand side by side in order, their parts on each other, as high as they have findings', () => {
  const { rounds, width, slot, base } = roundTimeline([report(1, 3, 1), report(0, 8, 2), report(0, 0, 4)]);
  expect(rounds.map(({ x }) => x)).toEqual([slot / 2, slot * 1.5, slot * 2.5]);
  expect(width).toBe(3 * slot);
  expect(rounds.map(({ parts }) => parts.map(({ severity, n }) => `${n} ${severity}`))).toEqual([
    ['1 critical', '3 suggestion'],
    ['8 suggestion'],
    [],
  ]);
  const [low, high] = rounds[0]!.parts;
  expect(low!.y + low!.height).toBe(base);
  expect(high!.y + high!.height).toBeCloseTo(low!.y);
  expect(high!.height).toBeCloseTo(low!.height * 3);
  expect(rounds[0]!.top).toBeCloseTo(high!.y);
  expect(rounds[2]!.top).toBe(base);
  expect(rounds.map(({ since }) => since)).toEqual([null, '24 h', '2 d']);
});

test('a single round stands in the middle of its room', () => {
  const { rounds, width } = roundTimeline([report(0, 1, 1)]);
  expect(rounds[0]!.x).toBe(width / 2);
});

interface Drawn {
  severities?: (Severity | null)[];
  verdict?: VerdictClass;
  day?: number;
}
const drawn = ({ severities = [], verdict, day }: Drawn) => {
  const { findings, ...made } = report(severities.length, 0, day ?? 1);
  return {
    ...made,
    ...(day === undefined ? { startedAt: null, date: null } : {}),
    findings: findings.map((finding, at) => ({ ...finding, severity: severities[at]! })),
    verdict: verdict ? { label: 'As written', reason: null, class: verdict } : null,
  };
};

// prettier-ignore
test.for([
  [[{ severities: ['suggestion', 'critical'], verdict: 'rework', day: 1 }, { verdict: 'merge', day: 2 }],
    'Bars are findings: ◆ critical, ● suggestion. The mark above is the verdict: ✓ Merge, ✕ Rework. Between the bars stands the time that passed.'],
  [[{ severities: [null], verdict: 'fixes' }, { severities: ['important'] }],
    'Bars are findings: ▲ important, ○ unrated. The mark above is the verdict: ! Merge with fixes, – No verdict.'],
  [[{}, {}], 'The mark above is the verdict: – No verdict.'],
] as [Drawn[], string][])('of %j the picture explains what is in it', ([rounds, words]) => {
  expect(timelineWords(roundTimeline(rounds.map(drawn))).replaceAll('\u00a0', ' ')).toBe(words);
});
