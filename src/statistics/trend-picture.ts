import { scaleLinear } from 'd3-scale';
import { line, symbol, symbolCircle, symbolSquare } from 'd3-shape';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { month as monthWords } from '../model/amounts.ts';
import type { Mean } from './mean.ts';
import { ordinal, type ScopeMonth } from './months.ts';

/** What all pictures of a page show: months, and up to how many findings per review. */
export interface Span {
  from: string;
  to: string;
  most: number;
}

const WIDTH = 420;
const HEIGHT = 180;
const LEFT = 34;
const RIGHT = 40;
const TOP = 10;
const BOTTOM = 28;
/** How far the two series stand apart sideways, so that their bars can be told apart. */
const APART = 5;
const SERIES = [
  { name: 'all findings', of: 'findings', shape: symbolCircle, by: -APART },
  { name: 'critical and important', of: 'grave', shape: symbolSquare, by: APART },
] as const;

/** Findings per review as dots with bars of their intervals. A line joins only months that follow each other. */
export function trendPicture(months: readonly ScopeMonth[], span: Span, caption: string): Element {
  const [first, last] = [ordinal(span.from), ordinal(span.to)];
  const x = scaleLinear([first, Math.max(last, first + 1)], [LEFT + 24, WIDTH - RIGHT]);
  const y = scaleLinear([0, span.most], [HEIGHT - BOTTOM, TOP]).nice(4);
  return h('figure.months', [
    h(
      'div.scroll',
      { tabIndex: 0, role: 'region', ariaLabel: `${caption}: picture` },
      s(
        'svg',
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: 'img', ariaLabel: caption },
        [
          ...y
            .ticks(4)
            .flatMap((tick) => [
              s('line.grid', { x1: LEFT, x2: WIDTH, y1: y(tick), y2: y(tick) }),
              s('text', { x: LEFT - 6, y: y(tick) + 4, textAnchor: 'end' }, String(tick)),
            ]),
          ...monthLabels(months, x),
          ...SERIES.map(({ of, shape, by }) => series(months, of, symbol(shape, 50)()!, by, x, y)),
        ],
      ),
    ),
    h('figcaption', [
      ...SERIES.map(({ name, of, shape }) =>
        h('span', [
          s('svg', { width: 14, height: 14, viewBox: '-7 -7 14 14', ariaHidden: 'true', className: [of] }, [
            s('path.marker', { d: symbol(shape, 50)()! }),
          ]),
          ` ${name} `,
        ]),
      ),
      'for each review; bars are intervals of 95 %, where there are enough pull requests and branches.',
    ]),
  ]);
}

type Scale = (value: number) => number;

/** The months that are shown, but those whose words would lie on the ones before. */
function monthLabels(months: readonly ScopeMonth[], x: Scale): Element[] {
  let free = -Infinity;
  return months.flatMap(({ month }) => {
    const at = x(ordinal(month));
    if (at < free) return [];
    free = at + 64;
    return [s('text', { x: at, y: HEIGHT - 8, textAnchor: 'middle' }, monthWords(month))];
  });
}

function series(
  months: readonly ScopeMonth[],
  of: 'findings' | 'grave',
  marker: string,
  by: number,
  x: Scale,
  y: Scale,
): Element {
  const points = months.map((month): Point => ({
    at: ordinal(month.month),
    left: x(ordinal(month.month)) + by,
    mean: month[of],
  }));
  return s('g', { className: [of] }, [
    ...runsOf(points).map((run) =>
      s('path.line', {
        d: line<Point>(
          ({ left }) => left,
          ({ mean }) => y(mean.value!),
        )(run),
      }),
    ),
    ...points.flatMap(({ left, mean: { interval } }) =>
      interval === null
        ? []
        : [s('line.bar', { x1: left, x2: left, y1: y(interval.low), y2: y(interval.high) })],
    ),
    ...points.map(({ left, mean }) =>
      s('path.marker', { d: marker, transform: `translate(${left} ${y(mean.value!)})` }),
    ),
  ]);
}

interface Point {
  at: number;
  left: number;
  mean: Mean;
}

/** Points of months that follow each other, together. */
function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)!.at === point.at - 1) run.push(point);
    else runs.push([point]);
  }
  return runs.filter((run) => run.length > 1);
}
