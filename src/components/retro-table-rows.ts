import type { AgentNames } from '../corpus/agent-names.ts';
import { retroRows, type RetroRow } from '../corpus/retro-rows.ts';
import type { Report } from '../model/report.ts';
import type { AgentData, ReviewRecord } from '../model/review-record.ts';
import { retroFacts, type RetroFacts } from '../statistics/retro-cells.ts';
import { scopesOf } from '../statistics/scope.ts';

/** A row of the table of all retro tables, with what it can be chosen by. */
export interface RetroTableRow extends RetroRow {
  review: ReviewRecord;
  facts: RetroFacts;
  /** Site-relative address of the page of the agent; null where it has none. */
  path: string | null;
}

export function retroTableRows(
  reports: readonly Report[],
  names: Pick<AgentNames, 'nameOf'>,
  data: AgentData,
): { columns: string[]; rows: RetroTableRow[] } {
  const { columns, rows } = retroRows(reports, names);
  const reviews = new Map(data.reviews.map((review) => [review.id, review]));
  const scopes = scopesOf(data).filter(({ level }) => level !== 'effort');
  const paths = new Map(data.agents.map(({ name, path }) => [name, path]));
  return {
    columns,
    rows: rows.map((row) => {
      const review = reviews.get(row.report.id)!;
      const facts = retroFacts(review, row, scopes);
      return { ...row, review, facts, path: paths.get(row.agent) ?? null };
    }),
  };
}
