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

/** An index of the texts of records that are numbered from 0. `textOf` is asked for each of them twice. */
export function postingIndex(count: number, textOf: (number: number) => string): PostingIndex {
  const holders = new Uint32Array(SLOTS);
  eachPiece(count, textOf, (slot) => (holders[slot]! += 1));
  const isCommon = (slot: number) =>
    holders[slot]! > Math.max(1, count * (isLong(slot) ? COMMON : COMMON_SHORT));
  const postings = listHolders(count, textOf, (slot) => (isCommon(slot) ? 0 : holders[slot]!));
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

/** The records of every piece that has a `count`, in one array. */
function listHolders(
  count: number,
  textOf: (number: number) => string,
  countOf: (slot: number) => number,
): { total: number; of: (slot: number) => Uint32Array } {
  const starts = new Uint32Array(SLOTS + 1);
  for (let slot = 0; slot < SLOTS; slot += 1) starts[slot + 1] = starts[slot]! + countOf(slot);
  const ends = starts.slice();
  const numbers = new Uint32Array(starts[SLOTS]!);
  eachPiece(count, textOf, (slot, number) => {
    if (starts[slot] !== starts[slot + 1]) numbers[ends[slot]!++] = number;
  });
  return { total: numbers.length, of: (slot) => numbers.subarray(starts[slot], starts[slot + 1]) };
}

/** Visits the pieces of every text, each once a text. */
function eachPiece(
  count: number,
  textOf: (number: number) => string,
  visit: (slot: number, number: number) => void,
): void {
  const last = new Uint32Array(SLOTS);
  for (let number = 0; number < count; number += 1)
    eachSlot(textOf(number), (slot) => {
      if (last[slot] === number + 1) return;
      last[slot] = number + 1;
      visit(slot, number);
    });
}
