import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachSlot, fold, runsOf, slotsOf } from './grams.ts';

test.for<[string, string[]]>([
  ['a bc', []],
  ['woocommerce_init()', ['woocommerce_init']],
  ['Status().Update2', ['status', 'update2']],
  ['a/bcd-efg', ['bcd', 'efg']],
  ['Straße ΟΔΟΣ', ['strasse', 'οδοσ']],
  ['雨が降る', ['雨が降る']],
  ['ab😀cde', ['cde']],
])('the runs of %j', ([text, runs]) => {
  expect(runsOf(text)).toEqual(runs);
});

test('characters that any comparison without case takes for one have one form', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x1ffff; code += 1) {
    const character = String.fromCodePoint(code);
    const forms = [character.toLowerCase(), character.toUpperCase()];
    if (forms.some((form) => fold(form) !== fold(character))) wrong.push(character);
  }
  expect(wrong).toEqual([]);
});

const word = fc.string({ unit: fc.constantFrom(...'abAB_1.ſKßſσςΣİ雨é😀\ud801 '), maxLength: 12 });

test('what holds a text has all pieces that are looked up for it', () => {
  fc.assert(
    fc.property(word, word, word, (before, piece, after) => {
      const held = new Set<number>();
      eachSlot(before + piece + after, (slot) => held.add(slot));
      for (const run of runsOf(piece)) for (const slot of slotsOf(run)) expect(held.has(slot)).toBe(true);
    }),
    { numRuns: 2000, seed: 61 },
  );
});
