import type { Element } from 'hast';
import { h } from 'hastscript';
import { RUNGS } from '../model/lists.ts';
import type { CountedOriginal } from '../model/review-record.ts';
import { answers } from './answers.ts';
import { severitiesTold } from './choices.ts';
import { isCredited, ownOriginals, pool } from './credit.ts';
import { countFigure, ratioFigure } from './figure.ts';
import { answerOf, type Answer } from './answered.ts';
import { ladder, SURVIVED, type Ladder } from './ladder.ts';
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
    .map((scope) => {
      const originals = ownOriginals(reviews, scope);
      return { scope, originals, ladder: ladder(originals) };
    })
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
          says: 'Merged, downgraded, promoted and kept ÷ originals. “≥”: some cannot be traced, and may have survived, too; the interval reaches to where all of them have. What was matched by its words is taken as matched.',
        },
        ...ANSWERS.map(({ label, says }) => ({ label, says })),
      ],
      rows: ladders.map((one) => ({
        ...scopeHead(one.scope, links),
        cells: [
          ...ladderCells(one.scope, one.ladder, severity, links),
          ...answersTo(one.originals).map(({ answer, n }) =>
            countFigure(n, links.originals(one.scope, { ...severity, became: 'finding', answer })),
          ),
        ],
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
  merged: 'Went into one finding of its own severity, together with others.',
  downgraded: 'Became a finding of a lower severity.',
  promoted: 'Became a finding of a higher severity.',
  kept: 'Became a finding at its own severity.',
  unknown: 'The report does not say, and no finding is alike enough.',
};

const ANSWERS: readonly { answer: Answer; label: string; says: string }[] = [
  {
    answer: 'acted-on',
    label: 'acted on',
    says: 'Of those that survived: the author acted on the finding that they went into.',
  },
  { answer: 'skipped', label: 'skipped', says: 'The author declined it.' },
  { answer: 'silent', label: 'no answer', says: 'No report says what was done, or it is another answer.' },
];

/** What the authors did about the findings that originals went into. */
function answersTo(originals: readonly CountedOriginal[]): { answer: Answer; n: number }[] {
  const survived = originals.filter(({ rung }) => SURVIVED.includes(rung));
  return ANSWERS.map(({ answer }) => ({
    answer,
    n: survived.filter(({ outcome }) => answerOf(outcome) === answer).length,
  }));
}

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
      unknown: rungs.unknown,
    }),
  ];
}

function ofFindings({ reviews, scopes, choices }: Selection, links: Links): Element[] {
  const severities = severitiesTold(choices);
  return figureTable({
    caption: 'What the authors did about findings credited to each agent',
    head: 'Agent',
    columns: [
      ...severities.map((severity, at) => ({
        label: `${severity} acted on`,
        says: at === 0 ? '“All acted on”, for each severity.' : '',
      })),
      {
        label: 'All acted on',
        says: 'Fixed, tested, documented or answered in a comment ÷ (these + skipped: declined by the author). An author may be right to skip a true finding: this does not tell who is right.',
      },
      { label: 'Skipped', says: 'Findings that the author chose not to act on.' },
      {
        label: 'None recorded',
        says: 'Findings of which no report says what was done. They are in no ratio here.',
      },
      { label: 'Other', says: 'Superseded, or an answer that is neither. They are in no ratio here.' },
    ],
    rows: scopes.map((scope) => ({
      ...scopeHead(scope, links),
      cells: answerCells(reviews, scope, severities, links),
    })),
  });
}

function answerCells(
  reviews: Selection['reviews'],
  scope: Scope,
  severities: ReturnType<typeof severitiesTold>,
  links: Links,
): Element[] {
  const of = answers(pool(reviews, scope).filter((finding) => isCredited(finding, scope)));
  const acted = { credited: [scope], outcome: 'acted-on' } as const;
  return [
    ...severities.map((severity) =>
      ratioFigure(of.bySeverity[severity], links.findings({ ...acted, severity })),
    ),
    ratioFigure(of.all, links.findings(acted)),
    countFigure(of.skipped, links.findings({ credited: [scope], outcome: 'skipped' })),
    countFigure(of.silent, links.findings({ credited: [scope], outcome: 'silent' })),
    countFigure(of.otherwise, links.findings({ credited: [scope], outcome: 'otherwise' })),
  ];
}
