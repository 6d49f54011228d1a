import fc from 'fast-check';
import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { randomRetros } from './__fixtures__/random-retros.ts';
import { dataOf, found, HERON, own, review } from './__fixtures__/retro-reviews.ts';
import { agentRows } from './agent-rows.ts';
import { calibration } from './calibration.ts';
import { NO_CHOICES } from './choices.ts';
import { comparison } from './comparison.ts';
import { makeLinks } from './links.ts';
import { marginal } from './marginal.ts';
import { outcomes } from './outcomes.ts';
import { select, type Selection } from './selection.ts';
import type { View } from './view.ts';
import { AgentRow } from '../model/agent-row.ts';

/** The cells of the rows of a view's table, by the name of the column. */
function shown(view: View, caption: string, selection: Selection): Record<string, string>[] {
  const trees = view(
    selection,
    makeLinks(selection, (path) => path),
  );
  const table = all(trees).find(
    ({ tagName, children: [first] }) =>
      tagName === 'table' && first?.type === 'element' && toString(first).startsWith(caption),
  );
  if (table === undefined) return [];
  const [head = [], ...rows] = all([table])
    .filter(({ tagName }) => tagName === 'tr')
    .map(({ children }) => children.map((cell) => toString(cell)));
  return rows.map((cells) => Object.fromEntries(head.map((label, at) => [label, cells[at]!])));
}

function all(trees: readonly Element[]): Element[] {
  return trees.flatMap((tree) => [tree, ...all(tree.children.filter((child) => child.type === 'element'))]);
}

/** The shares of a row. */
type ShareName = keyof AgentRow extends infer Key ? (Key extends `${infer Name}Share` ? Name : never) : never;

/** A share of a row as the pages print it. */
function share(row: AgentRow, name: ShareName): string {
  const [k, n] = [row[`${name}Count`], row[`${name}N`]];
  if (n === 0) return '–';
  if (n < 10) return `${k} of ${n}`;
  // These are of few: none of them is near to none or all without being it.
  const [part, low, high] = (['Share', 'Low', 'High'] as const).map((end) =>
    Math.round(100 * row[`${name}${end}`]!),
  );
  return `${part} %${low}–${high} %, ${k} of ${n}`;
}

test('the table says what the pages say', () => {
  fc.assert(
    fc.property(randomRetros, (data) => {
      const selection = select(data, NO_CHOICES);
      const rows = agentRows(selection, (path) => path);
      for (const row of rows) AgentRow.parse(row);
      const compared = shown(comparison, 'What each agent took part in', selection);
      const answered = shown(outcomes, 'What the authors did', selection);
      const without = shown(marginal, 'What would be missing', selection);
      expect(compared).toHaveLength(rows.length);
      for (const [at, row] of rows.entries()) {
        expect(compared[at]).toMatchObject({
          'Dropped out': share(row, 'droppedOut'),
          critical: String(row.critical),
          important: String(row.important),
          suggestion: String(row.suggestion),
          'Share of pool': share(row, 'pool'),
          Sole: share(row, 'sole'),
        });
        expect(compared[at]!['Reviews']).toMatch(new RegExp(`^${row.reviews}(?:\\d+ without credits)?$`));
        expect(answered[at]).toMatchObject({
          'All acted on': share(row, 'actedOn'),
          Skipped: String(row.actedOnN - row.actedOnCount),
          'None recorded': String(row.unanswered),
          Other: String(row.answeredOtherwise),
        });
        expect(without[at]).toMatchObject({ 'Missing without it': share(row, 'missing') });
      }
      const ladders = shown(outcomes, 'What became of the originals', selection);
      const survivals = rows.filter(({ survivedN }) => survivedN > 0);
      expect(ladders.map(({ survival }) => survival)).toEqual(
        survivals.map((row) => (row.untraced > 0 ? '≥ ' : '') + share(row, 'survived')),
      );
      const shifts = shown(calibration, 'How often the severity was kept', selection);
      expect(shifts.map((cells) => [cells['Same severity'], cells['Lower'], cells['Higher']])).toEqual(
        survivals.map((row) => [
          share(row, 'sameSeverity'),
          share(row, 'lowerSeverity'),
          share(row, 'higherSeverity'),
        ]),
      );
    }),
    { numRuns: 60, seed: 8 },
  );
});

test('shares and means have their intervals; of too few pull requests there is none', () => {
  const of = (count: number) => {
    const reviews = Array.from({ length: count }, (_, at) =>
      review({
        id: `tidepool/${at}`,
        subject: `pr lanternworks/tidepool ${at}`,
        // Not all alike: of such there would be no interval.
        findings: [
          ...Array.from({ length: at % 3 }, () => found([0])),
          ...(at % 2 === 0 ? [found([1])] : []),
        ],
        originals: [own(0), own(0, { rung: 'unknown', became: 'unknown' })],
      }),
    );
    return agentRows(select(dataOf(reviews), NO_CHOICES), (path) => `https://site.example${path}`).find(
      ({ scope, agent }) => scope === 'agent' && agent === HERON,
    )!;
  };
  const [many, few] = [of(12), of(3)];
  expect(many).toMatchObject({
    ...{ url: 'https://site.example/agents/heron-large-2/', reviews: 12, important: 12 },
    ...{ soleCount: 12, soleN: 12, soleShare: 1, soleHigh: 1, poolCount: 12, poolN: 18 },
    ...{ survivedCount: 12, survivedN: 24, survivedShare: 0.5, untraced: 12 },
    ...{
      findingsPerReview: 1,
      findingsPerReviewSubjects: 12,
    },
  });
  expect(many.findingsPerReviewLow).toBeLessThan(1);
  expect(many.findingsPerReviewLow).toBeGreaterThan(0);
  expect(many.findingsPerReviewHigh).toBeGreaterThan(1);
  expect(many.soleLow).toBeGreaterThan(0.7);
  expect(few).toMatchObject({
    findingsPerReview: 1,
    findingsPerReviewLow: null,
    findingsPerReviewHigh: null,
  });
});
