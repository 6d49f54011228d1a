import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { counted, number } from '../model/amounts.ts';
import { RATINGS } from '../model/lists.ts';
import type { Combination } from './combinations.ts';
import type { Scope } from './scope.ts';

const MOST = 24;
const LONGEST_NAME = 24;
const LEFT = 190;
const COLUMN = 34;
const BAR = 22;
const ROW = 24;
const TOP = 22;
const BARS = 180;

/** Combinations as dots and lines, with a bar above each that says how many findings: the largest ones. */
export function overlapPicture(all: readonly Combination[], caption: string): Element {
  const shown = all.slice(0, MOST);
  const scopes = [...new Set(shown.flatMap((combination) => combination.scopes))].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const width = LEFT + shown.length * COLUMN + 16;
  const height = TOP + BARS + 16 + scopes.length * ROW;
  const most = Math.max(...shown.map(({ findings }) => findings.length));
  const y = scaleLinear([0, most], [TOP + BARS, TOP]);
  return h('figure.overlap', [
    h(
      'div.scroll',
      { tabIndex: 0, role: 'region', ariaLabel: `Picture: ${caption}` },
      s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', ariaLabel: caption }, [
        hatching(),
        ...scopes.map((scope, row) => name(scope, row, width)),
        ...shown.map((combination, column) =>
          s('g', { transform: `translate(${LEFT + column * COLUMN + COLUMN / 2} 0)` }, [
            ...bar(combination, y),
            ...dots(combination, scopes),
          ]),
        ),
      ]),
    ),
    legend(),
    shown.length < all.length
      ? h('figcaption', `The ${MOST} largest of ${counted(all.length, 'combination')}; the table has all.`)
      : null,
  ]);
}

/** Patterns, so that severities can be told apart without colour. */
function hatching(): Element {
  const lines = { critical: 'M0 0L6 6M0 6L6 0', important: 'M0 6L6 0', suggestion: 'M0 3H6', unrated: '' };
  return s(
    'defs',
    RATINGS.map((rating) =>
      s(
        'pattern',
        { id: `hatch-${rating}`, className: [rating], width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
        [s('rect', { width: 6, height: 6 }), s('path', { d: lines[rating] })],
      ),
    ),
  );
}

function bar({ findings }: Combination, y: (value: number) => number): Element[] {
  let below = 0;
  const parts = RATINGS.map((rating) => {
    const n = findings.filter(({ severity }) => (severity ?? 'unrated') === rating).length;
    const part = s('rect', {
      className: ['part', rating],
      fill: `url(#hatch-${rating})`,
      x: -BAR / 2,
      width: BAR,
      y: y(below + n),
      height: y(below) - y(below + n),
    });
    below += n;
    return n === 0 ? null : part;
  });
  return [
    ...parts.filter((part) => part !== null),
    s('text', { y: y(below) - 5, textAnchor: 'middle' }, number(below)),
  ];
}

function dots({ scopes }: Combination, all: readonly Scope[]): Element[] {
  const height = (row: number) => TOP + BARS + 16 + row * ROW + ROW / 2;
  const rows = scopes.map((scope) => all.indexOf(scope));
  return [
    ...all.map((_, row) => s('circle.dot', { cy: height(row), r: 4 })),
    s('line.together', { y1: height(Math.min(...rows)), y2: height(Math.max(...rows)) }),
    ...rows.map((row) => s('circle.dot.there', { cy: height(row), r: 7 })),
  ];
}

function name({ name: whole }: Scope, row: number, width: number): Element {
  const top = TOP + BARS + 16 + row * ROW;
  const letters = [...whole];
  const short = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : whole;
  return s('g', [
    s('line.grid', { x1: 0, x2: width, y1: top, y2: top }),
    s('text', { x: LEFT - 8, y: top + ROW / 2 + 5, textAnchor: 'end' }, [s('title', whole), short]),
  ]);
}

function legend(): Element {
  return h(
    'p.legend',
    RATINGS.map((rating) =>
      h('span', [
        s('svg', { width: 18, height: 12, ariaHidden: 'true' }, [
          s('rect', { className: ['part', rating], fill: `url(#hatch-${rating})`, width: 18, height: 12 }),
        ]),
        ` ${rating} `,
      ]),
    ),
  );
}
