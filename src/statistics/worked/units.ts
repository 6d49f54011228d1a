import { h } from 'hastscript';
import { counted } from '../../model/amounts.ts';
import { countFigure } from '../figure.ts';
import { takingPart } from '../scope.ts';
import type { View } from '../view.ts';
import { withMost } from './chosen.ts';
import { noExample, workedTable } from './worked-table.ts';

/** What one report holds of each unit. */
export const workedUnits: View = ({ reviews }, { to }) => {
  const review = withMost(reviews, ({ originals }) => originals.length);
  if (review === null) return noExample('none of them keeps what the agents themselves wrote');
  const reviewers = takingPart(review);
  return [
    h('p', [
      'Here: ',
      h('a', { href: to(review.address) }, review.label),
      ', as the report that keeps most originals.',
    ]),
    workedTable('One report, counted in both units', [
      ...reviewers.map((at) => ({
        says: `Originals of ${review.reviewers[at]!.agent}`,
        figure: countFigure(
          review.originals.filter(({ by }) => by === at).length,
          to(`${review.address}originals/`),
        ),
      })),
      { says: 'Originals', figure: countFigure(review.originals.length, to(`${review.address}originals/`)) },
      { says: 'Findings', figure: countFigure(review.findings.length, to(review.address)) },
    ]),
    h(
      'p',
      `${counted(review.originals.length, 'original')} and ${counted(review.findings.length, 'finding')} are not parts of one whole: several originals may be one finding, and whoever put the report together may have added others.`,
    ),
  ];
};
