import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted } from '../model/amounts.ts';
import { summarised } from './covered-files.ts';
import { countFigure, nothing, ratioFigure } from './figure.ts';
import type { Links } from './links.ts';
import { oftenCovered, outermost, type OftenCovered } from './often-covered.ts';
import { coverageDots } from './coverage-dots.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { figureTable } from './table.ts';

const MOST_FILES = 40;
const MOST_SCOPES = 12;

/** The files that are covered most often, by family: as dots, and as a table. */
export function coveredOften({ reviews, scopes }: Selection, links: Links): Element[] {
  const all = outermost(scopes)
    .map((scope) => ({ scope, n: summarised(reviews, scope).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .map(({ scope }) => scope);
  const shown = all.slice(0, MOST_SCOPES);
  const files = oftenCovered(reviews, shown, MOST_FILES);
  if (files.length === 0) return [h('p', 'No reviewer of these reports gave a Coverage Summary.')];
  const rest = all.length - shown.length;
  return [
    ...(rest > 0 ? [h('p', `${counted(rest, 'agent')} with fewer summaries are not shown here.`)] : []),
    coverageDots(files, shown),
    h('details', [h('summary', 'The same as a table'), ...filesTable(files, shown, links)]),
  ];
}

function filesTable(files: readonly OftenCovered[], scopes: readonly Scope[], links: Links): Element[] {
  /** All reviews and findings of a file are there. */
  const pageOf = (address: string | null) => (address === null ? null : links.to(address));
  const rows = files.map(({ repo, path, address, reviews, cells }) => ({
    head: h('span.path', [
      h('span.rests', repo),
      address === null ? path : h('a', { href: pageOf(address) }, path),
    ]),
    cells: [
      countFigure(reviews, pageOf(address)),
      ...cells.map(({ covered, found }) =>
        covered === 0 ? nothing() : ratioFigure({ k: found, n: covered }, pageOf(address)),
      ),
    ],
  }));
  const columns = [
    { label: 'Reviews', says: 'Reports in which any reviewer covered the file.' },
    ...scopes.map(({ name }, at) => ({
      label: name,
      says:
        at === 0
          ? 'And so the others: reports in which it is credited with a finding in the file ÷ reports in which it covered the file. A dash: it covered it in none.'
          : '',
    })),
  ];
  return figureTable({ caption: 'Covered files, by family of agents', head: 'File', columns, rows });
}
