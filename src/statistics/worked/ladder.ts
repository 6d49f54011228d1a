import { RUNGS } from '../../model/lists.ts';
import { ownOriginals } from '../credit.ts';
import { countFigure, ratioFigure } from '../figure.ts';
import { fateWords, rungWord } from '../original-words.ts';
import { survival } from '../survival.ts';
import type { View } from '../view.ts';
import { agentWithMost, chosenBecause } from './chosen.ts';
import { noExample, workedRows, workedTable } from './worked-table.ts';

/** What became of one agent's originals, rung by rung, and the share that survived. */
export const workedLadder: View = (selection, links) => {
  const { reviews } = selection;
  const agent = agentWithMost(selection, (one) => ownOriginals(reviews, one).length);
  if (agent === null) return noExample('none of them keeps what the agents themselves wrote');
  const originals = ownOriginals(reviews, agent);
  const { survived, unknown } = survival(originals);
  return [
    chosenBecause(agent, 'most originals', links),
    workedTable('The ladder, and what survived', [
      ...RUNGS.map((rung) => ({
        says: `${rungWord(rung)}${survival([{ rung }]).survived.k === 1 ? ' (survived)' : ''}`,
        figure: countFigure(
          originals.filter((original) => original.rung === rung).length,
          links.originals(agent, { rung }),
        ),
      })),
      { says: 'All originals', figure: countFigure(originals.length, links.originals(agent)) },
      {
        says: `Survival: ${survived.k} ÷ ${survived.n}`,
        figure: ratioFigure(survived, links.originals(agent), { atLeast: unknown > 0 }),
      },
    ]),
    workedRows(
      originals.map((original) => ({ ...original, countsAs: fateWords(original) })),
      'original',
      links,
    ),
  ];
};
