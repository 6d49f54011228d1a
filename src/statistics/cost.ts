import type { Element } from 'hast';
import { h } from 'hastscript';
import { duration, number } from '../model/amounts.ts';
import { countFigure, meanFigure, rangeFigure, ratioFigure, spreadFigure, sumFigure } from './figure.ts';
import type { Links } from './links.ts';
import { missing } from './missing.ts';
import { scopeHead } from './scope-head.ts';
import type { Scope } from './scope.ts';
import { select, type Selection } from './selection.ts';
import { minutesEach, runs } from './spent.ts';
import { spread } from './spread.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

/** What the agents took: time and tool calls, and money where reports state it. */
export const cost: View = (chosen, links) => {
  const { data, choices } = chosen;
  // The time that was spent went into findings of all severities.
  const selection =
    choices.severity === null
      ? chosen
      : { ...chosen, reviews: select(data, { ...choices, severity: null }).reviews };
  return [
    ...(choices.severity === null
      ? []
      : [h('p', 'Time goes into findings of all severities: so do these figures.')]),
    ...timeTable(selection, links),
    ...moneyTable(selection, links),
    missing(selection, ['retro', 'resolution', 'credits']),
  ];
};

const TIME_COLUMNS = [
  { label: 'Duration', says: 'Time of one run: median, and quartiles from four runs on.' },
  { label: 'Tool calls', says: 'Of one run: median, and quartiles from four runs on.' },
  {
    label: 'Reviews',
    says: 'Those that state the time of all its runs and have a resolution. The columns after this rest on them.',
  },
  {
    label: 'None acted on',
    says: 'Of these reviews, those in which none of its findings was acted on: they took time, and have no minutes per finding.',
  },
  {
    label: 'Minutes per acted-on finding',
    says: 'In each of the other reviews, time ÷ findings credited to it that were acted on: median, least and most.',
  },
  {
    label: 'All together',
    says: 'Minutes of all these reviews, also of those in which none was acted on, ÷ findings acted on in them. n counts findings; the interval is over pull requests and branches.',
  },
];

function timeTable({ reviews, scopes }: Selection, links: Links): Element[] {
  return figureTable({
    caption: 'Time and tool calls of each agent',
    head: 'Agent',
    columns: TIME_COLUMNS,
    rows: scopes.map((scope) => ({ ...scopeHead(scope, links), cells: timeCells(reviews, scope, links) })),
  });
}

function timeCells(reviews: Selection['reviews'], scope: Scope, links: Links): Element[] {
  const cards = runs(reviews, scope);
  const each = minutesEach(reviews, scope);
  return [
    spreadFigure(
      spread(cards.map((card) => card?.durationSeconds ?? null)),
      duration,
      links.retro(scope, { row: 'durationSeconds' }),
    ),
    spreadFigure(
      spread(cards.map((card) => card?.toolCalls ?? null)),
      whole,
      links.retro(scope, { row: 'toolCalls' }),
    ),
    countFigure(each.reviews, links.reviews(scope, { cost: 'known' })),
    ratioFigure({ k: each.fruitless, n: each.reviews }, links.reviews(scope, { cost: 'none-acted-on' })),
    rangeFigure(each.perReview, (value) => value.toFixed(1), links.reviews(scope, { cost: 'acted-on' })),
    meanFigure(each.together, links.reviews(scope, { cost: 'known' }), each.reviews),
  ];
}

function whole(value: number): string {
  return number(Math.round(value));
}

/** Nothing where no report states what a review cost. Currencies are not converted. */
function moneyTable({ reviews, scopes }: Selection, links: Links): Element[] {
  const paid = scopes.map((scope) => ({
    scope,
    costs: runs(reviews, scope).flatMap((card) => card?.cost ?? []),
  }));
  const currencies = [...new Set(paid.flatMap(({ costs }) => costs.map(({ currency }) => currency)))].sort();
  if (currencies.length === 0) return [];
  return figureTable({
    caption: 'Money, where a report states it',
    head: 'Agent',
    columns: currencies.flatMap((currency) => [
      {
        label: `${currency} in all`,
        says: `What its runs cost together, of those that have a cost in ${currency}.`,
      },
      { label: `${currency} a run`, says: 'Median, and quartiles from four runs on.' },
    ]),
    rows: paid
      .filter(({ costs }) => costs.length > 0)
      .map(({ scope, costs }) => ({
        ...scopeHead(scope, links),
        cells: currencies.flatMap((currency) => {
          const amounts = costs.filter((one) => one.currency === currency).map(({ amount }) => amount);
          const show = (amount: number) => amount.toFixed(2);
          return [
            sumFigure(amounts, links.retro(scope, { row: `cost-${currency}` }), show),
            spreadFigure(spread(amounts), show, links.retro(scope, { row: `cost-${currency}` })),
          ];
        }),
      })),
  });
}
