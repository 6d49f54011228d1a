import { isCredited } from '../credit.ts';
import { countFigure, ratioFigure } from '../figure.ts';
import { inCoveredFiles, missed } from '../missed.ts';
import type { View } from '../view.ts';
import { agentWithMost, chosenBecause } from './chosen.ts';
import { noExample, workedRows, workedTable } from './worked-table.ts';

/** What others found in files that an agent says it covered. */
export const workedMissed: View = (selection, links) => {
  const { reviews } = selection;
  const agent = agentWithMost(selection, (one) => missed(reviews, one).length);
  if (agent === null)
    return noExample('in none of them others found something in a file that an agent covered');
  const covered = inCoveredFiles(reviews, agent);
  const others = missed(reviews, agent);
  return [
    chosenBecause(agent, 'most findings of others in files it covered', links),
    workedTable('Covered, and missed there', [
      { says: 'Findings in files that its Coverage Summary covers', figure: countFigure(covered.length) },
      {
        says: 'Of these, credited to it',
        figure: countFigure(covered.filter((finding) => isCredited(finding, agent)).length),
      },
      { says: 'Of these, only to others: missed', figure: countFigure(others.length) },
      {
        says: `Missed: ${others.length} ÷ ${covered.length}`,
        figure: ratioFigure({ k: others.length, n: covered.length }),
      },
    ]),
    workedRows(
      others.map((finding) => ({ ...finding, countsAs: 'missed' })),
      'missed finding',
      links,
    ),
  ];
};
