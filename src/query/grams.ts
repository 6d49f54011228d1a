/*
 * What the index of words is made of: pieces of three to five characters of every run of letters, digits and
 * underscores. Whatever holds a run, whatever stands around it, holds the pieces of the run. Runs are folded, so that
 * what any way of comparing takes for equal has the same pieces; blanks and signs are in nearly every finding, and out.
 */
const SHORTEST = 3;
const LONGEST = 5;
/**
 * Pieces are known by a hash of so many bits, of which the last tells whether they are of the longest: two that share
 * one only make more candidates.
 */
export const SLOT_BITS = 22;

/** Pieces of one run that are looked up: the others hardly narrow it. */
const MOST_LOOKED_UP = 4;

/** One form for all that differs in case only, made character by character; some characters become several. */
export function fold(text: string): string {
  const latin = /[^\0-\x7f]/.test(text) ? text.replace(/[^\0-\x7f]/gu, foldOne) : text;
  return latin.toLowerCase();
}

function foldOne(character: string): string {
  return character.toLowerCase().toUpperCase().toLowerCase();
}

/**
 * Of folded text. What is beyond ASCII counts as letters, but for the halves of large characters: an expression may
 * match one of them alone.
 */
function isLetter(unit: number): boolean {
  if (unit >= 0x80) return unit < 0xd800 || unit > 0xdfff;
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

/** The runs of a text that are long enough to be looked up, folded. */
export function runsOf(text: string): string[] {
  const folded = fold(text);
  const runs: string[] = [];
  let start = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    if (at < folded.length && isLetter(folded.charCodeAt(at))) continue;
    if (at - start >= SHORTEST) runs.push(folded.slice(start, at));
    start = at + 1;
  }
  return runs;
}

/** Calls `visit` with every piece of a text; with those that repeat, each time. */
export function eachSlot(text: string, visit: (slot: number) => void): void {
  const folded = fold(text);
  let start = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (!isLetter(folded.charCodeAt(at))) start = at + 1;
    else
      for (let from = Math.max(start, at + 1 - LONGEST); from <= at + 1 - SHORTEST; from += 1)
        visit(slotOf(folded, from, at + 1));
  }
}

/** The pieces to look up for a folded run, far from each other: of the longest that it has. */
export function slotsOf(run: string): number[] {
  const size = Math.min(LONGEST, run.length);
  const last = run.length - size;
  const count = Math.min(MOST_LOOKED_UP, last + 1);
  return Array.from({ length: count }, (_, n) => {
    const from = count === 1 ? 0 : Math.round((n * last) / (count - 1));
    return slotOf(run, from, from + size);
  });
}

function slotOf(folded: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const slot = (hash ^ (hash >>> 13)) >>> (32 - SLOT_BITS);
  return to - from === LONGEST ? slot | 1 : slot & ~1;
}

/** Whether a piece is one of the longest: shorter ones are looked up where the whole run is as short. */
export function isLong(slot: number): boolean {
  return (slot & 1) === 1;
}
