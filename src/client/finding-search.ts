import type { Question } from '../query/answer.ts';
import type { AskMessage, Outcome, ReplyMessage } from './search-messages.ts';

/** Milliseconds of scanning after which a worker is ended. */
const LONGEST = 2000;
/** With a regular expression that may run away it is asked again so early, in a way that takes longer and cannot. */
const LONGEST_NATIVE = 700;

/** As much of a `Worker` as is used. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** What is shown while a question waits: is it for the network, or for the search? */
export type Waiting = (state: 'loading' | 'scanning') => void;

interface Pending {
  message: AskMessage;
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
    const message: AskMessage = { id: ++this.#asked, manifest, question, isFurther, isLinear: false };
    const outcome = new Promise<Outcome>((resolve) => (this.#pending = { message, waiting, resolve }));
    this.#send(message);
    return outcome;
  }

  #send(message: AskMessage): void {
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage(message);
  }

  #startWorker(): SearchWorker {
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<ReplyMessage>) => this.#hear(data);
    worker.onerror = ({ message }) => {
      this.#end();
      this.#settle({ type: 'failed', reason: message || 'the search could not be started' });
    };
    return worker;
  }

  /** A worker that is busy with a question that was replaced does not hear the new one: its time runs on. */
  #hear(reply: ReplyMessage): void {
    clearTimeout(this.#timer);
    const isCurrent = reply.id === this.#pending?.message.id;
    if (reply.type === 'scanning') {
      const mayRunAway = reply.hasRegex && !(isCurrent && this.#pending!.message.isLinear);
      this.#timer = setTimeout(() => this.#stop(reply), mayRunAway ? LONGEST_NATIVE : LONGEST);
    }
    if (!isCurrent) return;
    if (reply.type === 'outcome') this.#settle(reply.outcome);
    else this.#pending!.waiting(reply.type);
  }

  /** Ends the worker; what waits is asked again of another one, unless there is no other way to search for it. */
  #stop({ id, hasRegex }: { id: number; hasRegex: boolean }): void {
    this.#end();
    const pending = this.#pending;
    if (pending === undefined) return;
    const isCurrent = pending.message.id === id;
    if (isCurrent && (!hasRegex || pending.message.isLinear)) return this.#settle({ type: 'stopped' });
    pending.message.isLinear = isCurrent;
    this.#send(pending.message);
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
