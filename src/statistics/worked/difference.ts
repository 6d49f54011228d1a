import { h } from 'hastscript';
import { bySubject } from '../credit.ts';
import { countFigure, differenceFigure } from '../figure.ts';
import { measuresOf, pairedDifferences, unitOf } from '../paired.ts';
import { behind } from '../pairs.ts';
import { sharedReviews } from '../shared-reviews.ts';
import type { View } from '../view.ts';
import { withMost } from './chosen.ts';
import { noExample, workedTable } from './worked-table.ts';

/** Two agents on the same reports. */
export const workedDifference: View = (selection, links) => {
  const pair = withMost(sharedReviews(selection).pairs, ({ shared }) => bySubject(shared).length);
  if (pair === null) return noExample('no two agents took part in one report');
  const { one, other, shared } = pair;
  const differences = pairedDifferences(pair);
  return [
    h('p', [
      'Here: ',
      h('a', { href: links.to(one.path) }, one.name),
      ' and ',
      h('a', { href: links.to(other.path) }, other.name),
      ', as the pair that met most often.',
    ]),
    workedTable('Two on the same reports', [
      {
        says: 'Reports that both took part in',
        figure: countFigure(
          shared.length,
          links.reviews(one, { part: 'took-part', credits: 'told', beside: other }),
        ),
      },
      {
        says: 'Pull requests and branches that these are about',
        figure: countFigure(bySubject(shared).length),
      },
      ...measuresOf(selection.choices).map((measure) => ({
        says: measure,
        figure: differenceFigure(
          differences[measure],
          [one.name, other.name],
          unitOf(measure),
          behind(pair, measure, links),
        ),
      })),
    ]),
  ];
};
