import { reviewedCode, type ReviewedCode } from '../corpus/code-place.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { standings, type Standing } from '../corpus/standing.ts';
import type { Subject } from '../corpus/subject.ts';
import type { Report } from '../model/report.ts';
import { resolver, type Resolve } from './references.ts';

/** What the parts of a report's page share. */
export interface ReportPage {
  corpus: Corpus;
  report: Report;
  repo: string;
  subject: Subject | null;
  /** Where the findings stand among the rounds of their subject, by anchor; empty where there is one round. */
  standing: ReadonlyMap<string, Standing>;
  code: ReviewedCode;
  resolve: Resolve;
}

export function reportPage(corpus: Corpus, report: Report): ReportPage {
  const repo = corpus.repositories.get(report.id) ?? '';
  const subject = corpus.subjectOf.get(report.id) ?? null;
  const code = reviewedCode(report, repo, corpus.commitOf.get(report.id) ?? null);
  const standing = subject && subject.rounds.length > 1 ? standings(subject, report) : new Map();
  return { corpus, report, repo, subject, standing, code, resolve: resolver(corpus, report, code) };
}
