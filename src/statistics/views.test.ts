import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findingRecords } from '../corpus/finding-records.ts';
import { agentData } from '../corpus/review-records.ts';
import { matches, readRetroQuery, type FilteredRow } from '../client/retro-filter.ts';
import { retroTableRows } from '../components/retro-table-rows.ts';
import { loadCorpus } from '../load/reports.ts';
import { loadWords } from '../load/words.ts';
import type { FindingRecord } from '../model/finding-record.ts';
import { KINDS, SEVERITIES } from '../model/lists.ts';
import type { AgentData } from '../model/review-record.ts';
import { parseQuery } from '../query/parse.ts';
import { searched } from '../query/searched.ts';
import { asked } from '../query/__fixtures__/asked.ts';
import { counter } from '../query/__fixtures__/found.ts';
import { barePercentages } from './__fixtures__/bare-percentages.ts';
import { countedLinks } from './__fixtures__/counted-links.ts';
import { findingLinks } from './__fixtures__/finding-links.ts';
import { NO_CHOICES, type Choices } from './choices.ts';
import { countFigure, percent, ratioFigure, ratioWords } from './figure.ts';
import { lineUpsTable } from './line-ups.ts';
import { makeLinks } from './links.ts';
import { askedOriginals, readOriginalsChoice } from './originals-asked.ts';
import { askedReviews, readReviewsChoice } from './reviews-asked.ts';
import { scopesOf, takingPart, type Scope } from './scope.ts';
import { select } from './selection.ts';
import { GROUPINGS, strengthsTable, type Grouping } from './strengths.ts';
import type { View } from './view.ts';
import { VIEWS } from './views.ts';
import { EXAMPLES } from './worked/examples.ts';

const FOLDERS = {
  'the samples': join(import.meta.dirname, '../../reports'),
  // They are not part of the project: without them beside it these tests are skipped.
  'real reports': join(import.meta.dirname, '../../../shared/corpus'),
};

describe.for(Object.entries(FOLDERS))('%s', ([, folder]) => {
  describe.skipIf(!existsSync(folder))('every view, and every example of the docs', () => {
    let data: AgentData;
    let records: FindingRecord[];
    let retros: FilteredRow[];
    let drawn: { about: string; elements: Element[] }[];
    beforeAll(async () => {
      vi.stubEnv('REPORTS_DIR', folder);
      const corpus = await loadCorpus();
      data = agentData(corpus, ({ id }) => id);
      records = findingRecords(corpus, await loadWords(corpus), { labelOf: ({ id }) => id });
      retros = filteredRows(
        retroTableRows(
          corpus.reports.filter(({ retro }) => retro !== null),
          corpus.names,
          data,
        ).rows,
      );
      drawn = someChoices(data).flatMap((choices) => draw(data, choices));
    }, 300_000);

    test('leads to exactly the findings that it counts', () => {
      const links = drawn.flatMap(({ about, elements }) =>
        findingLinks(elements).map((link) => ({ ...link, about })),
      );
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter(({ count }) => count === null)).toEqual([]);
      const queries = [...new Set(links.map(({ query }) => query))];
      expect(queries.flatMap((query) => parseQuery(query).problems)).toEqual([]);
      // A reviewer's own findings are looked at where a query says so, which none of these does.
      const findings = records.filter(({ facts }) => !facts.isOriginal).map(searched);
      const found = counter(findings);
      const counts = new Map(queries.map((query) => [query, found(query)]));
      const wrong = links.filter(({ query, count }) => counts.get(query) !== count);
      expect(wrong.map((link) => ({ ...link, found: counts.get(link.query) }))).toEqual([]);
      for (const query of queries.filter((_, at) => at % 50 === 0))
        expect([query, asked(query, records, { count: 0 }).total]).toEqual([query, counts.get(query)]);
    }, 120_000);

    /** Links to lists of one page that do not find as many rows as they say. */
    function wrongLinks(page: string, found: (path: string, asked: URLSearchParams) => number) {
      const links = drawn.flatMap(({ about, elements }) =>
        countedLinks(elements, page).map((link) => ({ ...link, about })),
      );
      expect(links.length).toBeGreaterThan(0);
      const counts = new Map<string, number>();
      return links.flatMap(({ about, n, path, asked }) => {
        const address = `${decodeURI(path)}${page}?${asked}`;
        const count = counts.get(address) ?? found(decodeURI(path), asked);
        counts.set(address, count);
        return n === count ? [] : [{ about, address, says: n, found: count }];
      });
    }
    const scopeAt = (path: string): Scope => scopesOf(data).find((scope) => scope.path === path)!;

    test('leads to exactly the originals that it counts', () => {
      const wrong = wrongLinks(
        'originals/',
        (path, asked) => askedOriginals(data, scopeAt(path), readOriginalsChoice(asked)).length,
      );
      expect(wrong).toEqual([]);
    }, 120_000);

    test('leads to exactly the reviews that it counts', () => {
      const wrong = wrongLinks(
        'reviews/',
        (path, asked) => askedReviews(data, scopeAt(path), readReviewsChoice(asked)).reviews.length,
      );
      expect(wrong).toEqual([]);
    }, 120_000);

    test('leads to exactly the columns of retro tables whose cells it counts', () => {
      const wrong = wrongLinks('retros/', (_, asked) => {
        const query = readRetroQuery(asked);
        return retros.filter((row) => matches(query, row)).length;
      });
      expect(wrong).toEqual([]);
    }, 120_000);

    test('shows no percentage without its n and interval', () => {
      const bare = drawn.flatMap(({ about, elements }) =>
        barePercentages(toHtml(elements)).map((words) => `${about}: ${words}`),
      );
      expect(bare).toEqual([]);
    });
  });
});

function draw(data: AgentData, choices: Choices): { about: string; elements: Element[] }[] {
  const selection = select(data, choices);
  const links = makeLinks(selection, (path) => path);
  const views = { ...VIEWS, ...EXAMPLES, strengths: allStrengths, lineUps: allLineUps };
  return Object.entries<View>(views).map(([name, view]) => ({
    about: `${name} ${JSON.stringify(choices)}`,
    elements: view(selection, links),
  }));
}

/** The tables of the pages of agents. */
const allStrengths: View = ({ reviews, scopes }, links) =>
  scopes.flatMap((scope) =>
    (Object.keys(GROUPINGS) as Grouping[]).flatMap((by) => strengthsTable(reviews, scope, by, links)),
  );

const allLineUps: View = ({ reviews, scopes }, links) =>
  scopes.flatMap((scope) => lineUpsTable(reviews, scope, links));

/** The rows of all retro tables as the page has them. */
function filteredRows(rows: ReturnType<typeof retroTableRows>['rows']): FilteredRow[] {
  return rows.map(({ facts, review }) => ({ ...facts, date: review.date, text: '' }));
}

/** Nothing chosen, then each kind of choice, then some together. */
function someChoices({ reviews }: AgentData): Choices[] {
  const most = <Value>(values: readonly Value[], n: number): Value[] =>
    [...Map.groupBy(values, (value) => value).values()]
      .toSorted((a, b) => b.length - a.length)
      .slice(0, n)
      .map(([value]) => value!);
  const [repo = null] = most(
    reviews.map((review) => review.repo).filter((name) => name !== ''),
    1,
  );
  const kinds = KINDS.filter((kind) => reviews.some((review) => review.kind === kind)).slice(0, 2);
  const seated = reviews.flatMap((review) => takingPart(review).map((at) => review.reviewers[at]!));
  const efforts = most(
    seated.map(({ effort }) => effort ?? 'none'),
    3,
  );
  const days = reviews.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const [from = null, to = null] = [days[days.length >> 2], days[(days.length * 3) >> 2]];
  const agents = most(
    seated.map(({ agent }) => agent),
    3,
  );
  const chosen: Partial<Choices>[] = [
    {},
    { repo },
    ...kinds.map((kind) => ({ kind })),
    ...SEVERITIES.map((severity) => ({ severity })),
    ...efforts.map((effort) => ({ effort })),
    { from },
    { to },
    { agents: agents.slice(0, 1) },
    { agents: agents.slice(0, 2) },
    { agents },
    { repo, severity: 'important', effort: efforts[0]!, from, to },
  ];
  return chosen.map((some) => ({ ...NO_CHOICES, ...some }));
}

describe('percentages', () => {
  const ratio = { k: 82, n: 137 };

  test.for([
    ['a figure', h('td', ratioFigure(ratio))],
    ['one that leads somewhere', h('td', ratioFigure(ratio, '/findings/', { unknown: 5 }))],
    ['a sentence', h('p', `Of all findings ${ratioWords(ratio)} were acted on.`)],
    ['what intervals are', h('p', 'Bars are intervals of 95 %.')],
  ] as const)('%s is whole', ([, element]) => {
    expect(barePercentages(toHtml(element))).toEqual([]);
  });

  test.for([
    ['a sentence', h('p', `Of all findings ${percent(0.6)} were acted on.`)],
    ['a cell', h('td', '60 %')],
    ['without a blank', h('td', '60%')],
    ['a cell beside a whole one', h('tr', [h('td', ratioFigure(ratio)), h('td', h('span.value', '60 %'))])],
    ['a label', h('svg', { ariaLabel: 'Acted on: 60 %' })],
    ['no interval', h('p', '60 % (82 of 137)')],
    ['no n', h('p', '60 % (51–68 %)')],
    ['an interval by itself', h('p', '51–68 %, 82 of 137')],
    ['in words', h('p', 'about 60 percent')],
    ['as it is built', h('td', [h('span.figure', h('span.value', '60 %')), h('span.rests', '82 of 137')])],
  ] as const)('%s is bare', ([, element]) => {
    expect(barePercentages(toHtml(element))).toHaveLength(1);
  });
});

test('a link to findings without a count is seen', () => {
  const bare = h('a', { href: '/findings/?q=agent%3Aheron' }, '12');
  const links = findingLinks([
    h('p', bare),
    countFigure(3, '/base/findings/?q=by%3A1'),
    countFigure(4, '/files/'),
  ]);
  expect(links).toEqual([
    { query: 'agent:heron', count: null },
    { query: 'by:1', count: 3 },
  ]);
});
