import type { Element } from 'hast';
import { h } from 'hastscript';
import { RATINGS } from '../model/lists.ts';
import type { ReviewRecord } from '../model/review-record.ts';
import type { Choices } from './choices.ts';
import { isCredited, isSole, pool, telling } from './credit.ts';
import { countFigure, meanFigure, ratioFigure } from './figure.ts';
import type { Links } from './links.ts';
import { listing, type Listing } from './listing.ts';
import { meanOf, type Mean } from './mean.ts';
import { missing } from './missing.ts';
import { share, type Ratio } from './ratio.ts';
import { scopeHead } from './scope-head.ts';
import type { Scope } from './scope.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

type Rating = (typeof RATINGS)[number];

/** What a scope did in the reviews that list it. */
export interface Compared {
  listing: Listing;
  droppedOut: Ratio;
  /** Reviews that it took part in and that do not say who found what: they are in no figure below. */
  creditNobody: number;
  /** Findings that it is credited with. */
  found: Record<Rating, number>;
  perReview: Mean;
  /** Of all findings of the reviews it took part in, those that it is credited with. */
  ofPool: Ratio;
  /** Of those that it is credited with, those that nobody else is. */
  sole: Ratio;
}

export function compared(reviews: readonly ReviewRecord[], scope: Scope): Compared {
  const listed = listing(reviews, scope);
  const { tookPart, droppedOut } = listed;
  const told = telling(tookPart);
  const all = pool(told, scope);
  const credited = all.filter((finding) => isCredited(finding, scope));
  const found = (rating: Rating) =>
    credited.filter(({ severity }) => (severity ?? 'unrated') === rating).length;
  return {
    listing: listed,
    droppedOut: { k: droppedOut.length, n: droppedOut.length + tookPart.length },
    found: {
      critical: found('critical'),
      important: found('important'),
      suggestion: found('suggestion'),
      unrated: found('unrated'),
    },
    creditNobody: tookPart.length - told.length,
    perReview: meanOf(
      told,
      (review) => pool([review], scope).filter((finding) => isCredited(finding, scope)).length,
    ),
    ofPool: { k: credited.length, n: all.length },
    sole: share(credited, (finding) => isSole(finding, scope)),
  };
}

/** What each agent took part in, and what it was credited with. Rows stand by name, never by a figure. */
export const comparison: View = (selection, links) => {
  const rows = selection.scopes.map((scope) => ({ scope, figures: compared(selection.reviews, scope) }));
  return [...table(rows, selection.choices, links), ...dropOuts(rows), missing(selection, ['credits'])];
};

type Rows = readonly { scope: Scope; figures: Compared }[];

function table(rows: Rows, choices: Choices, links: Links): Element[] {
  const told = ratingsTold(rows, choices);
  return figureTable({
    caption: 'What each agent took part in, and what it is credited with',
    head: 'Agent',
    columns: [
      {
        label: 'Reviews',
        says: 'Reports in which it took part. A family takes part where any of its agents does. Those that credit nobody are in no share.',
      },
      {
        label: 'Dropped out',
        says: 'Reports that list it and have no review of it ÷ reports that list it. They count nowhere else.',
      },
      ...told.map((severity, at) => ({
        label: severity,
        says:
          at === 0 ? 'Findings credited to it, alone or with others, by their severity in the report.' : '',
      })),
      {
        label: 'Per review',
        says: 'Findings credited to it ÷ reviews it took part in, with an interval over pull requests and branches. Reviews of large changes have more to find.',
      },
      {
        label: 'Share of pool',
        says: 'Findings credited to it ÷ all findings of the reviews it took part in. What nobody found is not among them.',
      },
      {
        label: 'Sole',
        says: 'Findings credited to it alone ÷ findings credited to it. A family is alone where only its own agents are credited.',
      },
    ],
    rows: rows.map(({ scope, figures }) => ({
      ...scopeHead(scope, links),
      cells: cells(scope, figures, told, links),
    })),
  });
}

function cells(scope: Scope, figures: Compared, told: readonly Rating[], links: Links): Element[] {
  const { listing: listed, droppedOut, creditNobody, found, perReview, ofPool, sole } = figures;
  const silent = creditNobody === 0 ? null : `${creditNobody} without credits`;
  const credited = links.findings({ credited: [scope] });
  return [
    countFigure(listed.tookPart.length, links.reviews(scope, { part: 'took-part' }), silent),
    ratioFigure(droppedOut, links.reviews(scope, { part: 'dropped-out' })),
    ...told.map((severity) => countFigure(found[severity], links.findings({ credited: [scope], severity }))),
    meanFigure(perReview, credited, ofPool.k),
    ratioFigure(ofPool, credited),
    ratioFigure(sole, links.findings({ credited: [scope], alone: true })),
  ];
}

/** The chosen severity, else all, and whether there are findings without one. */
function ratingsTold(rows: Rows, { severity }: Choices): readonly Rating[] {
  if (severity !== null) return [severity];
  return RATINGS.filter(
    (rating) => rating !== 'unrated' || rows.some(({ figures }) => figures.found.unrated > 0),
  );
}

/** Why agents gave no review; families repeat their agents. */
function dropOuts(rows: Rows): Element[] {
  const told = rows.filter(
    ({ scope, figures }) => scope.level === 'agent' && figures.listing.reasons.length > 0,
  );
  if (told.length === 0) return [];
  return [
    h('details', [
      h('summary', 'Why agents dropped out, as the reports say'),
      h(
        'ul',
        told.map(({ scope, figures }) =>
          h(
            'li',
            `${scope.name}: ${figures.listing.reasons.map(({ reason, n }) => `${reason} (${n})`).join(', ')}`,
          ),
        ),
      ),
    ]),
  ];
}
