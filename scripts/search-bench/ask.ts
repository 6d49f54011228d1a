import type { Browser } from 'playwright-core';
import type { AskMessage, Outcome, ReplyMessage } from '../../src/client/search-messages.ts';
import type { SearchedSite } from './server.ts';

/** What a question took, from nothing to the answer, and once more where all is there. */
export interface Taken {
  outcome: Outcome;
  /** Milliseconds. */
  cold: number;
  warm: number;
  /** Of them in the worker, when it was asked once more. */
  scanning: number;
  bytes: number;
  requests: number;
}

/** Asks a question of a worker that has just been started, twice. `worker` is the address of its program. */
export async function ask(
  browser: Browser,
  site: SearchedSite,
  worker: string,
  query: string,
): Promise<Taken> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.address}404.html`);
  site.sent();
  const message: AskMessage = {
    ...{ type: 'ask', id: 1 },
    manifest: `${site.address}data/search/manifest.json`,
    question: { query, sort: 'date', group: 'none', count: 20 },
    ...{ isFurther: false, isLinear: false, longestScan: 1500 },
  };
  const answers = await page.evaluate(askTwice, { worker, message });
  await context.close();
  const [first, second] = answers;
  const { outcome } = second!;
  const scanning = outcome.type === 'answer' ? outcome.cost.scanning : NaN;
  return { outcome: first!.outcome, cold: first!.ms, warm: second!.ms, scanning, ...site.sent() };
}

/** Runs in the browser. */
async function askTwice({ worker, message }: { worker: string; message: AskMessage }) {
  const program = new Worker(worker, { type: 'module' });
  const answers: { outcome: Outcome; ms: number }[] = [];
  for (const id of [1, 2]) {
    const start = performance.now();
    const outcome = await new Promise<Outcome>((resolve) => {
      program.onmessage = ({ data }: MessageEvent<ReplyMessage>) =>
        data.type === 'outcome' && resolve(data.outcome);
      program.postMessage({ ...message, id });
    });
    answers.push({ outcome, ms: performance.now() - start });
  }
  program.terminate();
  return answers;
}
