import type { Corpus } from '../corpus/corpus.ts';
import { agentData } from '../corpus/review-records.ts';
import type { AgentData } from '../model/review-record.ts';
import { loadCorpus } from './reports.ts';

type LabelOf = Parameters<typeof agentData>[1];

const known = new WeakMap<Corpus, AgentData>();

/** What the statistics of the agents are made from, made once a corpus. */
export async function loadAgentData(labelOf: LabelOf): Promise<AgentData> {
  const corpus = await loadCorpus();
  const data = known.get(corpus) ?? agentData(corpus, labelOf);
  known.set(corpus, data);
  return data;
}
