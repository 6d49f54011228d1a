/**
 * Puts what a page shows into its address. A change that is settled, as a choice is, is a step that the reader can go
 * back from; so is a run of typing, as one step, from its first letter until `settle` is called.
 */
export class AddressSteps {
  #isTyping = false;

  write(search: string, how: 'typing' | 'settled'): void {
    const wasTyping = this.#isTyping;
    this.#isTyping = how === 'typing';
    const address = new URL(location.href);
    address.search = search;
    if (address.href === location.href) return;
    if (wasTyping && this.#isTyping) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }

  settle(): void {
    this.#isTyping = false;
  }
}
