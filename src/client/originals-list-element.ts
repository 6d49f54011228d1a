import { toDom } from 'hast-util-to-dom';
import { askedOriginals, readOriginalsChoice } from '../statistics/originals-asked.ts';
import { originalsList } from '../statistics/originals-list.ts';
import { scopesOf } from '../statistics/scope.ts';
import { fetchAgentData } from './agent-data.ts';
import { followAddress, formParams } from './form-address.ts';

/**
 * Wraps the form of choices and the list of own findings of one agent or family. The page as it is built has all of them;
 * with the first choice the rows are fetched, and the list is drawn from those that were chosen.
 */
class OriginalsList extends HTMLElement {
  #isDrawn = false;

  connectedCallback() {
    const form = this.querySelector('form');
    if (form) followAddress(form, () => void this.#show(form));
  }

  async #show(form: HTMLFormElement) {
    const asked = formParams(form).toString();
    if (asked === '' && !this.#isDrawn) return;
    const { source, base, path } = this.dataset;
    const status = this.querySelector('[role=status]')!;
    const data = await fetchAgentData(source!);
    const scope = data && scopesOf(data).find((one) => one.path === path);
    if (!scope) {
      status.textContent = 'The rows could not be fetched: below are all originals.';
      return;
    }
    if (formParams(form).toString() !== asked) return;
    const originals = askedOriginals(data, scope, readOriginalsChoice(new URLSearchParams(asked)));
    const all = askedOriginals(data, scope, readOriginalsChoice(new URLSearchParams()));
    this.querySelector('[data-list]')?.replaceChildren(
      toDom(
        { type: 'root', children: originalsList(originals, (to) => `${base}${encodeURI(to)}`) },
        { fragment: true },
      ),
    );
    this.#isDrawn = true;
    status.textContent = `${originals.length} of ${all.length} originals`;
  }
}

if (!customElements.get('originals-list')) customElements.define('originals-list', OriginalsList);
