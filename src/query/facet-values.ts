import type { FindingFacts } from '../model/finding-record.ts';
import type { Field } from './syntax.ts';

export type ValuesOf = (facts: FindingFacts) => readonly string[];

/** The values by which a finding is found and counted, as the query box writes them; none where it has no such thing. */
export const FACET_VALUES = {
  severity: ({ severity }) => listed(severity),
  is: ({ standings, outcome }) => [...standings, ...listed(outcome === 'skipped' ? 'declined' : outcome)],
  has: ({ hasFix, hasDiff, outcome, locations, report }) => [
    ...(hasFix ? ['fix'] : []),
    ...(hasDiff ? ['diff'] : []),
    ...(outcome !== null ? ['resolution'] : []),
    ...(locations.length > 0 ? ['location'] : []),
    ...(report.credits ? ['credits'] : []),
  ],
  agent: ({ agents }) => agents,
  repo: ({ report }) => listed(report.repo || null),
  kind: ({ report }) => [report.kind],
  verdict: ({ report }) => listed(report.verdict?.class ?? null),
  tag: ({ tags }) => tags,
  lang: ({ languages }) => languages,
  pattern: ({ pattern }) => listed(pattern?.id ?? null),
} as const satisfies Partial<Record<Field, ValuesOf>>;

/** A field whose values are counted. */
export type FacetField = keyof typeof FACET_VALUES;

/** A value as a list, where there is one. */
export function listed(value: string | null): string[] {
  return value === null ? [] : [value];
}

/** The reviewers whose Coverage Summary mentions a file of the finding. */
export const coveringReviewers: ValuesOf = ({ coveredBy, report }) =>
  coveredBy.flatMap((at) => report.reviewers[at] ?? []);
