import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './search-excerpt.ts';

const count = (n: number, from = 0) => Array.from({ length: n }, (_, at) => `w${from + at}`).join(' ');
const shown = (content: string, places: readonly number[]) =>
  excerpt(content, places)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

// prettier-ignore
test.for([
  // content                     places      excerpt
  ['',                           [],         ''],
  ['plain words',                [],         'plain words'],
  ['a race in',                  [1],        'a [race] in'],
  ['one two\n three  four',      [0, 1, 3],  '[one two] three [four]'],
  ['<mark> &lt; <img src=x>',    [1],        '<mark> [&lt;] <img src=x>'],
  [count(40),                    [],         `${count(28)} …`],
  [count(40),                    [39],       `… ${count(27, 12)} [w39]`],
  [count(99),                    [50],       `… ${count(14, 36)} [w50] ${count(13, 51)} …`],
  [count(99),                    [2, 70, 72], `… ${count(13, 57)} [w70] w71 [w72] ${count(12, 73)} …`],
] as const)('%j %j', ([content, places, cut]) => {
  expect(shown(content, places)).toBe(cut);
});

test('no other excerpt of its length has more of the places', () => {
  const places = fc
    .uniqueArray(fc.nat({ max: 199 }), { minLength: 1 })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(places, (places) => {
      const words = count(200).split(' ');
      const within = (from: number) => places.filter((at) => at >= from && at < from + 28).length;
      const marked = excerpt(words.join(' '), places).flatMap(({ text, marked }) =>
        marked ? text.split(' ') : [],
      );
      expect(marked.length).toBe(Math.max(...words.map((_, from) => within(from))));
    }),
  );
});
