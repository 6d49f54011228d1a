import type { CountedFinding, ReviewRecord } from '../model/review-record.ts';

/** Files of one report that its findings name, and no Coverage Summary mentions. */
export interface Unmentioned {
  review: ReviewRecord;
  paths: string[];
  findings: CountedFinding[];
}

/** One for each report that has such files. Findings that are left out name none. */
export function unmentionedFiles(reviews: readonly ReviewRecord[]): Unmentioned[] {
  return reviews
    .map((review) => {
      const paths = namedFiles(review).filter((path) => review.unmentioned.includes(path));
      const findings = review.findings.filter(({ files }) => files.some((path) => paths.includes(path)));
      return { review, paths, findings };
    })
    .filter(({ paths }) => paths.length > 0);
}

/** The files that a report's findings name, each once. */
export function namedFiles({ findings }: Pick<ReviewRecord, 'findings'>): string[] {
  return [...new Set(findings.flatMap(({ files }) => files))];
}
