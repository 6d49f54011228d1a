/**
 * Expressions without the flag `u` take a character beyond U+FFFF for two, its surrogates. An engine that reads whole
 * characters does the same once the second of them is no surrogate: it changes places with one for private use.
 */
const [LOW, LOW_END, PRIVATE] = [0xdc00, 0xdfff, 0xf000];
const CHANGED = /[\uDC00-\uDFFF\uF000-\uF3FF]/g;

/** A text for an expression without the flag `u`: of the same length, without surrogates that make a pair. */
export function inUnits(text: string): string {
  return text.replace(CHANGED, (unit) => String.fromCharCode(changedUnit(unit.charCodeAt(0))));
}

/** What stands for a unit in such a text; of what stands for it, the unit. */
export function changedUnit(unit: number): number {
  if (unit >= LOW && unit <= LOW_END) return unit - LOW + PRIVATE;
  return unit >= PRIVATE && unit <= PRIVATE + LOW_END - LOW ? unit - PRIVATE + LOW : unit;
}

/** First and last of characters that follow each other. */
export type CharacterRange = [first: number, last: number];

/** Every unit, at the index of the one that stands for it. */
let units = '';
/** Every character of well-formed texts. */
let characters = '';
const known = new Map<string, CharacterRange[]>();

/**
 * The characters that a part of an expression matches, as they stand in the texts that are searched. `part` takes one
 * character, as `.`, `\s` or `[^a]` do, so the engine itself can say which they are, with all its rules of case.
 */
export function matchedBy(part: string, flags: string): CharacterRange[] {
  const key = `${flags}/${part}`;
  const ranges = known.get(key) ?? (flags.includes('u') ? charactersOf : unitsOf)(part, flags);
  known.set(key, ranges);
  return ranges;
}

function unitsOf(part: string, flags: string): CharacterRange[] {
  units ||= codes(0, 0xffff, (code) => String.fromCharCode(changedUnit(code)));
  return Array.from(runs(units, part, flags), ({ index, 0: run }) => [index, index + run.length - 1]);
}

function charactersOf(part: string, flags: string): CharacterRange[] {
  const code = (character: number) => String.fromCodePoint(character);
  characters ||= codes(0, 0xd7ff, code) + codes(0xe000, 0x10ffff, code);
  return Array.from(runs(characters, part, flags), ({ 0: run }) => [
    run.codePointAt(0)!,
    run.codePointAt(run.length - (run.at(-1)! < '\uDC00' || run.at(-1)! > '\uDFFF' ? 1 : 2))!,
  ]);
}

function runs(alphabet: string, part: string, flags: string): RegExpStringIterator<RegExpExecArray> {
  return alphabet.matchAll(new RegExp(`(?:${part})+`, `g${flags}`));
}

function codes(first: number, last: number, textOf: (code: number) => string): string {
  let all = '';
  for (let code = first; code <= last; code += 1) all += textOf(code);
  return all;
}
