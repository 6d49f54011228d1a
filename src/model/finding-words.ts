import type { FindingText } from './finding-record.ts';

/** The words of a finding's page, for searching. */
export type FindingWords = Omit<FindingText, 'originals'>;

/** The words of a reviewer's own finding, its title first, and the languages of its code as its fences name them. */
export interface OwnWords {
  words: string;
  languages: string[];
}

/** The words of a report's findings, in their order, and of the reviewers' own, in the order of its originals. */
export interface ReportWords {
  findings: FindingWords[];
  own: OwnWords[];
}
