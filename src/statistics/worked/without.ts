import { isActedOn } from '../answered.ts';
import { isSole, pool } from '../credit.ts';
import { countFigure, meanFigure, ratioFigure } from '../figure.ts';
import { leaveOneOut } from '../leave-one-out.ts';
import type { View } from '../view.ts';
import { agentWithMost, chosenBecause } from './chosen.ts';
import { noExample, workedRows, workedTable } from './worked-table.ts';

/** What the reports would lack without one agent. */
export const workedLeaveOneOut: View = (selection, links) => {
  const agent = agentWithMost(selection, (one) => leaveOneOut(selection.reviews, one).missing.k);
  if (agent === null) return noExample('no agent found something that its company did not');
  const { reviews, missing, missingActedOn, perReview } = leaveOneOut(selection.reviews, agent);
  const alone = { credited: [agent], alone: true, company: true };
  const lost = pool(reviews, agent).filter((finding) => isSole(finding, agent));
  return [
    chosenBecause(agent, 'most findings that nobody else had', links),
    workedTable('Leave one out', [
      { says: 'Reports in which it had company', figure: countFigure(reviews.length) },
      { says: 'Findings of these reports', figure: countFigure(missing.n) },
      { says: 'Credited to it alone', figure: countFigure(missing.k, links.findings(alone)) },
      {
        says: `Missing without it: ${missing.k} ÷ ${missing.n}`,
        figure: ratioFigure(missing, links.findings(alone)),
      },
      {
        says: `Of these acted on: ${missingActedOn.k} ÷ ${missingActedOn.n}`,
        figure: ratioFigure(missingActedOn, links.findings({ ...alone, outcome: 'acted-on' })),
      },
      { says: `For each review: ${missing.k} ÷ ${reviews.length}`, figure: meanFigure(perReview) },
    ]),
    workedRows(
      lost.map((finding) => ({
        ...finding,
        countsAs: isActedOn(finding) ? 'missing, acted on' : 'missing',
      })),
      'missing finding',
      links,
    ),
  ];
};
