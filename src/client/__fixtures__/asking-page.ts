import type { Answer, Question } from '../../query/answer.ts';
import { FindingSession } from '../finding-session.ts';
import type { KnownValues } from '../../query/complete.ts';
import type { AskMessage, Outcome, ReplyMessage } from '../search-messages.ts';
import { MANIFEST, type StubSite } from './stub-site.ts';

/** A page that asks a session of its own, and all that it hears. */
export class AskingPage {
  readonly replies: ReplyMessage[] = [];
  readonly values: KnownValues[] = [];
  readonly #session: FindingSession;
  #id = 0;

  constructor(site: StubSite, mostBytes?: number) {
    this.#session = new FindingSession(
      (message) => {
        if (message.type === 'values') this.values.push(message.values);
        else this.replies.push(message);
      },
      site.get,
      mostBytes,
    );
  }

  /** Asks for the values of findings. */
  askValues(): Promise<void> {
    return this.#session.values({ type: 'values', manifest: MANIFEST });
  }

  send(query: string, question: Partial<Question> = {}, more: Partial<AskMessage> = {}): Promise<void> {
    return this.#session.ask({
      ...{
        type: 'ask',
        id: ++this.#id,
        manifest: MANIFEST,
        isFurther: false,
        isLinear: false,
        longestScan: 1500,
      },
      question: { query, sort: 'date', group: 'none', count: 100, ...question },
      ...more,
    });
  }

  async outcome(query: string, ...more: [Partial<Question>?, Partial<AskMessage>?]): Promise<Outcome> {
    await this.send(query, ...more);
    const last = this.replies.at(-1)!;
    if (last.type !== 'outcome') throw new Error(`no outcome, but ${last.type}`);
    return last.outcome;
  }

  async answer(query: string, ...more: [Partial<Question>?, Partial<AskMessage>?]): Promise<Answer> {
    const outcome = await this.outcome(query, ...more);
    if (outcome.type !== 'answer') throw new Error(JSON.stringify(outcome));
    return outcome.answer;
  }
}
