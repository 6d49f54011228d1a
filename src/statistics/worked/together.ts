import { h } from 'hastscript';
import { isCredited, pool } from '../credit.ts';
import { countFigure, ratioFigure } from '../figure.ts';
import { jaccard } from '../jaccard.ts';
import { sharedReviews } from '../shared-reviews.ts';
import type { View } from '../view.ts';
import { withMost } from './chosen.ts';
import { noExample, workedRows, workedTable } from './worked-table.ts';

/** How much two agents find in common. */
export const workedOverlap: View = (selection, links) => {
  const pair = withMost(sharedReviews(selection).pairs, (one) => jaccard(one).n);
  if (pair === null) return noExample('no two agents took part in one report and found something');
  const { one, other, shared } = pair;
  const [first, second] = [one, other].map((agent) =>
    pool(shared, agent).filter((finding) => isCredited(finding, agent)),
  );
  const both = jaccard(pair);
  const common = first!.filter((finding) => isCredited(finding, other));
  return [
    h('p', [
      'Here: ',
      h('a', { href: links.to(one.path) }, one.name),
      ' and ',
      h('a', { href: links.to(other.path) }, other.name),
      ', as the pair with most findings in the reports that both took part in.',
    ]),
    workedTable('Found by both, and by either', [
      { says: 'Reports that both took part in', figure: countFigure(shared.length) },
      { says: `Credited to ${one.name} there`, figure: countFigure(first!.length) },
      { says: `Credited to ${other.name} there`, figure: countFigure(second!.length) },
      {
        says: 'Credited to both',
        figure: countFigure(both.k, links.findings({ credited: [one, other] })),
      },
      {
        says: `Credited to either: ${first!.length} + ${second!.length} − ${both.k}`,
        figure: countFigure(both.n),
      },
      {
        says: `Overlap (Jaccard): ${both.k} ÷ ${both.n}`,
        figure: ratioFigure(both, links.findings({ credited: [one, other] })),
      },
    ]),
    workedRows(
      common.map((finding) => ({ ...finding, countsAs: 'credited to both' })),
      'shared finding',
      links,
    ),
  ];
};
