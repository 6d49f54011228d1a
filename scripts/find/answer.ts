import { Worker } from 'node:worker_threads';
import type { FindingRecord } from '../../src/model/finding-record.ts';
import type { Answer, Question } from '../../src/query/answer.ts';
import { linearPattern } from '../../src/query/linear-pattern.ts';
import { NoLinearPattern, startSearch } from '../../src/query/search.ts';

const MOST_MS = 2000;

/** What a worker tells of its search: first that it starts. */
export type Told = 'started' | Answer;

/**
 * The answer to a question over all records. A regular expression that linear time is not enough for gets two seconds
 * of another thread; throws where these are not enough.
 */
export async function safeAnswer(question: Question, records: readonly FindingRecord[]): Promise<Answer> {
  try {
    const search = startSearch(question, { linear: linearPattern });
    for (const record of records) search.add(record);
    return search.answer();
  } catch (error) {
    if (!(error instanceof NoLinearPattern)) throw error;
    return inWorker(question, records, error.term.source);
  }
}

function inWorker(question: Question, records: readonly FindingRecord[], source: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { question, records } });
  let watch: NodeJS.Timeout | undefined;
  worker.on('error', reject);
  worker.on('message', (told: Told) => {
    if (told === 'started') watch = setTimeout(giveUp, MOST_MS);
    else resolve(told);
  });
  function giveUp(): void {
    reject(
      new Error(
        `/${source}/ takes more than ${MOST_MS / 1000} seconds: write it without look-around or back-references, or narrow the query with other terms`,
      ),
    );
  }
  return promise.finally(() => {
    clearTimeout(watch);
    return worker.terminate();
  });
}
