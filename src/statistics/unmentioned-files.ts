import type { CountedFinding, ReviewRecord } from '../model/review-record.ts';

/** Files of one report that its findings name, and no reviewer's Coverage Summary mentions. */
export interface Unmentioned {
  review: ReviewRecord;
  paths: string[];
  findings: CountedFinding[];
}

/** One for each report that has Coverage Summaries, and such files. */
export function unmentionedFiles(reviews: readonly ReviewRecord[]): Unmentioned[] {
  return reviews
    .filter(({ files }) => files.length > 0)
    .map((review) => {
      const paths = namedFiles(review).filter((path) => !mayBeMentioned(path, review));
      const findings = review.findings.filter(({ files }) => files.some((path) => paths.includes(path)));
      return { review, paths, findings };
    })
    .filter(({ paths }) => paths.length > 0);
}

/** The files that a report's findings name, each once. */
export function namedFiles({ findings }: Pick<ReviewRecord, 'findings'>): string[] {
  return [...new Set(findings.flatMap(({ files }) => files))];
}

/** A path may be written from a folder within: then it may be any of the mentioned files that end alike. */
function mayBeMentioned(path: string, { files }: ReviewRecord): boolean {
  return files.some(
    (file) => file.path === path || file.path.endsWith(`/${path}`) || path.endsWith(`/${file.path}`),
  );
}
