import { h } from 'hastscript';
import { counted } from '../model/amounts.ts';
import { actedOn } from './answered.ts';
import { isCredited, isGrave, ownOriginals } from './credit.ts';
import { countFigure, differenceFigure, type Leads } from './figure.ts';
import type { Links } from './links.ts';
import { missing } from './missing.ts';
import { measuresOf, pairedDifferences, unitOf, type Measure } from './paired.ts';
import { findingsOf, sharedReviews, type Pair } from './shared-reviews.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

const SAYS: Readonly<Record<Measure, string>> = {
  'share of pool': 'Findings credited to it ÷ all findings of these reports; the difference in points.',
  'critical and important': 'Critical and important findings credited to it, for each report.',
  'survival of the traced':
    'What it wrote that went into a finding ÷ all that it wrote of which it is known what became of it.',
  'acted on': 'Of its findings with an answer on record, those that were acted on rather than skipped.',
};

/** Two agents on the reports that both took part in. */
export const pairs: View = (selection, links) => {
  const { pairs: met, apart, untold, level } = sharedReviews(selection);
  if (met.length === 0) return [h('p', 'No two agents took part in the same report.')];
  const compared = met.map((pair) => ({ pair, differences: pairedDifferences(pair) }));
  const measures = measuresOf(selection.choices);
  const made = compared.flatMap(({ differences }) =>
    measures.filter((measure) => differences[measure].interval !== null),
  );
  const rows = compared.map(({ pair, differences }) => ({
    head: `${pair.one.name} and ${pair.other.name}`,
    cells: [
      countFigure(
        pair.shared.length,
        links.reviews(pair.one, { part: 'took-part', credits: 'told', beside: pair.other }),
      ),
      ...measures.map((measure) =>
        differenceFigure(
          differences[measure],
          [pair.one.name, pair.other.name],
          unitOf(measure),
          behind(pair, measure, links),
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
      columns: [
        { label: 'Reviews', says: 'Reports in which both took part: only these are compared.' },
        ...measures.map((measure) => ({ label: measure, says: SAYS[measure], isNumber: false })),
      ],
      rows,
    }),
    h('p.rests-on', leftOut(level, apart, untold)),
    missing(selection, ['originals', 'resolution', 'credits']),
  ];
};

/** What a difference was made from: of the reports that both took part in. */
export function behind({ one, other, shared }: Pair, measure: Measure, links: Links): Leads {
  const pool = [one, other];
  const credited = shared.flatMap((review) =>
    review.findings
      .map((finding) => ({ ...finding, review }))
      .filter((finding) => pool.some((scope) => isCredited(finding, scope))),
  );
  switch (measure) {
    case 'share of pool':
      return { href: links.findings({ pool }), count: findingsOf(shared) };
    case 'critical and important':
      return {
        href: links.findings({ pool, either: pool, grave: true }),
        count: credited.filter(isGrave).length,
      };
    case 'survival of the traced':
      return {
        href: links.originals(one, { beside: other }),
        count: ownOriginals(shared, one).length,
      };
    case 'acted on':
      return { href: links.findings({ pool, either: pool, outcome: 'judged' }), count: actedOn(credited).n };
  }
}

function leftOut(level: string, never: number, fewer: number): string {
  const rare = fewer === 0 ? '' : ` ${counted(fewer, 'pair')} with fewer shared reports are left out.`;
  return `${counted(never, 'pair')} of ${level} never took part in the same report.${rare}`;
}
