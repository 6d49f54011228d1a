import type { ReviewRecord } from '../model/review-record.ts';
import { isCredited } from './credit.ts';
import { inCoveredFiles } from './missed.ts';
import { FEWEST, share, type Ratio } from './ratio.ts';
import type { Scope } from './scope.ts';

/** A language; null where a finding is of no known one. */
type Language = string | null;

/** The languages of findings: those of which enough are in covered files to tell, most findings first; and all others. */
export function languagesTold(reviews: readonly ReviewRecord[]): { told: string[]; others: Language[] } {
  const counts = Map.groupBy(
    reviews.flatMap(({ findings }) =>
      findings.filter(({ coveredBy }) => coveredBy.length > 0).flatMap(({ languages }) => languages),
    ),
    (language) => language,
  );
  const all = [...counts].sort(([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1));
  const isTold = (entry: (typeof all)[number]) => entry[1].length >= FEWEST;
  const names = (entries: typeof all) => entries.map(([language]) => language);
  return { told: names(all.filter(isTold)), others: [...names(all.filter((one) => !isTold(one))), null] };
}

/** Of the findings of any of the languages in files that a scope covered, those that it is credited with. */
export function coveredOf(
  reviews: readonly ReviewRecord[],
  scope: Scope,
  languages: readonly Language[],
): Ratio {
  const found = inCoveredFiles(reviews, scope).filter((finding) =>
    finding.languages.length === 0
      ? languages.includes(null)
      : finding.languages.some((language) => languages.includes(language)),
  );
  return share(found, (finding) => isCredited(finding, scope));
}
