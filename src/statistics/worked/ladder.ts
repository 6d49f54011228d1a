import { RUNGS } from '../../model/lists.ts';
import { ownOriginals } from '../credit.ts';
import { countFigure, ratioFigure } from '../figure.ts';
import { fateWords, rungWord } from '../original-words.ts';
import { ladder, SURVIVED } from '../ladder.ts';
import type { View } from '../view.ts';
import { agentWithMost, chosenBecause } from './chosen.ts';
import { noExample, workedRows, workedTable } from './worked-table.ts';

/** What became of one agent's originals, rung by rung, and the share that survived. */
export const workedLadder: View = (selection, links) => {
  const { reviews } = selection;
  const agent = agentWithMost(selection, (one) => ownOriginals(reviews, one).length);
  if (agent === null) return noExample('none of them keeps what the agents themselves wrote');
  const originals = ownOriginals(reviews, agent);
  const { rungs, survived } = ladder(originals);
  return [
    chosenBecause(agent, 'most originals', links),
    workedTable('The ladder, and what survived', [
      ...RUNGS.map((rung) => ({
        says: `${rungWord(rung)}${SURVIVED.includes(rung) ? ' (survived)' : ''}`,
        figure: countFigure(rungs[rung], links.originals(agent, { rung })),
      })),
      { says: 'All originals', figure: countFigure(originals.length, links.originals(agent)) },
      {
        says: `Survival: ${survived.k} ÷ ${survived.n}`,
        figure: ratioFigure(survived, null, { unknown: rungs.unknown }),
      },
    ]),
    workedRows(
      originals.map((original) => ({ ...original, countsAs: fateWords(original) })),
      'original',
      links,
    ),
  ];
};
