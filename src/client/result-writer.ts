import type { Answer } from '../query/answer.ts';
import type { ResultFormat } from './result-formats.ts';

export interface ToWrite {
  format: ResultFormat;
  query: string;
  answer: Answer;
  /** The whole address of the site, without the slash at its end. */
  base: string;
}

/** Results as the text of a file. A worker writes it: few ask for one, and the page does not load what they need. */
export async function writeResults(results: ToWrite): Promise<string> {
  const worker = new Worker(new URL('./result-writer-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(results);
    });
  } finally {
    worker.terminate();
  }
}
