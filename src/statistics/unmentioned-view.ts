import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted, number } from '../model/amounts.ts';
import { countFigure, ratioWords } from './figure.ts';
import type { Links } from './links.ts';
import type { Selection } from './selection.ts';
import { figureTable } from './table.ts';
import { namedFiles, unmentionedFiles, type Unmentioned } from './unmentioned-files.ts';

/** So many reports have room; the reader's choices lead to the others. */
export const MOST_REPORTS = 250;

/** Files that findings name, and no summary: in a sentence, and by report. */
export function unmentioned({ reviews }: Selection, links: Links): Element[] {
  const summarised = reviews.filter(({ files }) => files.length > 0);
  const named = summarised.reduce((sum, review) => sum + namedFiles(review).length, 0);
  const found = unmentionedFiles(reviews);
  const rest = found.length - MOST_REPORTS;
  const k = found.reduce((sum, { paths }) => sum + paths.length, 0);
  if (named === 0) return [h('p', 'No report with Coverage Summaries has findings that name files.')];
  if (k === 0)
    return [
      h(
        'p',
        `No file that findings name is missing from all summaries, in ${counted(summarised.length, 'report')} with summaries.`,
      ),
    ];
  return [
    h(
      'p',
      `Of the files that findings name, no summary mentions ${ratioWords({ k, n: named })}, in ${found.length} of ${counted(summarised.length, 'report')} with summaries. A file is counted in each report. Somebody read these, and did not say so, or the finding is about a file beside the change.`,
    ),
    h('details', [
      h('summary', counted(found.length, 'report')),
      rest > 0
        ? h(
            'p',
            `The newest ${number(MOST_REPORTS)} are listed. For ${counted(rest, 'older one')} choose a repository or a period, or take them from the data.`,
          )
        : null,
      ...table(found.slice(0, MOST_REPORTS), links),
    ]),
  ];
}

function table(found: readonly Unmentioned[], links: Links): Element[] {
  const rows = found.map(({ review, paths, findings }) => ({
    head: h('a', { href: links.to(review.address) }, review.label),
    cells: [
      countFigure(paths.length),
      h(
        'ul.plain-list',
        paths.map((path) => h('li', h('code', path))),
      ),
      h(
        'ul.plain-list',
        findings.map(({ address, id, title }) => h('li', h('a', { href: links.to(address) }, id ?? title))),
      ),
    ],
  }));
  const columns = [
    { label: 'Files', says: '' },
    { label: 'Which', says: '', isNumber: false },
    { label: 'Findings there', says: '', isNumber: false },
  ];
  return figureTable({ caption: 'Files that no summary mentions', head: 'Report', columns, rows });
}
