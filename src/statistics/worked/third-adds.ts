import { countFigure, meanFigure, ratioFigure } from '../figure.ts';
import { thirdReviewer } from '../third.ts';
import type { View } from '../view.ts';
import { noExample, workedTable } from './worked-table.ts';

/** What the third reviewer adds to the first two. */
export const workedThird: View = ({ reviews }) => {
  const third = thirdReviewer(reviews);
  if (third.reviews.length === 0) return noExample('none of them had three reviewers');
  return [
    workedTable('The third reviewer', [
      { says: 'Reports with at least three reviewers', figure: countFigure(third.reviews.length) },
      { says: 'Findings that it adds, for each review', figure: meanFigure(third.adds) },
      { says: 'Acted on, of what one reviewer had', figure: ratioFigure(third.ofOne) },
      { says: 'Acted on, of what several had', figure: ratioFigure(third.ofSeveral) },
    ]),
  ];
};
