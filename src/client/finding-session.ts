import type { Answer } from '../query/answer.ts';
import { hasRegex } from '../query/needs.ts';
import { parseQuery } from '../query/parse.ts';
import { NoLinearPattern } from '../query/search.ts';
import { answerQuestion, type Progress } from './finding-answer.ts';
import { FindingLibrary } from './finding-library.ts';
import { FindingSource, Outdated } from './finding-source.ts';
import { knownValues } from './known-values.ts';
import type { AskMessage, Outcome, ValuesMessage, WorkerMessage } from './search-messages.ts';

/** Bytes of records that are fetched for a question; what tells which ones comes to a tenth of it. */
const MOST_BYTES = 900_000;

/** Thrown where nobody waits for an answer any more. */
class Replaced extends Error {}

interface OpenLibrary {
  manifest: string;
  source: FindingSource;
  made: Promise<FindingLibrary>;
}

/** What a worker does for a page: it answers one question after the other, and keeps what it has fetched. */
export class FindingSession {
  readonly #reply: (message: WorkerMessage) => void;
  readonly #get: typeof fetch | undefined;
  readonly #mostBytes: number;
  #library: OpenLibrary | undefined;
  #current = 0;

  /** `get` stands for `fetch`. */
  constructor(reply: (message: WorkerMessage) => void, get?: typeof fetch, mostBytes = MOST_BYTES) {
    this.#reply = reply;
    this.#get = get;
    this.#mostBytes = mostBytes;
  }

  /** Replies to a question, unless another one is asked before it is answered. */
  async ask(message: AskMessage): Promise<void> {
    this.#current = message.id;
    const outcome = await this.#outcome(message);
    const { id } = message;
    if (this.#current !== id) return;
    this.#reply(outcome === 'not-linear' ? { type: outcome, id } : { type: 'outcome', id, outcome });
  }

  /** Replies with the values that findings have; with none where these would be too much to fetch, or cannot be had. */
  async values({ manifest }: ValuesMessage): Promise<void> {
    const found = this.#open(manifest).made.then((library) => library.findings());
    this.#reply({ type: 'values', values: knownValues(await found.catch(() => [])) });
  }

  async #outcome(message: AskMessage): Promise<Outcome | 'not-linear'> {
    const problems = parseQuery(message.question.query).problems.filter(({ isUnfinished }) => !isUnfinished);
    if (problems.length > 0) return { type: 'wrong', problems };
    try {
      return await this.#answer(message).catch((error: unknown) => {
        if (!(error instanceof Outdated)) throw error;
        // There is a newer site: it is read from the start.
        this.#library = undefined;
        return this.#answer(message);
      });
    } catch (error) {
      if (error instanceof Replaced) return { type: 'replaced' };
      if (error instanceof NoLinearPattern) return 'not-linear';
      return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  async #answer({ id, manifest, question, isFurther, isLinear, longestScan }: AskMessage): Promise<Outcome> {
    const { source, made } = this.#open(manifest);
    const before = { bytes: source.bytes, requests: source.requests };
    const clock = new ScanClock();
    const progress = this.#progress(id, hasRegex(parseQuery(question.query).query), clock);
    progress.loading();
    const linear = isLinear ? (await import('../query/linear-pattern.ts')).linearPattern : undefined;
    const answer: Answer = await answerQuestion(
      await made,
      { question, linear, longestScan, budget: { most: this.#mostBytes, isFurther } },
      progress,
    );
    clock.stop();
    const { bytes, requests } = source;
    return {
      type: 'answer',
      answer,
      cost: { bytes: bytes - before.bytes, requests: requests - before.requests, scanning: clock.total },
    };
  }

  /** A question that was replaced says no more: the page would take it for what the newest one does. */
  #progress(id: number, hasRegex: boolean, clock: ScanClock): Progress {
    const mustBeWanted = () => {
      if (this.#current !== id) throw new Replaced();
    };
    return {
      scanning: () => {
        mustBeWanted();
        this.#reply({ type: 'scanning', id, hasRegex, spent: clock.total });
        clock.start();
      },
      loading: () => {
        mustBeWanted();
        clock.stop();
        this.#reply({ type: 'loading', id });
      },
      breathe: async () => {
        await new Promise((resolve) => setTimeout(resolve));
        mustBeWanted();
      },
    };
  }

  #open(manifest: string): OpenLibrary {
    if (this.#library?.manifest === manifest) return this.#library;
    const source = new FindingSource(new URL(manifest), this.#get);
    const made = source.manifest().then((files) => new FindingLibrary(files, source));
    // What could not be had is asked for again with the next question.
    made.catch(() => (this.#library = undefined));
    return (this.#library = { manifest, source, made });
  }
}

/** Milliseconds between its starts and stops. */
class ScanClock {
  total = 0;
  #since: number | null = null;

  start(): void {
    this.#since = performance.now();
  }

  stop(): void {
    if (this.#since !== null) this.total += performance.now() - this.#since;
    this.#since = null;
  }
}
