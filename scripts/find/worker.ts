import { parentPort, workerData } from 'node:worker_threads';
import type { FindingRecord } from '../../src/model/finding-record.ts';
import type { Question } from '../../src/query/answer.ts';
import { startSearch } from '../../src/query/search.ts';
import type { Told } from './answer.ts';

const { question, records } = workerData as { question: Question; records: readonly FindingRecord[] };

tell('started');
const search = startSearch(question);
for (const record of records) search.add(record);
tell(search.answer());

function tell(told: Told): void {
  parentPort!.postMessage(told);
}
