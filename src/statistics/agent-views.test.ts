import fc from 'fast-check';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { countedLinks } from './__fixtures__/counted-links.ts';
import { randomRetros } from './__fixtures__/random-retros.ts';
import { card, dataOf, FINCH, found, HERON, own, review } from './__fixtures__/retro-reviews.ts';
import { NO_CHOICES, type Choices } from './choices.ts';
import { comparison } from './comparison.ts';
import { cost } from './cost.ts';
import { coverage } from './coverage.ts';
import { makeLinks } from './links.ts';
import { marginal } from './marginal.ts';
import { askedOriginals, readOriginalsChoice } from './originals-asked.ts';
import { outcomes } from './outcomes.ts';
import { pairs } from './pairs.ts';
import { reported } from './reported.ts';
import { askedReviews, readReviewsChoice } from './reviews-asked.ts';
import { scopesOf } from './scope.ts';
import { select } from './selection.ts';
import { thirdReviewerView } from './third-reviewer.ts';
import { trend } from './trend.ts';
import type { View } from './view.ts';
import type { AgentData, ReviewRecord } from '../model/review-record.ts';

const VIEWS = { comparison, outcomes, cost, reported, trend };

function draw(view: View, data: AgentData, choices: Choices = NO_CHOICES): Element[] {
  const selection = select(data, choices);
  return view(
    selection,
    makeLinks(selection, (path) => path),
  );
}

const html = (...drawn: Parameters<typeof draw>) => toHtml({ type: 'root', children: draw(...drawn) });

/** The elements with all that they hold. */
function all(trees: readonly Element[]): Element[] {
  return trees.flatMap((tree) => [tree, ...all(tree.children.filter((child) => child.type === 'element'))]);
}

function isFigure({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('figure');
}

describe.each(Object.entries(VIEWS))('%s', (_, view) => {
  test('can be drawn of any data, with no style and no number that is none', () => {
    fc.assert(
      fc.property(randomRetros, fc.constantFrom(null, 'critical' as const), (data, severity) => {
        expect(html(view, data, { ...NO_CHOICES, severity })).not.toMatch(
          /NaN|Infinity|undefined|null|style=/,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('every percentage has its interval and n beside it', () => {
    fc.assert(
      fc.property(randomRetros, (data) => {
        for (const figure of all(draw(view, data)).filter(isFigure)) {
          const words = toString(figure);
          if (words.includes('%')) expect(words).toMatch(/\d %\d+–\d+ %, \d+ of \d+$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['no reviews', []],
    ['a review by nobody', [review({ reviewers: [] })]],
    [
      'a review that all dropped out of',
      [
        review({
          reviewers: [{ agent: HERON, effort: null, absent: 'quota', original: null, scorecard: null }],
        }),
      ],
    ],
  ] satisfies [string, ReviewRecord[]][])('can be drawn of %s', (_of, reviews) => {
    expect(html(view, dataOf(reviews))).toContain('report');
  });

  test('names are text', () => {
    const name = `<img src=x onerror=alert(1)>${'x'.repeat(300)}`;
    const data: AgentData = {
      agents: [{ name, family: name, path: '/agents/x/' }],
      families: [],
      reviews: Array.from({ length: 5 }, () =>
        review({
          reviewers: [
            { agent: name, effort: name, absent: null, original: null, scorecard: card({ agent: name }) },
          ],
          findings: [found([0])],
          originals: [own(0)],
        }),
      ),
    };
    expect(all(draw(view, data)).map(({ tagName }) => tagName)).not.toContain('img');
  });
});

test('a rung leads to the originals that it counts, and so does survival', () => {
  fc.assert(
    fc.property(randomRetros, fc.constantFrom(null, 'important' as const), (data, severity) => {
      for (const { n, path, asked } of countedLinks(
        draw(outcomes, data, { ...NO_CHOICES, severity }),
        'originals/',
      )) {
        const scope = scopesOf(data).find((one) => one.path === decodeURI(path) && one.level !== 'effort')!;
        expect(askedOriginals(data, scope, readOriginalsChoice(asked))).toHaveLength(n!);
      }
    }),
    { numRuns: 40 },
  );
});

test('a number of reviews leads to so many, whatever is chosen', () => {
  const chosen = fc.record({
    severity: fc.constantFrom(null, 'important' as const),
    effort: fc.constantFrom(null, 'high', 'none'),
    from: fc.constantFrom(null, '2026-03-01'),
  });
  const views = [comparison, cost, trend, coverage, marginal, pairs, thirdReviewerView];
  let links = 0;
  fc.assert(
    fc.property(randomRetros, chosen, (data, choices) => {
      for (const view of views)
        for (const { n, path, asked } of countedLinks(
          draw(view, data, { ...NO_CHOICES, ...choices }),
          'reviews/',
        )) {
          const scope = scopesOf(data).find((one) => one.path === decodeURI(path) && one.level !== 'effort')!;
          expect(askedReviews(data, scope, readReviewsChoice(asked)).reviews).toHaveLength(n!);
          links += 1;
        }
    }),
    { numRuns: 40 },
  );
  expect(links).toBeGreaterThan(100);
});

test('money is told of where a report states it, each currency for itself', () => {
  const paid = (amount: number, currency: string) =>
    review({
      reviewers: [
        {
          agent: HERON,
          effort: null,
          absent: null,
          original: null,
          scorecard: card({ cost: { amount, currency } }),
        },
        { agent: FINCH, effort: null, absent: null, original: null, scorecard: null },
      ],
    });
  const shown = html(cost, dataOf([paid(1.2, 'USD'), paid(0.4, 'USD'), paid(3, 'EUR')]));
  expect(shown).toContain('USD in all');
  expect(shown).toContain('>1.60<');
  expect(shown).toContain('>3.00<');
  expect(html(cost, dataOf([review()]))).not.toContain('in all<');
});

test('an original of unknown fate makes survival a lower bound', () => {
  const data = (...originals: ReturnType<typeof own>[]) => dataOf([review({ originals })]);
  expect(html(outcomes, data(own(0), own(0, { rung: 'unknown' })))).toContain('≥ 1 of 2');
  expect(html(outcomes, data(own(0), own(0)))).not.toContain('≥ 2');
});
