import { OUTCOMES, OUTCOME_WORDS } from '../../model/lists.ts';
import { actedOn } from '../answered.ts';
import { isCredited, pool } from '../credit.ts';
import { countFigure, ratioFigure } from '../figure.ts';
import type { View } from '../view.ts';
import { agentWithMost, chosenBecause } from './chosen.ts';
import { noExample, workedRows, workedTable } from './worked-table.ts';

/** What the author did about the findings of one agent. */
export const workedActedOn: View = (selection, links) => {
  const creditedTo = (one: Parameters<typeof isCredited>[1]) =>
    pool(selection.reviews, one).filter((finding) => isCredited(finding, one));
  const agent = agentWithMost(selection, (one) => actedOn(creditedTo(one)).n);
  if (agent === null) return noExample('none of them says what the author did about a finding');
  const findings = creditedTo(agent);
  const ratio = actedOn(findings);
  const link = links.findings({ credited: [agent], outcome: 'acted-on' });
  return [
    chosenBecause(agent, 'most answered findings', links),
    workedTable('What the author did', [
      {
        says: 'Findings credited to it',
        figure: countFigure(findings.length, links.findings({ credited: [agent] })),
      },
      ...OUTCOMES.map((outcome) => ({
        says: OUTCOME_WORDS[outcome],
        figure: countFigure(findings.filter((finding) => finding.outcome === outcome).length),
      })),
      {
        says: 'nothing on record',
        figure: countFigure(findings.filter(({ outcome }) => outcome === null).length),
      },
      {
        says: `Acted on: ${ratio.k} ÷ (${ratio.k} + ${ratio.n - ratio.k})`,
        figure: ratioFigure(ratio, link),
      },
    ]),
    workedRows(
      findings.map((finding) => ({
        ...finding,
        countsAs: finding.outcome === null ? 'nothing on record' : OUTCOME_WORDS[finding.outcome],
      })),
      'credited finding',
      links,
    ),
  ];
};
