import { ratioFigure } from '../figure.ts';
import type { View } from '../view.ts';
import { workedTable } from './worked-table.ts';

/** The same share of more and more: what n does to an interval. */
export const workedSizes: View = () => [
  workedTable(
    'The same share of few and of many',
    [
      { k: 1, n: 1 },
      { k: 6, n: 9 },
      { k: 8, n: 12 },
      { k: 80, n: 120 },
      { k: 800, n: 1200 },
    ].map((ratio) => ({ says: `${ratio.k} ÷ ${ratio.n}`, figure: ratioFigure(ratio) })),
  ),
];
