import { choiceParams, readChoices } from '../statistics/choices.ts';
import { fetchAgentData } from './agent-data.ts';
import { followAddress, formParams } from './form-address.ts';
import { withUnknown } from './unknown-choice.ts';

/**
 * Wraps the form of choices and the views. The page as it is built tells of everything; with the first choice the rows
 * are fetched, and every view is drawn from those that were chosen.
 */
class AgentViews extends HTMLElement {
  #isDrawn = false;

  connectedCallback() {
    const form = this.querySelector('form');
    const status = this.querySelector('[role=status]');
    if (!form || !status) return;
    const ofAll = status.textContent;
    followAddress(form, (unknown) => void this.#show(form, status, ofAll, unknown));
  }

  async #show(form: HTMLFormElement, status: Element, ofAll: string, unknown: readonly string[]) {
    const choices = readChoices(formParams(form));
    const asked = choiceParams(choices).toString();
    const say = (words: string) => {
      status.textContent = withUnknown(words, unknown);
    };
    if (asked === '' && !this.#isDrawn) return say(ofAll);
    const [data, drawing] = await Promise.all([
      fetchAgentData(this.dataset['source']!),
      import('./agent-drawing.ts').catch(() => null),
    ]);
    // Something else may have been chosen in the meantime.
    if (choiceParams(readChoices(formParams(form))).toString() !== asked) return;
    if (data === null || drawing === null)
      return say('What was chosen could not be fetched: the figures below are those of all reviews.');
    const chosen = drawing.drawViews(this, data, choices, this.dataset['base'] ?? '');
    this.#isDrawn = true;
    say(asked === '' ? ofAll : `${chosen} of ${data.reviews.length} reviews`);
  }
}

if (!customElements.get('agent-views')) customElements.define('agent-views', AgentViews);
