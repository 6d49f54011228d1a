import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted } from '../model/amounts.ts';
import { RATINGS } from '../model/lists.ts';
import { actedOn } from './answered.ts';
import { severitiesTold, type Choices } from './choices.ts';
import { overlap, type Overlap } from './combinations.ts';
import { countFigure, ratioFigure, ratioWords } from './figure.ts';
import { jaccard } from './jaccard.ts';
import type { Links } from './links.ts';
import { missing } from './missing.ts';
import { overlapPicture } from './overlap-picture.ts';
import { agentsIn, familiesIn } from './partition.ts';
import { share } from './ratio.ts';
import type { Selection } from './selection.ts';
import { sharedReviews } from './shared-reviews.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

/** Who found what together: by families, and by agents where some are chosen. */
export const overlapView: View = (selection, links) => {
  const byAgent = overlap(selection.reviews, agentsIn(selection));
  const byFamily = overlap(selection.reviews, familiesIn(selection));
  const [first, level] =
    selection.choices.agents.length > 0 ? ([byAgent, 'agents'] as const) : ([byFamily, 'families'] as const);
  if (first.combinations.length === 0)
    return [
      h('p', `No report with findings had reviewers of two ${level}.`),
      missing(selection, ['credits']),
    ];
  const caption = `Findings by the ${level} that are credited with them`;
  return [
    h('p', together(first, level)),
    overlapPicture(first.combinations, caption),
    ...combinationTable(first, caption, selection.choices, links),
    ...(level === 'agents' || byAgent.combinations.length === 0
      ? []
      : [
          h('details', [
            h('summary', 'The same by agents'),
            ...combinationTable(
              byAgent,
              'Findings by the agents that are credited with them',
              selection.choices,
              links,
            ),
          ]),
        ]),
    ...agreement(selection, links),
    missing(selection, ['resolution', 'credits']),
  ];
};

/** How often several had a finding, and what is in no combination. */
function together({ reviews, combinations, nobody, withConsolidator }: Overlap, level: string): string {
  const findings = combinations.flatMap((combination) =>
    combination.findings.map(({ severity }) => ({ severity, several: combination.scopes.length > 1 })),
  );
  const parts = RATINGS.map((severity) => ({
    severity,
    ratio: share(
      findings.filter((finding) => (finding.severity ?? 'unrated') === severity),
      ({ several }) => several,
    ),
  })).filter(({ ratio }) => ratio.n > 0);
  const words = parts.map(({ severity, ratio }) => `${severity} ${ratioWords(ratio)}`).join(', ');
  return `In ${counted(reviews.length, 'report')} at least two ${level} took part. ${words === '' ? '' : `Findings that several ${level} had: ${words}. `}Beside these, ${counted(nobody, 'finding')} of these reports credit no reviewer, and ${counted(withConsolidator, 'finding')} credit whoever put the report together, too.`;
}

function combinationTable(
  { combinations }: Overlap,
  caption: string,
  choices: Choices,
  links: Links,
): Element[] {
  const severities = severitiesTold(choices);
  const rows = combinations.map(({ scopes, findings }) => {
    const asked = { credited: scopes, alone: true, company: true };
    return {
      head: scopes.length === 1 ? `${scopes[0]!.name} alone` : scopes.map(({ name }) => name).join(' and '),
      cells: [
        countFigure(findings.length, links.findings(asked)),
        ...severities.map((severity) =>
          countFigure(
            findings.filter((finding) => finding.severity === severity).length,
            links.findings({ ...asked, severity }),
          ),
        ),
        ratioFigure(actedOn(findings), links.findings({ ...asked, outcome: 'acted-on' })),
      ],
    };
  });
  const columns = [
    { label: 'Findings', says: 'Findings that exactly these are credited with.' },
    ...severities.map((severity) => ({ label: severity, says: '' })),
    { label: 'Acted on', says: 'Acted on ÷ (acted on + skipped).' },
  ];
  return figureTable({ caption, head: 'Credited', columns, rows });
}

/** Of each pair, the findings that both have ÷ those that either has. */
function agreement(selection: Selection, links: Links): Element[] {
  const { pairs, level, apart, untold } = sharedReviews(selection);
  if (pairs.length === 0) return [];
  const severities = severitiesTold(selection.choices);
  const rows = pairs.map((pair) => {
    const { one, other, shared } = pair;
    const all = jaccard(pair);
    const credited = [one, other];
    return {
      head: `${one.name} and ${other.name}`,
      cells: [
        countFigure(
          shared.length,
          links.reviews(one, { part: 'took-part', credits: 'told', beside: pair.other }),
        ),
        countFigure(all.k, links.findings({ credited })),
        countFigure(all.n, links.findings({ pool: credited, either: credited })),
        ratioFigure(all, links.findings({ credited })),
        ...severities.map((severity) =>
          ratioFigure(
            jaccard(pair, (finding) => finding.severity === severity),
            links.findings({ credited, severity }),
          ),
        ),
      ],
    };
  });
  const columns = [
    { label: 'Reviews', says: 'Reports in which both took part: only these count.' },
    { label: 'Both', says: 'Findings that both are credited with.' },
    { label: 'Either', says: 'Findings that one or both are credited with.' },
    { label: 'Both of either', says: 'How much they agree: both ÷ either (Jaccard).' },
    ...severities.map((severity) => ({ label: severity, says: '' })),
  ];
  const rare = untold === 0 ? '' : ` ${counted(untold, 'pair')} with fewer shared reports are left out.`;
  return [
    ...figureTable({ caption: 'How much two agree', head: 'Pair', columns, rows }),
    h('p.rests-on', `${counted(apart, 'pair')} of ${level} never took part in the same report.${rare}`),
  ];
}
