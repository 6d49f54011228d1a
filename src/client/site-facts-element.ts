import { inTime } from './in-time.ts';
import { readSiteFacts, siteWords } from './site-facts.ts';

/** Says how much another site holds, as that site has it in the file at `data-from`; or that it could not be asked. */
class SiteFactsOf extends HTMLElement {
  connectedCallback() {
    void this.#ask().then((words) => (this.textContent = words));
  }

  async #ask(): Promise<string> {
    try {
      const answer = await fetch(this.dataset['from']!, { signal: inTime(), credentials: 'omit' });
      const facts = answer.ok ? readSiteFacts(await answer.json()) : null;
      return facts === null ? 'It does not say what it holds.' : siteWords(facts);
    } catch (error) {
      return error instanceof SyntaxError ? 'It does not say what it holds.' : 'It could not be reached.';
    }
  }
}

if (!customElements.get('site-facts')) customElements.define('site-facts', SiteFactsOf);
