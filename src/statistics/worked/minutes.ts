import { h } from 'hastscript';
import { meanFigure, nothing, rangeFigure } from '../figure.ts';
import { minutesEach } from '../spent.ts';
import type { View } from '../view.ts';
import { agentWithMost, chosenBecause } from './chosen.ts';
import { noExample, workedTable, type Line } from './worked-table.ts';

/** Minutes for each finding that was acted on. */
export const workedMinutes: View = (selection, links) => {
  const { reviews } = selection;
  const agent = agentWithMost(selection, (one) => minutesEach(reviews, one).perReview?.n ?? 0);
  if (agent === null)
    return noExample('none of them tells how long a review took whose findings were acted on');
  const all = minutesEach(reviews, agent);
  const lines = reviews.flatMap((review): Line[] => {
    const { perReview, together, reviews: known } = minutesEach([review], agent);
    if (known === 0) return [];
    if (perReview === null) return [{ says: review.label, figure: nothing('none acted on') }];
    return [
      {
        says: `${review.label}: ${(perReview.median * together.over).toFixed(1)} min ÷ ${together.over}`,
        figure: h('a', { href: links.to(review.address) }, perReview.median.toFixed(1)),
      },
    ];
  });
  return [
    chosenBecause(agent, 'most reviews of which something was acted on, and the time is known', links),
    workedTable('Minutes for each finding acted on, review by review', [
      ...lines,
      {
        says: 'The median of these, with the least and the most',
        figure: rangeFigure(all.perReview, (value) => value.toFixed(1)),
      },
      { says: 'All minutes ÷ all findings acted on', figure: meanFigure(all.together) },
    ]),
  ];
};
