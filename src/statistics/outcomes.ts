import type { Element } from 'hast';
import { h } from 'hastscript';
import { RUNGS, SEVERITIES } from '../model/lists.ts';
import { answers } from './answers.ts';
import { isCredited, ownOriginals, pool } from './credit.ts';
import { countFigure, ratioFigure } from './figure.ts';
import { ladder, type Ladder } from './ladder.ts';
import { ladderPicture } from './ladder-picture.ts';
import type { Links, OriginalsAsked } from './links.ts';
import { missing } from './missing.ts';
import { noneKept, rungWord } from './original-words.ts';
import { scopeHead } from './scope-head.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

/** What became of what agents wrote, and of the findings that they are credited with. */
export const outcomes: View = (selection, links) => [
  h('h3', 'Of what they wrote themselves'),
  ...ofOriginals(selection, links),
  missing(selection, ['originals']),
  h('h3', 'Of the findings credited to them'),
  ...ofFindings(selection, links),
  missing(selection, ['resolution', 'credits']),
];

/** Only scopes whose own words are kept. */
function ofOriginals({ reviews, scopes, choices }: Selection, links: Links): Element[] {
  const ladders = scopes
    .map((scope) => ({ scope, ladder: ladder(ownOriginals(reviews, scope)) }))
    .filter((one) => one.ladder.survived.n > 0);
  if (ladders.length === 0) return [h('p', noneKept(scopes))];
  const caption = 'What became of the originals';
  const severity = choices.severity === null ? {} : { severity: choices.severity };
  return [
    ladderPicture(
      ladders.filter(({ scope }) => scope.level === 'agent'),
      caption,
    ),
    ...figureTable({
      caption,
      head: 'Agent',
      columns: [
        { label: 'originals', says: 'What it wrote itself, before the reviews were brought together.' },
        ...RUNGS.map((rung) => ({ label: rungWord(rung), says: RUNG_SAYS[rung] })),
        {
          label: 'survival',
          says: 'Merged, downgraded, promoted and kept ÷ originals. “≥”: some cannot be traced, and may have survived, too.',
        },
      ],
      rows: ladders.map((one) => ({
        ...scopeHead(one.scope, links),
        cells: ladderCells(one.scope, one.ladder, severity, links),
      })),
    }),
  ];
}

const RUNG_SAYS: Record<(typeof RUNGS)[number], string> = {
  'false-positive': 'Left out, and the report says that it is false.',
  dropped: 'Left out for another reason, or for none that is given.',
  duplicate: 'Left out as something that is said already.',
  'design-note': 'Became an observation on the design.',
  limitation: 'Became a limitation of the review.',
  merged: 'Went into one finding together with others.',
  downgraded: 'Became a finding of a lower severity.',
  promoted: 'Became a finding of a higher severity.',
  kept: 'Became a finding at its own severity.',
  unknown: 'The report does not say, and no finding is alike enough.',
};

function ladderCells(
  scope: Scope,
  { rungs, survived }: Ladder,
  severity: OriginalsAsked,
  links: Links,
): Element[] {
  return [
    countFigure(survived.n, links.originals(scope, severity)),
    ...RUNGS.map((rung) => countFigure(rungs[rung], links.originals(scope, { ...severity, rung }))),
    ratioFigure(survived, links.originals(scope, { ...severity, became: 'finding' }), {
      atLeast: rungs.unknown > 0,
    }),
  ];
}

function ofFindings({ reviews, scopes }: Selection, links: Links): Element[] {
  return figureTable({
    caption: 'What the authors did about findings credited to each agent',
    head: 'Agent',
    columns: [
      ...SEVERITIES.map((severity, at) => ({
        label: `${severity} acted on`,
        says:
          at === 0
            ? 'Fixed, tested, documented or answered in a comment ÷ (these + skipped), for each severity. An author may be right to skip a true finding: this does not tell who is right.'
            : '',
      })),
      { label: 'All acted on', says: 'The same of all severities together.' },
      { label: 'Skipped', says: 'Findings that the author chose not to act on.' },
      {
        label: 'None recorded',
        says: 'Findings of which no report says what was done. They are in no ratio here.',
      },
      { label: 'Other', says: 'Superseded, or an answer that is neither. They are in no ratio here.' },
    ],
    rows: scopes.map((scope) => ({ ...scopeHead(scope, links), cells: answerCells(reviews, scope, links) })),
  });
}

function answerCells(reviews: Selection['reviews'], scope: Scope, links: Links): Element[] {
  const of = answers(pool(reviews, scope).filter((finding) => isCredited(finding, scope)));
  const acted = { credited: [scope], outcome: 'acted-on' } as const;
  return [
    ...SEVERITIES.map((severity) =>
      ratioFigure(of.bySeverity[severity], links.findings({ ...acted, severity })),
    ),
    ratioFigure(of.all, links.findings(acted)),
    countFigure(of.skipped, links.findings({ credited: [scope], outcome: 'skipped' })),
    countFigure(of.silent, links.findings({ credited: [scope], outcome: 'silent' })),
    countFigure(of.otherwise, links.findings({ credited: [scope], outcome: 'otherwise' })),
  ];
}
