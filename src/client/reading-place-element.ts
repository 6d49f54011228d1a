import { placeRead } from './reading-place.ts';

/** Marks in a table of contents what is being read, and keeps it in sight. */
class ReadingPlace extends HTMLElement {
  #links: HTMLAnchorElement[] = [];
  #at: number | null = null;

  connectedCallback() {
    this.#links = [...this.querySelectorAll('a')];
    const places = this.#links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    // A heading stands for its section.
    const blocks = places.map((place) => place?.closest('article, section') ?? null);
    const inSight = new Set<number>();
    // Eyes rest a quarter down the window.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) inSight.add(blocks.indexOf(target));
          else inSight.delete(blocks.indexOf(target));
        this.#mark(placeRead(inSight, this.#at));
      },
      { rootMargin: '-25% 0px -75%' },
    );
    for (const block of blocks) if (block) observer.observe(block);
  }

  #mark(at: number | null) {
    if (at === null || at === this.#at) return;
    if (this.#at !== null) this.#links[this.#at]?.removeAttribute('aria-current');
    this.#at = at;
    const link = this.#links[at]!;
    link.setAttribute('aria-current', 'location');
    const nav = this.querySelector('nav')!;
    if (nav.scrollHeight <= nav.clientHeight) return;
    // Only the list moves: the page stays where the reader has it.
    const [own, all] = [link.getBoundingClientRect(), nav.getBoundingClientRect()];
    if (own.top < all.top || own.bottom > all.bottom) nav.scrollTop += own.top - all.top - all.height / 3;
  }
}

if (!customElements.get('reading-place')) customElements.define('reading-place', ReadingPlace);
