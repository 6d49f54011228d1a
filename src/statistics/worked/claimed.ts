import { h } from 'hastscript';
import { agrees, claims } from '../claims.ts';
import { countFigure, ratioFigure } from '../figure.ts';
import { share } from '../ratio.ts';
import type { View } from '../view.ts';
import { noExample, workedTable } from './worked-table.ts';

/** A cell of a report's own table beside our count of the same. */
export const workedClaim: View = ({ reviews }, { to }) => {
  const all = claims(reviews);
  const claim = all.find((one) => !agrees(one)) ?? all[0];
  if (claim === undefined)
    return noExample('none of them has a retro table that could be held against its findings');
  const { review, reviewer, row, stated, counted } = claim;
  return [
    h('p', [
      'Here: ',
      h('a', { href: to(review.address) }, review.label),
      agrees(claim)
        ? ', the newest report with such a table. All tables agree with their findings.'
        : ', the newest report whose table and findings differ.',
    ]),
    workedTable('Stated, and counted', [
      { says: `Its table, for ${reviewer.agent}: ${row}`, figure: countFigure(stated) },
      { says: 'Counted in the same report', figure: countFigure(counted) },
      { says: 'Cells of all reports that agree', figure: ratioFigure(share(all, agrees)) },
    ]),
  ];
};
