import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted, month as monthWords } from '../model/amounts.ts';
import { countFigure, meanFigure, ratioFigure } from './figure.ts';
import type { Links } from './links.ts';
import { missing } from './missing.ts';
import { FEWEST_REVIEWS, scopeMonths, type ScopeMonth, type ScopeMonths } from './months.ts';
import type { Scope } from './scope.ts';
import { figureTable, saying } from './table.ts';
import { trendLegend, trendPicture, type Span } from './trend-picture.ts';
import type { View } from './view.ts';

const GRAVE = 'Critical and important';
const COLUMNS = [
  { label: 'Reviews', says: 'Reports of that month in which it took part.' },
  {
    label: 'Findings per review',
    says: 'Findings credited to it ÷ these reviews, with an interval over pull requests and branches.',
  },
  { label: GRAVE, says: 'The same of critical and important findings only.' },
  { label: 'Acted on', says: 'Of the findings credited to it: acted on ÷ (acted on + skipped).' },
] as const;
type Label = (typeof COLUMNS)[number]['label'];

interface Trend extends ScopeMonths {
  scope: Scope;
}

/** How families and agents did from month to month. */
export const trend: View = (selection, links) => {
  const trends = selection.scopes
    .filter(({ level }) => level !== 'effort')
    .map((scope): Trend => ({ scope, ...scopeMonths(selection.reviews, scope) }));
  const shown = trends.filter(({ months }) => months.length > 0);
  const span = spanOf(shown);
  // Where a severity is chosen, all findings are of that one.
  const columns = COLUMNS.filter(({ label }) => selection.choices.severity === null || label !== GRAVE);
  return [
    ...(span === null ? [] : [trendLegend(), ...shown.map((one) => oneTrend(one, span, columns, links))]),
    ...tooFew(trends.filter(({ months }) => months.length === 0)),
    ...(span === null ? [] : [saying(columns)]),
    missing(selection, ['resolution', 'credits']),
  ];
};

/** All pictures show the same months to the same height, so that they can be compared. */
function spanOf(shown: readonly Trend[]): Span | null {
  const months = shown.flatMap((one) => one.months);
  const names = months.map(({ month }) => month).sort();
  const heights = months.map(({ findings }) => findings.interval?.high ?? findings.value ?? 0);
  return names.length === 0 ? null : { from: names[0]!, to: names.at(-1)!, most: Math.max(1, ...heights) };
}

function oneTrend(
  { scope, months, tooFew: few, undated }: Trend,
  span: Span,
  columns: readonly (typeof COLUMNS)[number][],
  links: Links,
): Element {
  const caption = `${scope.name} from month to month`;
  const left = [
    ...few.map(({ month, reviews }) => `${monthWords(month)} (${reviews})`),
    ...(undated === 0 ? [] : [`no date (${undated})`]),
  ];
  return h('div.trend', [
    h('h3', h('a', { href: links.to(scope.path) }, scope.name)),
    trendPicture(months, span, caption),
    ...figureTable({
      caption,
      head: 'Month',
      columns: columns.map(({ label }) => ({ label, says: '' })),
      rows: months.map((month) => ({
        head: monthWords(month.month),
        cells: columns.map(({ label }) => monthCells(scope, month, links)[label]),
      })),
    }),
    left.length === 0 ? null : h('p.rests-on', `Too few to show: ${left.join(', ')}.`),
  ]);
}

function tooFew(trends: readonly Trend[]): Element[] {
  const names = trends.flatMap(({ scope, tooFew: few, undated }) => {
    const reviews = few.reduce((sum, month) => sum + month.reviews, undated);
    return reviews === 0 ? [] : [`${scope.name} (${counted(reviews, 'review')})`];
  });
  if (names.length === 0) return [];
  return [h('p', `No month holds ${FEWEST_REVIEWS} reviews of ${names.join(', ')}.`)];
}

function monthCells(scope: Scope, of: ScopeMonth, links: Links): Record<Label, Element> {
  const asked = { credited: [scope], month: of.month };
  return {
    Reviews: countFigure(
      of.reviews,
      links.reviews(scope, { part: 'took-part', credits: 'told', month: of.month }),
    ),
    'Findings per review': meanFigure(of.findings, links.findings(asked), of.found),
    [GRAVE]: meanFigure(of.grave, links.findings({ ...asked, grave: true }), of.foundGrave),
    'Acted on': ratioFigure(of.actedOn, links.findings({ ...asked, outcome: 'acted-on' })),
  };
}
