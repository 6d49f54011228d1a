import { h } from 'hastscript';
import type { ReviewRecord } from '../model/review-record.ts';
import { statedFigure } from './figure.ts';
import { meanOf, type Mean } from './mean.ts';
import { missing } from './missing.ts';
import { scopeHead } from './scope-head.ts';
import { seats, type Scope } from './scope.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

const ROWS = [
  {
    value: 'falsePositives',
    label: 'False positives',
    says: 'What it raised and whoever put the report together judged to be false. Below each sum stands the mean of the columns that state it: a table has one for each reviewer.',
  },
  { value: 'uniqueInsights', label: 'Unique insights', says: 'What no other reviewer had.' },
  { value: 'downgraded', label: 'Downgraded', says: 'What it raised and the report holds less severe.' },
  { value: 'dropped', label: 'Dropped', says: 'What it raised and the report leaves out.' },
  {
    value: 'coverageMisses',
    label: 'Coverage misses',
    says: 'What it should have seen in files that it covered, and did not.',
  },
] as const;
export type ReportedRow = (typeof ROWS)[number]['value'];

/** What the retro tables state of a scope in one of their rows. */
export interface Stated {
  total: number;
  /** For each column that states it: a table has a column for each reviewer. `over` says how many do. */
  each: Mean;
}

export function stated(reviews: readonly ReviewRecord[], scope: Scope, row: ReportedRow): Stated {
  const values = (review: ReviewRecord) =>
    seats(review, scope).flatMap((at) => review.reviewers[at]!.scorecard?.[row] ?? []);
  const sum = (review: ReviewRecord) => values(review).reduce((total, value) => total + value, 0);
  const stating = reviews.filter((review) => values(review).length > 0);
  return {
    total: stating.reduce((total, review) => total + sum(review), 0),
    each: meanOf(stating, sum, (review) => values(review).length),
  };
}

/** What the reports' own tables say of each agent. Nothing of it is counted from findings. */
export const reported: View = (selection, links) => [
  ...figureTable({
    caption: 'As the report says: the retro tables, added up',
    head: 'Agent',
    columns: ROWS.map(({ label, says }) => ({ label, says })),
    rows: selection.scopes.map((scope) => ({
      ...scopeHead(scope, links),
      cells: ROWS.map(({ value }) =>
        statedFigure(stated(selection.reviews, scope, value), links.retro(scope, { row: value })),
      ),
    })),
  }),
  ...(selection.choices.severity === null ? [] : [h('p', 'These rows are of all severities.')]),
  missing(selection, ['retro']),
];
