import { h } from 'hastscript';
import { countFigure, nothing } from '../figure.ts';
import { effortName, takingPart } from '../scope.ts';
import type { View } from '../view.ts';
import { noExample, workedTable } from './worked-table.ts';

/** The reviewers of one report, a drop-out among them where there is one. */
export const workedReviewers: View = ({ reviews }, { to }) => {
  const several = reviews.filter(({ reviewers }) => reviewers.length > 1);
  const dropped = several.find((review) => takingPart(review).length < review.reviewers.length);
  const review = dropped ?? several[0];
  if (review === undefined) return noExample('none of them names several reviewers');
  return [
    h('p', [
      'Here: ',
      h('a', { href: to(review.address) }, review.label),
      dropped === undefined
        ? ', the newest report of several reviewers. None dropped out of any of these.'
        : ', as the newest report of several reviewers that one of them dropped out of.',
    ]),
    workedTable(
      'Who is counted, and with how many findings',
      review.reviewers.map(({ agent, effort, absent }, at) => ({
        says: `${agent}, ${effortName(effort)}`,
        figure:
          absent === null
            ? countFigure(review.findings.filter(({ by }) => by.includes(at)).length)
            : nothing(`dropped out: ${absent}`),
      })),
    ),
  ];
};
