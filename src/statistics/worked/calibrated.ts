import { ownOriginals } from '../credit.ts';
import { shifts } from '../calibration.ts';
import { countFigure, ratioFigure } from '../figure.ts';
import { becameWord } from '../original-words.ts';
import type { View } from '../view.ts';
import { agentWithMost, chosenBecause } from './chosen.ts';
import { noExample, workedRows, workedTable } from './worked-table.ts';

/** How often an agent's own severity was kept. */
export const workedCalibration: View = (selection, links) => {
  const { reviews } = selection;
  const agent = agentWithMost(selection, (one) => shifts(ownOriginals(reviews, one)).same.n);
  if (agent === null) return noExample('in none of them an original can be followed to a severity');
  const followed = ownOriginals(reviews, agent).filter((original) => shifts([original]).same.n > 0);
  const { same, lower, higher } = shifts(followed);
  return [
    chosenBecause(agent, 'most originals that have a severity and became findings that have one', links),
    workedTable('Own severity against that of the report', [
      { says: 'Originals that can be compared', figure: countFigure(same.n) },
      { says: 'The same', figure: countFigure(same.k) },
      { says: 'Less severe in the report', figure: countFigure(lower.k) },
      { says: 'More severe in the report', figure: countFigure(higher.k) },
      { says: `The same: ${same.k} ÷ ${same.n}`, figure: ratioFigure(same) },
    ]),
    workedRows(
      followed.map((original) => ({
        ...original,
        countsAs: `${becameWord(original.severity ?? 'unrated')}, became ${becameWord(original.became)}`,
      })),
      'original',
      links,
    ),
  ];
};
