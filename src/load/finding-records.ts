import type { Corpus } from '../corpus/corpus.ts';
import { patternOf } from '../corpus/pattern.ts';
import { findingRecords, type RecordOptions } from '../corpus/finding-records.ts';
import type { FindingRecord } from '../model/finding-record.ts';
import type { Progress } from './read.ts';
import { loadCorpus } from './reports.ts';
import { loadWords } from './words.ts';

const known = new WeakMap<Corpus, Promise<FindingRecord[]>>();

/** Every finding as it is searched, made once a corpus; `labelOf` is what people call a report. */
export async function loadFindingRecords(
  labelOf: RecordOptions['labelOf'],
  progress?: Progress,
): Promise<FindingRecord[]> {
  const corpus = await loadCorpus(progress);
  const found = known.get(corpus) ?? makeRecords(corpus, labelOf);
  known.set(corpus, found);
  return found;
}

async function makeRecords(corpus: Corpus, labelOf: RecordOptions['labelOf']): Promise<FindingRecord[]> {
  const patterns = new Map(
    [...patternOf(corpus)].map(([finding, { id, typical, cases }]) => [
      finding,
      { id, title: typical.finding.title, cases: cases.length },
    ]),
  );
  return findingRecords(corpus, await loadWords(corpus), { labelOf, patternOf: patterns });
}
