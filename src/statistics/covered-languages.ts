import { languagesOf } from '../model/language.ts';
import type { CountedFinding, ReviewRecord } from '../model/review-record.ts';
import { isCovered, summarised } from './covered-files.ts';
import { isCredited, type In } from './credit.ts';
import { inCoveredFiles } from './missed.ts';
import { FEWEST, share, type Ratio } from './ratio.ts';
import { seats, type Scope } from './scope.ts';

/** What a scope did in the files of one language that it covered, or of several. */
export interface LanguageCoverage {
  /** Files, each counted in every review that it was covered in. */
  files: number;
  /** Findings there that it is credited with. */
  credited: Ratio;
}

/** The language of a file; null where its name tells none. */
export function languageOfFile(path: string): string | null {
  return languagesOf([], [path])[0] ?? null;
}

/** The languages in which enough was found to tell, most findings first. */
export function toldLanguages(reviews: readonly ReviewRecord[]): string[] {
  const found = reviews.flatMap(({ findings }) =>
    findings.flatMap(({ files }) => [...new Set(files.map(languageOfFile))]),
  );
  return [...Map.groupBy(found, (language) => language)]
    .filter(([language, all]) => language !== null && all.length >= FEWEST)
    .sort(([a, some], [b, others]) => others.length - some.length || (a! < b! ? -1 : 1))
    .map(([language]) => language!);
}

/** A scope's coverage for which the language holds. A finding in files of several languages is one of each. */
export function languageCoverage(
  reviews: readonly ReviewRecord[],
  scope: Scope,
  holds: (language: string | null) => boolean,
): LanguageCoverage {
  const isThere = (path: string) => holds(languageOfFile(path));
  const files = summarised(reviews, scope).flatMap(({ review, own }) =>
    review.files.filter((file) => isCovered(file, own) && isThere(file.path)),
  );
  const found = inCoveredFiles(reviews, scope).filter((finding) =>
    coveredPaths(finding, scope).some(isThere),
  );
  return { files: files.length, credited: share(found, (finding) => isCredited(finding, scope)) };
}

/** Those of a finding's files that the scope covered. */
function coveredPaths({ files, review }: In<CountedFinding>, scope: Scope): string[] {
  const own = seats(review, scope);
  return review.files
    .filter((file) => files.includes(file.path) && isCovered(file, own))
    .map(({ path }) => path);
}
