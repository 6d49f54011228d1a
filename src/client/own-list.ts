import type { AgentData } from '../model/review-record.ts';
import { fetchAgentData } from './agent-data.ts';
import { followAddress, formParams } from './form-address.ts';
import type { DrawOwn } from './own-drawing.ts';
import { withUnknown } from './unknown-choice.ts';

/**
 * Wraps the form of choices and a list of what one agent or family did. The page as it is built has all of it; with the
 * first choice the rows are fetched, and what draws them, and the list is drawn from those that were chosen.
 */
export abstract class OwnList extends HTMLElement {
  #isDrawn = false;

  /** What the rows are, in the plural. */
  abstract readonly rows: string;
  abstract load(): Promise<DrawOwn>;

  connectedCallback() {
    const form = this.querySelector('form');
    const status = this.querySelector('[role=status]');
    if (!form || !status) return;
    const ofAll = status.textContent;
    followAddress(form, (unknown) => void this.#show(form, status, ofAll, unknown));
  }

  async #show(form: HTMLFormElement, status: Element, ofAll: string, unknown: readonly string[]) {
    const say = (words: string) => {
      status.textContent = withUnknown(words, unknown);
    };
    const asked = formParams(form).toString();
    if (asked === '' && !this.#isDrawn) return say(ofAll);
    const [data, draw] = await Promise.all([
      fetchAgentData(this.dataset['source']!),
      this.load().catch(() => null),
    ]);
    // Something else may have been chosen in the meantime.
    if (formParams(form).toString() !== asked) return;
    const drawn = data && draw && this.#draw(data, draw, asked);
    if (drawn === null) return say(`The rows could not be fetched: below are all ${this.rows}.`);
    this.#isDrawn = true;
    say(`${drawn.shown} of ${drawn.all} ${this.rows}`);
  }

  #draw(data: AgentData, draw: DrawOwn, asked: string) {
    const { base = '', path = '' } = this.dataset;
    const drawn = draw(data, { path, base, asked: new URLSearchParams(asked) });
    if (drawn) this.querySelector('[data-list]')?.replaceChildren(drawn.list);
    return drawn;
  }
}
