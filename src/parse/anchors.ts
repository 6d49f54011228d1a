/** Ids that a page gives to other things: its notes, its titles, its parts. */
const OTHERS = /^r-fn|-title$|^(?:content|unshown)$/;

/** Hands out anchors that are unique in one page: the second of a name gets `-2`. */
export class Anchors {
  #taken = new Set<string>();
  #next = new Map<string, number>();

  /** The anchor for a name: its letters and digits, lower case. */
  take(name: string): string {
    const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const base = OTHERS.test(plain) ? `finding-${plain}` : plain;
    let n = this.#next.get(base) ?? 1;
    let anchor = n === 1 ? base : `${base}-${n}`;
    for (; this.#taken.has(anchor); anchor = `${base}-${n}`) n += 1;
    this.#next.set(base, n + 1);
    this.#taken.add(anchor);
    return anchor;
  }
}
