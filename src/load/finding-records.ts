import type { Corpus } from '../corpus/corpus.ts';
import { patternOf } from '../corpus/pattern.ts';
import { findingRecords, type RecordOptions } from '../corpus/finding-records.ts';
import { patternPath } from '../model/address.ts';
import type { FindingRecord } from '../model/finding-record.ts';
import type { Progress } from './read.ts';
import { loadCorpus } from './reports.ts';
import { loadWords } from './words.ts';

type LabelOf = RecordOptions['labelOf'];

const known = new WeakMap<Corpus, Map<LabelOf, Promise<FindingRecord[]>>>();

/** Every finding as it is searched, made once a corpus and `labelOf`, which is what people call a report. */
export async function loadFindingRecords(labelOf: LabelOf, progress?: Progress): Promise<FindingRecord[]> {
  const corpus = await loadCorpus(progress);
  const ofCorpus = known.get(corpus) ?? new Map<LabelOf, Promise<FindingRecord[]>>();
  known.set(corpus, ofCorpus);
  const found = ofCorpus.get(labelOf) ?? makeRecords(corpus, labelOf);
  ofCorpus.set(labelOf, found);
  return found;
}

async function makeRecords(corpus: Corpus, labelOf: LabelOf): Promise<FindingRecord[]> {
  const patterns = new Map(
    [...patternOf(corpus)].map(([finding, { id, typical, cases }]) => [
      finding,
      { id, address: patternPath(id), title: typical.finding.title, cases: cases.length },
    ]),
  );
  return findingRecords(corpus, await loadWords(corpus), { labelOf, patternOf: patterns });
}
