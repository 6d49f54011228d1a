import { scaleLinear } from 'd3-scale';
import {
  line,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Curve, Curves } from './accumulation.ts';
import { FEWEST } from './ratio.ts';

const WIDTH = 640;
const HEIGHT = 340;
const LEFT = 130;
const RIGHT = 46;
const TOP = 16;
const BOTTOM = 44;
/** How far apart lines stand sideways, so that their bars can be told apart. */
const APART = 5;
const LINE_HEIGHT = 16;
/** The same series has the same marker in all pictures. */
const SYMBOLS: Readonly<Record<string, SymbolType>> = {
  critical: symbolDiamond,
  important: symbolSquare,
  suggestion: symbolTriangle,
  'acted on': symbolStar,
};

/** The curves as lines with markers and bars of their intervals; the table below has every number. */
export function accumulationPicture({ curves, reviewers }: Curves, caption: string): Element {
  const shown = curves.filter(({ findings }) => findings >= FEWEST);
  const x = scaleLinear([1, reviewers], [LEFT + 20, WIDTH - RIGHT - 20]);
  const y = scaleLinear([0, 1], [HEIGHT - BOTTOM, TOP]);
  const heights = labelHeights(shown.map(({ points }) => y(points[0]!.share)));
  return h('figure.curves', [
    h(
      'div.scroll',
      { tabIndex: 0, role: 'region', ariaLabel: `Picture: ${caption}` },
      s(
        'svg',
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: 'img', ariaLabel: caption },
        [
          ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
            s('line.grid', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(share), y2: y(share) }),
            s('text', { x: WIDTH - RIGHT + 6, y: y(share) + 4 }, String(share)),
          ]),
          ...Array.from({ length: reviewers }, (_, at) =>
            s('text', { x: x(at + 1), y: HEIGHT - BOTTOM + 18, textAnchor: 'middle' }, String(at + 1)),
          ),
          s('text', { x: (LEFT + WIDTH) / 2, y: HEIGHT - 6, textAnchor: 'middle' }, 'reviewers'),
          ...shown.map((curve, at) => oneLine(curve, at, heights[at]!, x, y)),
        ],
      ),
    ),
    h('figcaption', 'From 0, nothing, to 1, all that the reviewers found. Bars are intervals of 95 %.'),
  ]);
}

type Scale = (value: number) => number;

function oneLine({ label, points }: Curve, at: number, labelHeight: number, x: Scale, y: Scale): Element {
  const places = points.map(({ share }, drawn): [number, number] => [
    x(drawn + 1) + (at - 2) * APART,
    y(share),
  ]);
  const marker = symbol(SYMBOLS[label] ?? symbolCircle, 60)()!;
  return s('g', { className: ['curve', label.replaceAll(' ', '-')] }, [
    s('path.line', { d: line()(places) }),
    ...points.flatMap(({ interval }, drawn) =>
      interval === null
        ? []
        : [
            s('line.bar', {
              x1: places[drawn]![0],
              x2: places[drawn]![0],
              y1: y(interval.low),
              y2: y(interval.high),
            }),
          ],
    ),
    ...places.map(([left, top]) => s('path.marker', { d: marker, transform: `translate(${left} ${top})` })),
    s('path.marker', { d: marker, transform: `translate(${LEFT - 14} ${labelHeight})` }),
    s('text', { x: LEFT - 24, y: labelHeight + 4, textAnchor: 'end' }, label),
  ]);
}

/** Where labels stand beside their lines: as near as they can without lying on each other. */
function labelHeights(wanted: readonly number[]): number[] {
  const heights = [...wanted];
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[b]! - wanted[a]!);
  let ceiling = HEIGHT - BOTTOM;
  for (const at of order) {
    heights[at] = Math.min(wanted[at]!, ceiling);
    ceiling = heights[at] - LINE_HEIGHT;
  }
  return heights;
}
