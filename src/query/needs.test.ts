import fc from 'fast-check';
import { expect, test } from 'vitest';
import { record } from './__fixtures__/record.ts';
import { holds, short } from './__fixtures__/holds.ts';
import { needsOf } from './needs.ts';
import { parseQuery } from './parse.ts';
import { printQuery } from './print.ts';
import { startSearch } from './search.ts';
import { searched } from './searched.ts';
import type { PhraseTerm, Query, RegexTerm, WordTerm } from './syntax.ts';

const needsOfText = (query: string) => needsOf(parseQuery(query).query);

// prettier-ignore
test.for([
  ['',                                      '*'],
  ['Status',                                'status'],
  ['Status().Update',                       '(status & update)'],
  ['a go =>',                               '*'],
  ['one two',                               '(one & two)'],
  ['"the last  job"',                       '(the & last & job)'],
  ['one or two',                            '(one | two)'],
  ['one or go',                             '*'],
  ['one -two',                              'one'],
  ['-(one two)',                            '*'],
  ['one (two or three)',                    '(one & (two | three))'],
  ['in:originals one',                      'originals:one'],
  ['in:originals,code one',                 '(one | originals:one)'],
  ['-in:code one',                          'one'],
  ['in:originals (one or in:title two)',    '(originals:one | two)'],
  ['in:title -in:title one',                '()'],
  ['(in:originals or in:code) one',         '(one | originals:one)'],
  ['-(in:originals or in:code) one',        'one'],
  ['severity:critical one',                 'one'],
  ['file:pkg/queue.go',                     '(pkg & queue)'],
  ['file:/home/**',                         'home'],
  ['file:pkg/**/*_test.go',                 '(pkg & _test)'],
  ['file:pkg/{queue,job}s/*.proto',         '(pkg & proto)'],
  ['file:queue,job',                        '(queue | job)'],
  ['file:none',                             '*'],
  ['-file:queue',                           '*'],
  ['in:originals file:queue',               'queue'],
  ['/Status\\(\\)\\.Update/',               '(status & update)'],
  ['/log.?(fatal|panic)f?/i',               '(log & (fatal | panic))'],
  ['in:originals /fatal/',                  'originals:fatal'],
] as const)('%j needs %s', async ([query, needs]) => {
  expect(short(await needsOfText(query))).toBe(needs);
});

const letters = fc.string({ unit: fc.constantFrom(...'abcK_1é.ſ'), minLength: 1, maxLength: 7 });
const lines = fc.array(letters, { maxLength: 8 }).map((words) => words.join(' '));
const found = fc
  .record({
    title: letters,
    text: lines,
    code: lines,
    fix: lines,
    originals: lines,
    path: fc.tuple(fc.constantFrom('', '/', './'), letters).map((parts) => parts.join('')),
    isOriginal: fc.boolean(),
  })
  .map(({ title, path, isOriginal, ...words }) =>
    record({ title, isOriginal, locations: [{ path, startLine: 1, endLine: 3 }], words }),
  );
const span = { start: 0, end: 0 };
const term = fc
  .tuple(fc.constantFrom('word', 'phrase', 'regex'), letters, letters)
  .map(([type, one, other]): WordTerm | PhraseTerm | RegexTerm => {
    if (type === 'word') return { type, text: one, span };
    if (type === 'phrase') return { type, text: `${one} ${other}`, span };
    return { type: 'regex', source: `${one}|${other}+`, flags: one > other ? 'i' : 'iu', span };
  });
const field = fc
  .oneof(
    fc.tuple(fc.constant('in' as const), fc.constantFrom('title', 'text', 'code', 'originals')),
    fc.tuple(
      fc.constant('file' as const),
      fc.tuple(fc.constantFrom('', '/', './'), letters).map(([start, name]) => `${start}${name}*`),
    ),
  )
  .map(([field, text]): Query => ({ type: 'field', field, values: [{ text, span }], span }));
const queries = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3 },
    term,
    field,
    tie('query').map((part): Query => ({ type: 'not', part, span })),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
      )
      .map(([type, parts]): Query => ({ type, parts, span })),
  ),
})).query;

test('a finding that matches holds what is needed', async () => {
  let matches = 0;
  await fc.assert(
    fc.asyncProperty(queries, fc.array(found, { minLength: 1, maxLength: 6 }), async (query, records) => {
      const written = printQuery(query);
      const needs = await needsOfText(written);
      for (const one of records) {
        const search = startSearch({ query: written, sort: 'date', group: 'none', count: 1 });
        search.add(one);
        if (search.answer().total === 0) continue;
        matches += 1;
        const { originals, ...others } = searched(one).texts;
        expect(holds(needs, { originals, words: Object.values(others).join('\n') })).toBe(true);
      }
    }),
    { numRuns: 3000, seed: 63 },
  );
  expect(matches).toBeGreaterThan(500);
});
