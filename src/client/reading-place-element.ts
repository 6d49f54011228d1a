import { placeRead } from './reading-place.ts';

/** Marks in a table of contents what is being read, and keeps it in sight. */
class ReadingPlace extends HTMLElement {
  #current: HTMLAnchorElement | undefined;

  connectedCallback() {
    const links = [...this.querySelectorAll('a')];
    const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))!);
    let asked = 0;
    const look = () => {
      asked = 0;
      const tops = places.map((place) => place.getBoundingClientRect().top);
      const at = placeRead(tops, innerHeight / 4);
      this.#mark(at === null ? undefined : links[at]);
    };
    const later = () => (asked ||= requestAnimationFrame(look));
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    later();
  }

  #mark(link: HTMLAnchorElement | undefined) {
    if (link === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    this.#current = link;
    link?.setAttribute('aria-current', 'location');
    const nav = this.querySelector('nav')!;
    if (link === undefined || nav.scrollHeight <= nav.clientHeight) return;
    // Only the list moves: the page stays where the reader has it.
    const [own, all] = [link.getBoundingClientRect(), nav.getBoundingClientRect()];
    if (own.top < all.top || own.bottom > all.bottom) nav.scrollTop += own.top - all.top - all.height / 3;
  }
}

if (!customElements.get('reading-place')) customElements.define('reading-place', ReadingPlace);
