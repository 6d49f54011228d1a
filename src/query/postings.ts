/*
 * The index of words as it is stored: for every piece (`grams.ts`) the numbers of the findings that hold it, in buckets
 * of neighbouring pieces. All are whole numbers of seven bits a byte, the lowest first, the last one below 128:
 * the distance to the piece before, how many findings hold it, and of each the distance to the one before. Of a piece
 * that is in too many findings to tell them apart it is stored only that it is, as 0.
 */

/** The findings that hold a piece, ascending; null where they are too many to be listed. */
export type Posting = ArrayLike<number> | null;

/** A bucket of pieces, which are given in ascending order. */
export function writeBucket(entries: Iterable<readonly [slot: number, posting: Posting]>): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const [slot, posting] of entries) {
    write(bytes, slot - last);
    last = slot;
    write(bytes, posting?.length ?? 0);
    for (let at = 0, before = 0; posting !== null && at < posting.length; at += 1) {
      write(bytes, posting[at]! - before);
      before = posting[at]!;
    }
  }
  return Uint8Array.from(bytes);
}

function write(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

/** What a bucket says of some pieces; of those that it does not have, that no finding holds them. */
export function readBucket(bytes: Uint8Array, slots: Iterable<number>): Map<number, Posting> {
  const found = new Map<number, Posting>(Array.from(slots, (slot) => [slot, []]));
  const reader = new Reader(bytes);
  for (let slot = 0; !reader.isAtEnd;) {
    slot += reader.next();
    const length = reader.next();
    if (!found.has(slot)) for (let n = 0; n < length; n += 1) reader.next();
    else found.set(slot, length === 0 ? null : reader.ascending(length));
  }
  return found;
}

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }

  ascending(length: number): Uint32Array {
    const numbers = new Uint32Array(length);
    for (let at = 0, last = 0; at < length; at += 1) numbers[at] = last += this.next();
    return numbers;
  }
}
