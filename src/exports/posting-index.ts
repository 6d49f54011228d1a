import { eachSlot, isLong, SLOT_BITS } from '../query/grams.ts';
import { writeBucket, type Posting } from '../query/postings.ts';

/** A piece that more than this share of the records hold does not tell them apart; a short one has no others beside it. */
const COMMON = 0.1;
const COMMON_SHORT = 0.03;
/** About as many postings are in one bucket; each is little more than a byte. */
const IN_BUCKET = 12_000;
const MOST_BITS = 12;
const SLOTS = 2 ** SLOT_BITS;

/** An index of words in buckets: which one has a piece say the first bits of the piece's hash. */
export interface PostingIndex {
  bits: number;
  buckets: Uint8Array[];
}

/** An index of the texts of records that are numbered from 0. */
export function postingIndex(count: number, textOf: (number: number) => string): PostingIndex {
  const pieces = inRegions(piecesOf(count, textOf));
  const holders = new Uint32Array(SLOTS);
  for (const slot of pieces.slots) holders[slot]! += 1;
  const isCommon = (slot: number) =>
    holders[slot]! > Math.max(1, count * (isLong(slot) ? COMMON : COMMON_SHORT));
  const postings = listHolders(pieces, (slot) => (isCommon(slot) ? 0 : holders[slot]!));
  const bits = bucketBits(postings.total);
  const size = SLOTS >>> bits;
  const entries = function* (from: number): Generator<[number, Posting]> {
    for (let slot = from; slot < from + size; slot += 1)
      if (holders[slot]! > 0) yield [slot, isCommon(slot) ? null : postings.of(slot)];
  };
  return { bits, buckets: Array.from({ length: 2 ** bits }, (_, at) => writeBucket(entries(at * size))) };
}

function bucketBits(postings: number): number {
  return Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(Math.max(1, postings) / IN_BUCKET))));
}

/** Each piece of each text once, and the number of the text. */
interface Pieces {
  slots: Uint32Array;
  numbers: Uint32Array;
}

/** The pieces of all texts, one text after the other. */
function piecesOf(count: number, textOf: (number: number) => string): Pieces {
  const last = new Uint32Array(SLOTS);
  let slots = new Uint32Array(2 ** 16);
  let total = 0;
  const ends = new Uint32Array(count);
  for (let number = 0; number < count; number += 1) {
    eachSlot(textOf(number), (slot) => {
      if (last[slot] === number + 1) return;
      last[slot] = number + 1;
      if (total === slots.length) slots = longer(slots);
      slots[total++] = slot;
    });
    ends[number] = total;
  }
  const numbers = new Uint32Array(total);
  for (let number = 0, from = 0; number < count; from = ends[number]!, number += 1)
    numbers.fill(number, from, ends[number]);
  return { slots: slots.subarray(0, total), numbers };
}

function longer(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(numbers.length * 2);
  twice.set(numbers);
  return twice;
}

/**
 * The same pieces, those whose hashes start alike beside each other, and as they were among themselves: whoever counts
 * by pieces then has what is counted at hand, of which there is too much in all.
 */
function inRegions({ slots, numbers }: Pieces): Pieces {
  const shift = SLOT_BITS - MOST_BITS;
  const next = new Uint32Array(2 ** MOST_BITS + 1);
  for (const slot of slots) next[(slot >>> shift) + 1]! += 1;
  for (let region = 0; region < next.length - 1; region += 1) next[region + 1]! += next[region]!;
  const ordered = { slots: new Uint32Array(slots.length), numbers: new Uint32Array(slots.length) };
  for (let at = 0; at < slots.length; at += 1) {
    const place = next[slots[at]! >>> shift]!++;
    ordered.slots[place] = slots[at]!;
    ordered.numbers[place] = numbers[at]!;
  }
  return ordered;
}

/** The records of every piece that has a `count`, in one array. */
function listHolders(
  { slots, numbers }: Pieces,
  countOf: (slot: number) => number,
): { total: number; of: (slot: number) => Uint32Array } {
  const starts = new Uint32Array(SLOTS + 1);
  for (let slot = 0; slot < SLOTS; slot += 1) starts[slot + 1] = starts[slot]! + countOf(slot);
  const ends = starts.slice();
  const holders = new Uint32Array(starts[SLOTS]!);
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at]!;
    if (starts[slot] !== starts[slot + 1]) holders[ends[slot]!++] = numbers[at]!;
  }
  return { total: holders.length, of: (slot) => holders.subarray(starts[slot], starts[slot + 1]) };
}
