import { h } from 'hastscript';
import { counted } from '../model/amounts.ts';
import { countFigure, differenceFigure } from './figure.ts';
import { missing } from './missing.ts';
import { MEASURES, pairedDifferences } from './paired.ts';
import { findingsOf, sharedReviews } from './shared-reviews.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

const COLUMNS = [
  { label: 'Reviews', says: 'Reports in which both took part: only these are compared.' },
  {
    label: 'Share of pool',
    says: 'Findings credited to it ÷ all findings of these reports; the difference in points.',
    isNumber: false,
  },
  {
    label: 'Critical and important',
    says: 'Critical and important findings credited to it, for each report.',
    isNumber: false,
  },
  {
    label: 'Survival',
    says: 'What it wrote that went into a finding ÷ all that it wrote; what has no known fate did not go into one.',
    isNumber: false,
  },
  {
    label: 'Acted on',
    says: 'Of its findings with an answer on record, those that were acted on rather than skipped.',
    isNumber: false,
  },
];

/** Two agents on the reports that both took part in. */
export const pairs: View = (selection, links) => {
  const { pairs: met, apart, untold, level } = sharedReviews(selection);
  if (met.length === 0) return [h('p', 'No two agents took part in the same report.')];
  const compared = met.map((pair) => ({ pair, differences: pairedDifferences(pair) }));
  const made = compared.flatMap(({ differences }) => differences.filter(({ interval }) => interval !== null));
  const rows = compared.map(({ pair: { one, other, shared }, differences }) => ({
    head: `${one.name} and ${other.name}`,
    cells: [
      countFigure(shared.length, links.findings({ pool: [one, other] }), null, findingsOf(shared)),
      ...differences.map((difference, at) =>
        differenceFigure(
          difference,
          [one.name, other.name],
          MEASURES[at] === 'critical and important' ? 'findings' : 'points',
        ),
      ),
    ],
  }));
  return [
    h(
      'p',
      `${counted(made.length, 'comparison')} can be made here, of ${counted(rows.length, 'pair')} of ${level}. One interval in twenty misses by chance: among so many, expect about ${Math.round(made.length / 20)} that do. n counts pull requests and branches; fewer than ten are too few.`,
    ),
    ...figureTable({
      caption: 'Differences on the reports that both took part in',
      head: 'Pair',
      columns: COLUMNS,
      rows,
    }),
    h('p.rests-on', leftOut(level, apart, untold)),
    missing(selection, ['originals', 'resolution']),
  ];
};

function leftOut(level: string, never: number, fewer: number): string {
  const rare = fewer === 0 ? '' : ` ${counted(fewer, 'pair')} with fewer shared reports are left out.`;
  return `${counted(never, 'pair')} of ${level} never took part in the same report.${rare}`;
}
