import type { ReviewRecord } from '../../model/review-record.ts';
import { isActedOn } from '../answered.ts';
import { isCredited, pool } from '../credit.ts';
import { countFigure, spreadFigure } from '../figure.ts';
import { seats, type Scope } from '../scope.ts';
import { spread } from '../spread.ts';
import type { View } from '../view.ts';
import { agentWithMost, chosenBecause } from './chosen.ts';
import { noExample, workedTable } from './worked-table.ts';

/** What one run took, and what came of it. */
interface Run {
  review: ReviewRecord;
  minutes: number;
  actedOn: number;
}

/** Runs of an agent whose time is on record, and of which something was acted on. */
function runs(reviews: readonly ReviewRecord[], agent: Scope): Run[] {
  return reviews.flatMap((review) => {
    const times = seats(review, agent).map((at) => review.reviewers[at]!.scorecard?.durationSeconds ?? null);
    const acted = pool([review], agent).filter(
      (finding) => isCredited(finding, agent) && isActedOn(finding),
    ).length;
    const known = times.filter((time) => time !== null);
    return acted === 0 || known.length < times.length
      ? []
      : [{ review, minutes: known.reduce((sum, time) => sum + time, 0) / 60, actedOn: acted }];
  });
}

/** Minutes for each finding that was acted on. */
export const workedMinutes: View = (selection, links) => {
  const agent = agentWithMost(selection, (one) => runs(selection.reviews, one).length);
  if (agent === null)
    return noExample('none of them tells how long a review took whose findings were acted on');
  const all = runs(selection.reviews, agent);
  const each = spread(all.map(({ minutes, actedOn }) => minutes / actedOn));
  return [
    chosenBecause(agent, 'most reviews of which something was acted on, and the time is known', links),
    workedTable('Minutes for each finding acted on, review by review', [
      ...all.map(({ review, minutes, actedOn }) => ({
        says: `${review.label}: ${minutes.toFixed(1)} min ÷ ${actedOn}`,
        figure: countFigure(Number((minutes / actedOn).toFixed(1)), links.to(review.address)),
      })),
      { says: 'The median, and the middle half', figure: spreadFigure(each, (value) => value.toFixed(1)) },
    ]),
  ];
};
