import type { FindingFacts } from '../model/finding-record.ts';
import type { KnownValues } from '../query/complete.ts';
import { coveringReviewers, FACET_VALUES, type ValuesOf } from '../query/facet-values.ts';
import type { Field } from '../query/syntax.ts';

/** Of so many files the paths are known: nobody has use for all of them. */
const MOST_FILES = 500;

/** Beside the facets the fields that have too many values for one. */
const VALUES_OF: Readonly<Partial<Record<Field, ValuesOf>>> = {
  ...FACET_VALUES,
  branch: ({ report }) => listed(report.branch),
  author: ({ report }) => listed(report.author),
  reviewer: ({ report }) => report.reviewers,
  covered: coveringReviewers,
  pr: ({ report }) => listed(report.pr),
  file: ({ locations }) => locations.map(({ path }) => path),
};

/** The values that findings of reports have, the most frequent first. */
export function knownValues(findings: readonly FindingFacts[]): KnownValues {
  const all = Object.entries(VALUES_OF).map(([field, valuesOf]) => [
    field,
    byFrequency(findings.flatMap((facts) => valuesOf(facts))).slice(
      0,
      field === 'file' ? MOST_FILES : Infinity,
    ),
  ]);
  return Object.fromEntries(all);
}

/** Each value once; of those that are as frequent, the first that came stands first. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function listed(value: string | number | null): string[] {
  return value === null ? [] : [String(value)];
}
