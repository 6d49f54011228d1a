import type { Element as Tree } from 'hast';
import { toDom } from 'hast-util-to-dom';
import type { AgentData } from '../model/review-record.ts';
import type { Links } from '../statistics/links.ts';
import { scopesOf, type Scope } from '../statistics/scope.ts';
import { fetchAgentData } from './agent-data.ts';
import { followAddress, formParams } from './form-address.ts';
import { withUnknown } from './unknown-choice.ts';

/** Rows that were chosen: how many there are of how many, and the list of them. */
export interface Drawn {
  shown: number;
  all: number;
  list: Tree[];
}

/**
 * Wraps the form of choices and a list of what one agent or family did. The page as it is built has all of it; with the
 * first choice the rows are fetched, and the list is drawn from those that were chosen.
 */
export abstract class OwnList extends HTMLElement {
  #isDrawn = false;

  /** What the rows are, in the plural. */
  abstract readonly rows: string;
  abstract draw(data: AgentData, scope: Scope, asked: URLSearchParams, to: Links['to']): Drawn;

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
    const { source, base, path } = this.dataset;
    const data = await fetchAgentData(source!);
    // Something else may have been chosen in the meantime.
    if (formParams(form).toString() !== asked) return;
    const scope = data && scopesOf(data).find((one) => one.path === path);
    if (!scope) return say(`The rows could not be fetched: below are all ${this.rows}.`);
    const to = (address: string) => `${base}${encodeURI(address)}`;
    const { shown, all, list } = this.draw(data, scope, new URLSearchParams(asked), to);
    this.querySelector('[data-list]')?.replaceChildren(
      toDom({ type: 'root', children: list }, { fragment: true }),
    );
    this.#isDrawn = true;
    say(`${shown} of ${all} ${this.rows}`);
  }
}
