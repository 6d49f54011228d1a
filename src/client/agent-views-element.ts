import { toDom } from 'hast-util-to-dom';
import { choiceParams, readChoices } from '../statistics/choices.ts';
import { makeLinks } from '../statistics/links.ts';
import { select } from '../statistics/selection.ts';
import { VIEWS, type ViewName } from '../statistics/views.ts';
import { fetchAgentData } from './agent-data.ts';
import { followAddress, formParams } from './form-address.ts';

/**
 * Wraps the form of choices and the views. The page as it is built tells of everything; with the first choice the rows
 * are fetched, and every view is drawn from those that were chosen.
 */
class AgentViews extends HTMLElement {
  #isDrawn = false;

  connectedCallback() {
    const form = this.querySelector('form');
    if (form) followAddress(form, () => void this.#show(form));
  }

  async #show(form: HTMLFormElement) {
    const choices = readChoices(formParams(form));
    const asked = choiceParams(choices).toString();
    if (asked === '' && !this.#isDrawn) return;
    const status = this.querySelector('[role=status]');
    const data = await fetchAgentData(this.dataset['source']!);
    if (data === null) {
      if (status)
        status.textContent = 'The rows could not be fetched: the figures below are those of all reviews.';
      return;
    }
    if (choiceParams(readChoices(formParams(form))).toString() !== asked) return;
    const selection = select(data, choices);
    const links = makeLinks(selection, (path) => `${this.dataset['base']}${encodeURI(path)}`);
    for (const view of this.querySelectorAll<HTMLElement>('[data-view]'))
      view.replaceChildren(
        toDom(
          { type: 'root', children: VIEWS[view.dataset['view'] as ViewName](selection, links) },
          { fragment: true },
        ),
      );
    this.#isDrawn = true;
    if (status) status.textContent = `${selection.reviews.length} of ${data.reviews.length} reviews`;
  }
}

if (!customElements.get('agent-views')) customElements.define('agent-views', AgentViews);
