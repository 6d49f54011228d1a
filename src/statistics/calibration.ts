import type { Element } from 'hast';
import { h } from 'hastscript';
import { BECAME, RATINGS } from '../model/lists.ts';
import type { Choices } from './choices.ts';
import { ownOriginals, type In } from './credit.ts';
import type { CountedOriginal } from '../model/review-record.ts';
import { countFigure, ratioFigure } from './figure.ts';
import type { Links, OriginalsAsked } from './links.ts';
import { missing } from './missing.ts';
import { becameWord, noneKept } from './original-words.ts';
import { share, type Ratio } from './ratio.ts';
import { scopeHead } from './scope-head.ts';
import { changeOf } from './severity-change.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

type Rating = (typeof RATINGS)[number];
type Became = (typeof BECAME)[number];

/** Own findings of a scope, with nothing worked out yet. */
interface Own {
  scope: Scope;
  originals: readonly Pick<CountedOriginal, 'severity' | 'became' | 'how'>[];
}

/** How many own findings of one severity became what; `total` is all of them. */
export interface CalibrationRow {
  severity: Rating;
  cells: { became: Became; n: number }[];
  total: number;
}

/** A row for each severity that the agent used, most severe first; a cell for each of what they may have become. */
export function calibrationRows(originals: Own['originals'], columns: readonly Became[]): CalibrationRow[] {
  return RATINGS.map((severity) => {
    const own = originals.filter((original) => (original.severity ?? 'unrated') === severity);
    const count = (became: Became) => own.filter((original) => original.became === became).length;
    return {
      severity,
      cells: columns.map((became) => ({ became, n: count(became) })),
      total: own.length,
    };
  }).filter(({ total }) => total > 0);
}

/** Of the originals that have a severity and became a finding that has one: how many kept theirs, and how many did not. */
export interface Shifts {
  same: Ratio;
  lower: Ratio;
  higher: Ratio;
}

export function shifts(originals: Own['originals']): Shifts {
  const changes = originals.map(changeOf).filter((change) => change !== null);
  return {
    same: share(changes, (change) => change === 'same'),
    lower: share(changes, (change) => change === 'lower'),
    higher: share(changes, (change) => change === 'higher'),
  };
}

/** How severe each agent said its own findings are, and how severe they are in the report. */
export const calibration: View = (selection, links) => {
  const all = owned(selection);
  if (all.length === 0) return [h('p', noneKept(selection.scopes)), missing(selection, ['originals'])];
  return [
    matrix(all, selection, links),
    legend(),
    ...shiftTable(all, selection, links),
    missing(selection, ['originals']),
  ];
};

/** Only scopes that have originals. */
function owned({ reviews, scopes }: Selection): { scope: Scope; originals: In<CountedOriginal>[] }[] {
  return scopes
    .map((scope) => ({ scope, originals: ownOriginals(reviews, scope) }))
    .filter(({ originals }) => originals.length > 0);
}

function matrix(all: readonly Own[], selection: Selection, links: Links): Element {
  const columns = BECAME.filter(
    (became) =>
      became !== 'unrated' || all.some(({ originals }) => originals.some((one) => one.became === became)),
  );
  const caption = 'Originals by own severity (rows) and by what they became (columns)';
  const table = h('table.figures.calibration', [
    h('caption', caption),
    h(
      'thead',
      h('tr', [
        h('th', { scope: 'col' }, 'Own severity'),
        ...columns.map((became) => h('th.number', { scope: 'col' }, becameWord(became))),
        h('th.number', { scope: 'col' }, 'All'),
      ]),
    ),
    ...all.map((own) => body(own, columns, selection, links)),
  ]);
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: caption }, table);
}

function body(
  { scope, originals }: Own,
  columns: readonly Became[],
  { choices }: Selection,
  links: Links,
): Element {
  const { head, depth = 0 } = scopeHead(scope, links);
  return h('tbody', [
    h('tr', { className: [`depth-${depth}`] }, [
      h('th', { scope: 'rowgroup' }, head),
      h('td', { colSpan: columns.length }),
      h('td.number', countFigure(originals.length, links.originals(scope, chosenSeverity(choices)))),
    ]),
    ...calibrationRows(originals, columns).map(({ severity, cells, total }) =>
      h('tr.own', [
        h('th', { scope: 'row' }, severity),
        ...cells.map(({ became, n }) =>
          h(
            'td',
            { className: cellClasses(severity, became, n / total) },
            countFigure(n, links.originals(scope, { severity, became })),
          ),
        ),
        h('td.number', countFigure(total, links.originals(scope, { severity }))),
      ]),
    ),
  ]);
}

/** Where a severity is chosen, only originals of it are counted. */
function chosenSeverity({ severity }: Choices): OriginalsAsked {
  return severity === null ? {} : { severity };
}

function cellClasses(severity: Rating, became: Became, part: number): string[] {
  const same = severity === became && severity !== 'unrated' ? ['same'] : [];
  return ['number', `warm-${warmth(part)}`, ...same];
}

/** How much of its row a cell holds, in steps: 0 for none, then one for each quarter. */
export function warmth(part: number): number {
  return Math.ceil(part * 4);
}

function legend(): Element {
  return h('p.legend', [
    h('span.same', 'Framed'),
    ' the report kept the severity. The stronger the colour of a cell, the more of its row it holds. Left of the frame the report was stricter than the agent; right of it milder, but for what could not be traced.',
  ]);
}

function shiftTable(all: readonly Own[], { choices }: Selection, links: Links): Element[] {
  const rows = all.map(({ scope, originals }) => {
    const { same, lower, higher } = shifts(originals);
    const to = (asked: OriginalsAsked) => links.originals(scope, { ...chosenSeverity(choices), ...asked });
    const how = (wanted: 'stated' | 'matched') =>
      countFigure(originals.filter((one) => one.how === wanted).length, to({ how: wanted }));
    return {
      ...scopeHead(scope, links),
      cells: [
        ratioFigure(same, to({ change: 'same' })),
        ratioFigure(lower, to({ change: 'lower' })),
        ratioFigure(higher, to({ change: 'higher' })),
        how('stated'),
        how('matched'),
        countFigure(originals.filter(({ became }) => became === 'unknown').length, to({ became: 'unknown' })),
      ],
    };
  });
  const columns = [
    {
      label: 'Same severity',
      says: 'Originals whose severity the report kept ÷ originals with a severity that became a finding with one.',
    },
    {
      label: 'Lower',
      says: 'Those that the report rates less severe than the agent did, of the same originals.',
    },
    { label: 'Higher', says: 'Those that the report rates more severe.' },
    { label: 'Stated', says: 'Originals of which the report itself says what became of them.' },
    { label: 'Matched', says: 'Originals that were found again in the report by their words and places.' },
    { label: 'Not traced', says: 'Originals of which neither tells: they are in none of the shares.' },
  ];
  return figureTable({ caption: 'How often the severity was kept', head: 'Agent', columns, rows });
}
