import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from './__fixtures__/plain.ts';
import { queries, texts } from './__fixtures__/queries.ts';
import { parseQuery } from './parse.ts';
import { printQuery, printValue } from './print.ts';

// prettier-ignore
test.for([
  ['  a   b ',                        'a b'],
  ['“a phrase”',                      '"a phrase"'],
  ['a OR (b)',                        'a or b'],
  ['(a or b) c',                      '(a or b) c'],
  ['a or (b c)',                      'a or b c'],
  ['(a in:code) b',                   '(a in:code) b'],
  ['-(-a)',                           '-(-a)'],
  ['-(--force)',                      '-(--force)'],
  ['f(a b)',                          'f (a b)'],
  ['AGENT:"Heron Large 2",Sable',     'agent:"Heron Large 2",Sable'],
  ['file:"a",b{c,d}',                 'file:a,b{c,d}'],
  ['file:"a(b)","c(d"',               'file:a(b),"c(d"'],
] as const)('%j is printed as %j', ([text, printed]) => {
  expect(printQuery(parseQuery(text).query)).toBe(printed);
});

// prettier-ignore
test.for([
  ['critical',      'critical'],
  ['Heron Large 2', '"Heron Large 2"'],
  ['a,b',           '"a,b"'],
  ['{a,b}',         '{a,b}'],
  ['"a"',           String.raw`"\"a\""`],
  ['f(x)',          'f(x)'],
  ['f(x',           '"f(x"'],
  [')',             '")"'],
  ['{',             '"{"'],
  ['a/b',           'a/b'],
] as const)('the value %j is printed as %j', ([text, printed]) => {
  expect(printValue(text)).toBe(printed);
});

test('what is printed is read as the same query', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const { query: read, problems } = parseQuery(printQuery(query));
      expect(plain(read)).toEqual(plain(query));
      expect(problems).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('whatever was typed, what is understood of it can be printed', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      const { query } = parseQuery(text);
      const { query: again, problems } = parseQuery(printQuery(query));
      expect(plain(again)).toEqual(plain(query));
      expect(problems).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});
