import { h } from 'hastscript';
import { accumulation, chanceFound } from '../accumulation.ts';
import { averageFigure, countFigure } from '../figure.ts';
import type { View } from '../view.ts';
import { withMost } from './chosen.ts';
import { noExample, workedTable } from './worked-table.ts';

/** How much the first reviewer has, the first two, and so on. */
export const workedAccumulation: View = ({ reviews }) => {
  const curves = withMost(accumulation(reviews), (one) => one.reviews);
  const [curve] = curves?.curves ?? [];
  if (curves === null || curve === undefined)
    return noExample('fewer than five of them had as many reviewers as each other');
  const { reviewers } = curves;
  return [
    h('p', `Here: the reports with ${reviewers} reviewers, as there are most of these.`),
    workedTable('A finding that one of them has is among what these have', [
      ...curve.points.map((_, at) => ({
        says: `the first ${at + 1} of ${reviewers}: in ${at + 1} of ${reviewers} orders, that is`,
        figure: countFigure(
          Math.round(chanceFound(reviewers, 1, at + 1) * reviewers),
          null,
          `of ${reviewers}`,
        ),
      })),
    ]),
    workedTable(`The mean of that over ${curve.label}`, [
      { says: 'Reports', figure: countFigure(curves.reviews) },
      { says: 'Findings that a reviewer is credited with', figure: countFigure(curve.findings) },
      ...curve.points.map(({ share, interval }, at) => ({
        says: at === 0 ? 'One reviewer has' : `${at + 1} reviewers have`,
        figure: averageFigure(share, interval, curve.findings),
      })),
    ]),
  ];
};
