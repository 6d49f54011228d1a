import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv, type Cell } from './csv.ts';

test.for([
  ['plain', '"plain"'],
  ['say "no"', '"say ""no"""'],
  ['a,b\r\nc', '"a,b\r\nc"'],
  ['', '""'],
  [null, '""'],
  [12, '"12"'],
  [-12, '"-12"'],
  ['=1+1', `"'=1+1"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\tx', `"'\tx"`],
  ['\rx', `"'\rx"`],
  ['  =1', `"'  =1"`],
  ['\n\u200B\uFEFF=1', `"'\n\u200B\uFEFF=1"`],
  ['＝1', `"'＝1"`],
  ['a = b', '"a = b"'],
  ["'quoted'", `"'quoted'"`],
] satisfies [Cell, string][])('%j', ([cell, expected]) => {
  expect(toCsv([[cell]])).toBe(`${expected}\r\n`);
});

test('a reader by others gets back every row: each cell as it was, or behind an apostrophe', () => {
  const hostile = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', '\u200B', ';', "'");
  const cell = fc.string({ unit: fc.oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1 })) });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(toCsv(rows), { record_delimiter: '\r\n', relax_column_count: true });
      expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [at, row] of rows.entries())
        for (const [column, text] of row.entries()) {
          expect([text, `'${text}`]).toContain(read[at]?.[column]);
          expect(read[at]?.[column]?.trim()).not.toMatch(/^[=+\-@\t\r]/);
        }
    }),
  );
});
