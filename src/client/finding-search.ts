import type { Question } from '../query/answer.ts';
import type { KnownValues } from '../query/complete.ts';
import type { AskMessage, Outcome, ReplyMessage, ValuesMessage, WorkerMessage } from './search-messages.ts';

/** Milliseconds of scanning after which a worker is ended. */
const LONGEST = 2000;
/** With a regular expression that may run away it is asked again so early, in a way that takes longer and cannot. */
const LONGEST_NATIVE = 700;

/**
 * How a question is asked: first with the expressions of the engine, then of another worker with linear ones; where
 * these cannot be had as at first, with the rest of the time.
 */
const ATTEMPTS = {
  first: { isLinear: false, longestScan: 1500, longestWithRegex: LONGEST_NATIVE },
  linear: { isLinear: true, longestScan: 1500, longestWithRegex: LONGEST },
  last: { isLinear: false, longestScan: 1000, longestWithRegex: LONGEST - LONGEST_NATIVE },
} as const;
type Attempt = keyof typeof ATTEMPTS;

type Asked = Omit<AskMessage, 'type' | 'isLinear' | 'longestScan'>;
type Scanning = Extract<ReplyMessage, { type: 'scanning' }>;

/** As much of a `Worker` as is used. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** What is shown while a question waits: is it for the network, or for the search? */
export type Waiting = (state: 'loading' | 'scanning') => void;

interface Pending {
  asked: Asked;
  attempt: Attempt;
  waiting: Waiting;
  resolve: (outcome: Outcome) => void;
}

/**
 * The page's side of the search over findings. The worker that does the work starts with the first question; one that
 * hangs is ended, and the next question gets another.
 */
export class FindingSearch {
  readonly #manifest: URL;
  readonly #start: () => SearchWorker;
  #worker: SearchWorker | undefined;
  #pending: Pending | undefined;
  /** The values of findings, while they are waited for. */
  #values: PromiseWithResolvers<KnownValues> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** `manifest` is the address of the list of files. */
  constructor(manifest: URL, start = startWorker) {
    this.#manifest = manifest;
    this.#start = start;
  }

  /**
   * Asks a question; one that still waits for its answer is replaced by it. With `isFurther` a question that was
   * answered in part for its bytes goes on where it stopped. Never rejects.
   */
  ask(question: Question, waiting: Waiting, { isFurther = false } = {}): Promise<Outcome> {
    this.#pending?.resolve({ type: 'replaced' });
    const manifest = this.#manifest.href;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const asked: Asked = { id: ++this.#asked, manifest, question, isFurther };
    this.#send({ asked, attempt: 'first', waiting, resolve });
    return promise;
  }

  /**
   * The values that the findings have, the most frequent first; none where there are too many findings to tell. It is
   * no question: it replaces none, and is not timed. Never rejects.
   */
  values(): Promise<KnownValues> {
    if (this.#values !== undefined) return this.#values.promise;
    this.#values = Promise.withResolvers();
    if (this.#worker === undefined) this.#worker = this.#startWorker();
    else this.#askValues(this.#worker);
    return this.#values.promise;
  }

  #askValues(worker: SearchWorker): void {
    worker.postMessage({ type: 'values', manifest: this.#manifest.href } satisfies ValuesMessage);
  }

  #tellValues(values: KnownValues): void {
    this.#values?.resolve(values);
    this.#values = undefined;
  }

  #send(pending: Pending): void {
    this.#pending = pending;
    const { isLinear, longestScan } = ATTEMPTS[pending.attempt];
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage({ type: 'ask', ...pending.asked, isLinear, longestScan } satisfies AskMessage);
  }

  #startWorker(): SearchWorker {
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.type === 'values') this.#tellValues(data.values);
      else this.#hear(data);
    };
    worker.onerror = ({ message }) => {
      this.#end();
      this.#settle({ type: 'failed', reason: message || 'the search could not be started' });
      this.#tellValues({});
    };
    // A worker that was ended before it told them cannot any more.
    if (this.#values !== undefined) this.#askValues(worker);
    return worker;
  }

  /** A worker that is busy with a question that was replaced does not hear the new one: its time runs on. */
  #hear(reply: ReplyMessage): void {
    clearTimeout(this.#timer);
    const pending = reply.id === this.#pending?.asked.id ? this.#pending : undefined;
    if (reply.type === 'scanning') {
      const longest = reply.hasRegex ? ATTEMPTS[pending?.attempt ?? 'first'].longestWithRegex : LONGEST;
      this.#timer = setTimeout(() => this.#stop(reply), Math.max(0, longest - reply.spent));
    }
    if (pending === undefined) return;
    if (reply.type === 'outcome') this.#settle(reply.outcome);
    else if (reply.type === 'not-linear') this.#send({ ...pending, attempt: 'last' });
    else pending.waiting(reply.type);
  }

  /** Ends the worker; what waits is asked again of another one, unless there is no other way to search for it. */
  #stop({ id, hasRegex }: Scanning): void {
    this.#end();
    const pending = this.#pending;
    if (pending === undefined) return;
    if (pending.asked.id !== id) return this.#send(pending);
    if (!hasRegex || pending.attempt !== 'first') return this.#settle({ type: 'stopped' });
    this.#send({ ...pending, attempt: 'linear' });
  }

  #end(): void {
    clearTimeout(this.#timer);
    if (this.#worker === undefined) return;
    // What it has said by now is not listened to.
    this.#worker.onmessage = null;
    this.#worker.terminate();
    this.#worker = undefined;
  }

  #settle(outcome: Outcome): void {
    this.#pending?.resolve(outcome);
    this.#pending = undefined;
  }
}

function startWorker(): SearchWorker {
  return new Worker(new URL('./finding-search-worker.ts', import.meta.url), { type: 'module' });
}
