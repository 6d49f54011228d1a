import type { Corpus } from '../corpus/corpus.ts';
import type { ReportWords } from '../model/finding-words.ts';
import type { Report } from '../model/report.ts';
import { loadRendered } from './reports.ts';

/** The words of the findings of every report of a corpus that `loadCorpus` gave. */
export async function loadWords({ reports }: Corpus): Promise<(report: Report) => ReportWords> {
  const words = new Map<Report, ReportWords>();
  // One after the other: a rendered report is many times its words.
  for (const report of reports) words.set(report, (await loadRendered(report)).words);
  return (report) => words.get(report)!;
}
