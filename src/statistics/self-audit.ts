import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted, day, number } from '../model/amounts.ts';
import { agrees, CLAIMED, claims, isOfSome, type Claim, type Claimed } from './claims.ts';
import { ratioFigure } from './figure.ts';
import type { Links } from './links.ts';
import { missing } from './missing.ts';
import { cellOf } from './retro-cells.ts';
import { share } from './ratio.ts';
import { scopeHead } from './scope-head.ts';
import { isOf } from './scope.ts';
import { select, type Selection } from './selection.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

/** More disagreements than that are no list to read; the rest is counted. */
const MOST_LISTED = 100;

const SAYS: Record<Claimed, string> = {
  critical: 'Critical findings that the table states, beside those credited to the agent.',
  important: 'The same of important findings.',
  suggestion: 'The same of suggestions.',
  'unique insights': 'As the report says, beside findings credited to the agent alone.',
  downgraded: 'As the report says, beside originals that became a finding of a lower severity.',
  dropped: 'As the report says, beside originals that became nothing.',
};

/** What the retro tables claim of each agent, held against the findings and originals of the same reports. */
export const selfAudit: View = (selection, links) => {
  const all = ofChoice(selection);
  if (all.length === 0)
    return [
      h('p', 'No retro table of these reports can be held against its findings.'),
      missing(selection, ['retro', 'originals', 'credits']),
    ];
  const differing = all.filter((claim) => !agrees(claim));
  return [
    ...summary(all, selection, links),
    ...disagreements(differing, selection, links),
    missing(selection, ['retro', 'originals', 'credits']),
  ];
};

/** Claims of the chosen reviews; where a severity is chosen, claims of that one. */
function ofChoice({ data, choices }: Selection): Claim[] {
  const { severity } = choices;
  return claims(select(data, { ...choices, severity: null }).reviews).filter(
    ({ row }) => severity === null || row === severity,
  );
}

function isTold({ reviewer }: Claim, { scopes }: Selection): boolean {
  return scopes.some((scope) => isOf(scope, reviewer));
}

function summary(all: readonly Claim[], { scopes, choices }: Selection, links: Links): Element[] {
  const rows = CLAIMED.filter((row) => all.some((claim) => claim.row === row));
  const columns = [
    {
      label: 'All cells',
      says: 'Cells of the tables that agree with what is counted ÷ cells that can be compared.',
    },
    {
      label: 'Not of zeros',
      says: 'The same without the cells in which zero is stated and zero is counted: these agree easily.',
    },
    ...rows.map((row) => ({ label: row, says: SAYS[row] })),
  ];
  const ofSeverity = choices.severity === null ? {} : { row: choices.severity };
  const told = scopes
    .map((scope) => ({ scope, own: all.filter(({ reviewer }) => isOf(scope, reviewer)) }))
    .filter(({ own }) => own.length > 0);
  return figureTable({
    caption: 'Cells of the retro tables that agree with the findings',
    head: 'Agent',
    columns,
    rows: told.map(({ scope, own }) => ({
      ...scopeHead(scope, links),
      cells: [
        ratioFigure(share(own, agrees), links.retro(scope, { ...ofSeverity, held: 'agrees' }), {
          count: columnsOf(own.filter(agrees)),
        }),
        ratioFigure(
          share(own.filter(isOfSome), agrees),
          links.retro(scope, { ...ofSeverity, held: 'agrees-on-some' }),
          { count: columnsOf(own.filter(isOfSome).filter(agrees)) },
        ),
        ...rows.map((row) =>
          ratioFigure(
            share(
              own.filter((claim) => claim.row === row),
              agrees,
            ),
            links.retro(scope, { held: 'agrees', row: cellOf(row) }),
          ),
        ),
      ],
    })),
  });
}

/** In how many columns of retro tables the claims stand. */
function columnsOf(own: readonly Claim[]): number {
  return new Set(own.map(({ reviewer }) => reviewer)).size;
}

function disagreements(differing: readonly Claim[], selection: Selection, links: Links): Element[] {
  const told = differing.filter((claim) => isTold(claim, selection));
  if (told.length === 0) return [h('p', 'They all agree.')];
  const shown = told.slice(0, MOST_LISTED);
  const rest = told.length - shown.length;
  return [
    h('details', [
      h('summary', counted(told.length, 'disagreement')),
      h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: 'Disagreements' }, listed(shown, links)),
      rest === 0
        ? null
        : h('p.muted', [
            `The newest ${number(shown.length)} are listed; ${number(rest)} more are in `,
            everyDiffering(differing, selection, links),
            '.',
          ]),
    ]),
  ];
}

/** Leads to the columns of retro tables with cells that differ, whoever they are of. */
function everyDiffering(differing: readonly Claim[], { choices }: Selection, links: Links): Element {
  const { effort, severity } = choices;
  const own = differing.filter(({ reviewer }) => effort === null || (reviewer.effort ?? 'none') === effort);
  const href = links.retro(null, { held: 'differs', ...(severity && { row: severity }) });
  return h('a', { href, dataCount: columnsOf(own) }, 'all retro tables that differ from their findings');
}

function listed(shown: readonly Claim[], links: Links): Element {
  return h('table', [
    h(
      'thead',
      h('tr', [
        ...['Report', 'Agent', 'Row'].map((head) => h('th', { scope: 'col' }, head)),
        ...['Stated', 'Counted'].map((head) => h('th.number', { scope: 'col' }, head)),
      ]),
    ),
    h(
      'tbody',
      shown.map(({ review, reviewer, row, stated, counted: found }) =>
        h('tr', [
          h('th', { scope: 'row' }, [
            h('a', { href: links.to(review.address) }, review.label),
            ' ',
            h('span.muted', day(review.date)),
          ]),
          h('td', reviewer.agent),
          h('td', row),
          h('td.number', number(stated)),
          h('td.number', number(found)),
        ]),
      ),
    ),
  ]);
}
