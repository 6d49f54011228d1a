import { linesOf } from './copy-lines.ts';

/**
 * A button that copies: lines of a file of this site (`data-from`, `data-lines="12-30"`, without lines all of it; `data-after` is a line of its own below), or
 * else the text of the nearest code block. It says in words what came of it.
 */
class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (button === null) return;
    this.hidden = false;
    const label = button.textContent;
    button.ariaLive = 'polite';
    button.addEventListener('click', () => {
      void this.#copy().then((done) => {
        button.textContent = done ? 'Copied' : 'Could not copy';
        setTimeout(() => (button.textContent = label), 2000);
      });
    });
  }

  async #copy(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(await this.#text());
      return true;
    } catch {
      return false;
    }
  }

  async #text(): Promise<string> {
    const { from, lines, after } = this.dataset;
    if (from === undefined) return this.closest('figure')?.querySelector('pre')?.textContent ?? '';
    const answer = await fetch(from);
    if (!answer.ok) throw new Error(`${answer.status} ${from}`);
    const text = linesOf(await answer.text(), lines);
    return after === undefined ? text : `${text}\n${after}\n`;
  }
}

if (!customElements.get('copy-button')) customElements.define('copy-button', CopyButton);
