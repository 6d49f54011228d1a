import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'mdast-util-to-string';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import type { AgentData, ReviewRecord } from '../../model/review-record.ts';
import { barePercentages } from '../__fixtures__/bare-percentages.ts';
import { card, dataOf, FINCH, found, HERON, own, review } from '../__fixtures__/retro-reviews.ts';
import { randomData } from '../__fixtures__/random-reviews.ts';
import { NO_CHOICES } from '../choices.ts';
import { makeLinks } from '../links.ts';
import { select } from '../selection.ts';
import { EXAMPLES, type ExampleName } from './examples.ts';

const NAMES = Object.keys(EXAMPLES) as ExampleName[];

function draw(name: ExampleName, data: AgentData): Element[] {
  const selection = select(data, NO_CHOICES);
  return EXAMPLES[name](
    selection,
    makeLinks(selection, (path) => path),
  );
}

function elements(of: readonly Element[], test: (element: Element) => boolean): Element[] {
  return of.flatMap((element) => {
    const below = element.children.filter((child) => child.type === 'element');
    return [...(test(element) ? [element] : []), ...elements(below, test)];
  });
}

/** The lines of the tables: what each says, and its figure. */
function lines(of: readonly Element[]): Record<string, string> {
  const rows = elements(of, ({ tagName }) => tagName === 'tr');
  return Object.fromEntries(rows.map(({ children: [says, figure] }) => [toString(says), toString(figure)]));
}

/** The findings that an example lists, with what each counts as. */
function listed(of: readonly Element[]): string[] {
  return elements(of, ({ tagName }) => tagName === 'li').map((item) => toString(item));
}

/** So many things of one kind. */
function times<Thing>(n: number, make: () => Thing): Thing[] {
  return Array.from({ length: n }, make);
}

const PAIR = dataOf([
  review({
    findings: [
      ...times(6, () => found([0], { outcome: 'fixed', coveredBy: [0, 1] })),
      ...times(2, () => found([0, 1], { outcome: 'skipped', coveredBy: [0, 1] })),
      ...times(4, () => found([1], { outcome: null, coveredBy: [0] })),
    ],
    originals: [
      ...times(5, () => own(0, { rung: 'kept' })),
      ...times(3, () => own(0, { rung: 'downgraded', became: 'suggestion' })),
      ...times(2, () => own(0, { rung: 'unknown', became: 'unknown', how: null, finding: null })),
      own(1, { rung: 'dropped', became: 'dropped', finding: null }),
    ],
  }),
]);

// The intervals are Wilson's, worked out apart from the code.
test.for<[ExampleName, Record<string, string>]>([
  ['units', { Originals: '11', Findings: '12', [`Originals of ${HERON}`]: '10' }],
  [
    'credit',
    {
      'Of these, credited to it': '8',
      'Share of the pool: 8 ÷ 12': '67 %39–86 %, 8 of 12',
      'Sole: 6 ÷ 8': '6 of 8',
    },
  ],
  ['ladder', { 'kept (survived)': '5', 'not traced': '2', 'Survival: 8 ÷ 10': '≥ 80 %49–100 %, 8 of 10' }],
  ['acted-on', { fixed: '6', declined: '2', 'nothing on record': '0', 'Acted on: 6 ÷ (6 + 2)': '6 of 8' }],
  ['calibration', { 'Less severe in the report': '3', 'The same: 5 ÷ 8': '5 of 8' }],
  ['overlap', { 'Credited to either: 6 + 8 − 2': '12', 'Overlap (Jaccard): 2 ÷ 12': '17 %5–45 %, 2 of 12' }],
  [
    'leave-one-out',
    {
      'Missing without it: 6 ÷ 12': '50 %25–75 %, 6 of 12',
      'Of these acted on: 6 ÷ 6': '6 of 6',
      'For each review: 6 ÷ 1': '6.0too few to tell, 1 subject, n = 1',
    },
  ],
  ['missed', { 'Of these, credited to it': '2', 'Missed: 6 ÷ 8': '6 of 8' }],
])('%s shows what goes in and what comes out', ([name, expected]) => {
  expect(lines(draw(name, PAIR))).toMatchObject(expected);
});

test('what goes into a figure is listed with what it counts as', () => {
  const items = listed(draw('credit', PAIR));
  expect(items.filter((item) => item.endsWith('– credited, sole'))).toHaveLength(6);
  expect(items.filter((item) => item.endsWith('– credited, with others'))).toHaveLength(2);
});

test('minutes are divided review by review; what has no time is left out, and what brought nothing has no minutes', () => {
  const timed = (durationSeconds: number | null, acted: number): ReviewRecord => {
    const one = review({
      hasResolution: true,
      findings: times(acted, () => found([0], { outcome: 'fixed' })),
    });
    const [heron, finch] = one.reviewers;
    const scorecard = durationSeconds === null ? null : card({ durationSeconds });
    return { ...one, reviewers: [{ ...heron!, scorecard }, finch!] };
  };
  const all = lines(draw('minutes', dataOf([timed(600, 2), timed(null, 1), timed(300, 0)])));
  expect(all).toEqual({
    '#41 Retry deliveries: 10.0 min ÷ 2': '5.0',
    '#41 Retry deliveries': '–none acted on',
    'The median of these, with the least and the most': '5.0n = 1',
    'All minutes ÷ all findings acted on': '7.5too few to tell, 1 subject, n = 2',
  });
});

test('a drop-out is shown with its reason, and without a number', () => {
  const data = dataOf([
    review({ reviewers: [seat(HERON), { ...seat(FINCH), absent: 'no output' }], findings: [found([0])] }),
  ]);
  expect(lines(draw('reviewers', data))).toEqual({
    [`${HERON}, effort high`]: '1',
    [`${FINCH}, effort high`]: '–dropped out: no output',
  });
});

function seat(agent: string) {
  return { agent, effort: 'high', absent: null, original: null, scorecard: null };
}

const WITHOUT_DATA: ExampleName[] = ['sizes', 'missing'];

test.for(NAMES.filter((name) => !WITHOUT_DATA.includes(name)))(
  '%s says where there is nothing to show',
  (name) => {
    for (const reviews of [[], [review({ reviewers: [], hasRetro: false })]])
      expect(toString({ type: 'root', children: draw(name, dataOf(reviews)) })).toMatch(
        /^The reports at hand cannot give an example: .+\.$/,
      );
  },
);

/** A second way to the same numbers, as plain as can be. */
function counts({ reviews }: AgentData, agent: string) {
  const own = reviews.filter(
    ({ reviewers, credits }) => credits && reviewers.some((one) => one.agent === agent && !one.absent),
  );
  let [pool, credited, sole] = [0, 0, 0];
  for (const { findings, reviewers } of own)
    for (const { by, byConsolidator } of findings) {
      const names = by.map((at) => reviewers[at]!.agent);
      pool += 1;
      if (names.includes(agent)) credited += 1;
      if (names.includes(agent) && names.length === 1 && !byConsolidator) sole += 1;
    }
  return { pool, credited, sole };
}

test('on any data, the example of credit agrees with a second count', () => {
  fc.assert(
    fc.property(randomData, (data) => {
      const drawn = draw('credit', data);
      const [agent] = elements(drawn, ({ tagName }) => tagName === 'a').map((link) => toString(link));
      const best = Math.max(0, ...data.agents.map(({ name }) => counts(data, name).credited));
      if (best === 0) {
        expect(lines(drawn)).toEqual({});
        return;
      }
      const { pool, credited, sole } = counts(data, agent!);
      expect(credited).toBe(best);
      const says = Object.keys(lines(drawn));
      expect(says).toContain(`Share of the pool: ${credited} ÷ ${pool}`);
      expect(says).toContain(`Sole: ${sole} ÷ ${credited}`);
    }),
    { numRuns: 200 },
  );
});

test('on any data, every example is drawn, and no percentage is without its n and interval', () => {
  fc.assert(
    fc.property(randomData, (data) => {
      for (const name of NAMES) expect(barePercentages(toHtml(draw(name, data)))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('names and titles are text, however long and whatever they hold', () => {
  const hostile = '<img src=x onerror=alert(1)>'.repeat(40);
  const data = dataOf([
    review({
      label: hostile,
      reviewers: [seat(hostile), seat(FINCH)],
      findings: times(80, () => found([0, 1], { title: hostile, outcome: 'fixed' })),
      originals: times(80, () => own(0, { title: hostile })),
    }),
  ]);
  data.agents.push({ name: hostile, family: hostile, path: '/agents/odd/' });
  for (const name of NAMES) {
    const drawn = draw(name, data);
    expect(toHtml({ type: 'root', children: drawn })).not.toContain('<img');
    expect(listed(drawn).length).toBeLessThanOrEqual(60);
  }
});
