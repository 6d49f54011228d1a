/*
 * As much of CBOR (RFC 8949) as the files of a search index are made of: numbers, texts and arrays of known length. What
 * is not changed is passed on as its bytes: an index is millions of items.
 */
const [NUMBER, TEXT, ARRAY] = [0, 3, 4];

/** What starts an item: its type, its length or value, and where that ends. */
interface Head {
  major: number;
  count: number;
  end: number;
}

export function headAt(bytes: Buffer, at: number): Head {
  const first = bytes[at]!;
  const short = first & 31;
  if (short < 24) return { major: first >> 5, count: short, end: at + 1 };
  const size = 1 << (short - 24);
  if (size > 4) throw new RangeError('a number of the search index is too large');
  return { major: first >> 5, count: bytes.readUIntBE(at + 1, size), end: at + 1 + size };
}

/** Where an item ends that starts at a place. */
export function endOf(bytes: Buffer, at: number): number {
  let end = at;
  for (let left = 1; left > 0; left -= 1) {
    const first = bytes[end]!;
    // Most items are numbers that stand in their first byte: of these nothing else is to be read.
    if (first < 24) {
      end += 1;
      continue;
    }
    const head = headAt(bytes, end);
    end = head.major === TEXT ? head.end + head.count : head.end;
    if (head.major === ARRAY) left += head.count;
  }
  return end;
}

/** Where each item of an array starts, and at last where it ends. Throws where there is no array. */
export function placesIn(bytes: Buffer, at: number): number[] {
  const { major, count, end } = headAt(bytes, at);
  if (major !== ARRAY) throw new TypeError('an array of the search index is none');
  const places = [end];
  for (let n = 0; n < count; n += 1) places.push(endOf(bytes, places[n]!));
  return places;
}

/** The number or the text at a place. */
export function numberAt(bytes: Buffer, at: number): number {
  return headAt(bytes, at).count;
}
export function textAt(bytes: Buffer, at: number): string {
  const { count, end } = headAt(bytes, at);
  return bytes.toString('utf8', end, end + count);
}

export function number(value: number): Buffer {
  return start(NUMBER, value);
}
export function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([start(TEXT, bytes.length), bytes]);
}
/** What stands before the items of an array. */
export function arrayOf(items: number): Buffer {
  return start(ARRAY, items);
}

function start(major: number, count: number): Buffer {
  const [size, short] =
    count < 24 ? [0, count] : count < 0x100 ? [1, 24] : count < 0x10000 ? [2, 25] : [4, 26];
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = (major << 5) | short;
  if (size > 0) bytes.writeUIntBE(count, 1, size);
  return bytes;
}
