import type { Corpus } from '../corpus/corpus.ts';
import type { ReportWords } from '../model/finding-words.ts';
import type { Report } from '../model/report.ts';
import { loadGathered } from './reports.ts';

/** The words of the findings of every report of a corpus that `loadCorpus` gave. */
export async function loadWords({ reports }: Corpus): Promise<(report: Report) => ReportWords> {
  const words = new Map<Report, ReportWords>();
  for (const report of reports) words.set(report, (await loadGathered(report)).words);
  return (report) => words.get(report)!;
}
