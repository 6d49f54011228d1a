import { isCredited, isSole, pool } from '../credit.ts';
import { countFigure, ratioFigure } from '../figure.ts';
import { share } from '../ratio.ts';
import type { View } from '../view.ts';
import { agentWithMost, chosenBecause } from './chosen.ts';
import { noExample, workedRows, workedTable } from './worked-table.ts';

/** Share of the pool, and what is credited to one alone. */
export const workedCredit: View = (selection, links) => {
  const { reviews } = selection;
  const agent = agentWithMost(
    selection,
    (one) => pool(reviews, one).filter((finding) => isCredited(finding, one)).length,
  );
  if (agent === null) return noExample('no agent is credited with a finding');
  const all = pool(reviews, agent);
  const ofPool = share(all, (finding) => isCredited(finding, agent));
  const credited = all.filter((finding) => isCredited(finding, agent));
  const alone = share(credited, (finding) => isSole(finding, agent));
  const creditedLink = links.findings({ credited: [agent] });
  const aloneLink = links.findings({ credited: [agent], alone: true });
  return [
    chosenBecause(agent, 'most findings credited to it', links),
    workedTable('Share of the pool, and sole finds', [
      {
        says: 'Findings of the reports it took part in: the pool',
        figure: countFigure(ofPool.n, links.findings({ pool: [agent] })),
      },
      { says: 'Of these, credited to it', figure: countFigure(ofPool.k, creditedLink) },
      { says: 'Of these, credited to nobody else: sole', figure: countFigure(alone.k, aloneLink) },
      { says: `Share of the pool: ${ofPool.k} ÷ ${ofPool.n}`, figure: ratioFigure(ofPool, creditedLink) },
      { says: `Sole: ${alone.k} ÷ ${alone.n}`, figure: ratioFigure(alone, aloneLink) },
    ]),
    workedRows(
      credited.map((finding) => ({
        ...finding,
        countsAs: isSole(finding, agent) ? 'credited, sole' : 'credited, with others',
      })),
      'credited finding',
      links,
    ),
  ];
};
