import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from './__fixtures__/plain.ts';
import { texts } from './__fixtures__/queries.ts';
import { parseQuery } from './parse.ts';
import { printQuery } from './print.ts';
import type { Query, Span } from './syntax.ts';

const NOTHING = { and: [] };

// prettier-ignore
test.for<[string, unknown]>([
  ['',                              NOTHING],
  ['  \u00A0\n',                    NOTHING],

  // Words
  ['retry',                         'retry'],
  ['retry loop',                    { and: ['retry', 'loop'] }],
  ['Status().Update',               'Status().Update'],
  ['Update(ctx, id)',               { and: ['Update', { and: ['ctx,', 'id'] }] }],
  ['f(x)g (a b)c',                  { and: ['f(x)g', { and: ['a', 'b'] }, 'c'] }],
  ['f(g(x))',                       'f(g(x))'],
  ['ga.sock:12',                    'ga.sock:12'],
  ['https://a.example/b',           'https://a.example/b'],
  ['a"b c"',                        { and: ['a"b', 'c"'] }],
  ['it’s a-b -->',                  { and: ['it’s', 'a-b', '-->'] }],
  ['--force',                       '--force'],
  ['// TODO',                       { and: ['//', 'TODO'] }],
  ['/api/v1/users',                 '/api/v1/users'],
  ['order for',                     { and: ['order', 'for'] }],
  ['id:5 link:x sound:x hash:x',    { and: ['id:5', 'link:x', 'sound:x', 'hash:x'] }],
  ['flie: flie',                    { and: ['flie:', 'flie'] }],
  ['{a,b}',                         '{a,b}'],
  ['reviewer:"Heron (high)",=a',    { reviewer: ['Heron (high)', '=a'] }],
  ['<img src=x>',                   { and: ['<img', 'src=x>'] }],
  ['__proto__:x constructor:y',     { and: ['__proto__:x', 'constructor:y'] }],

  // Phrases
  ['"retry loop"',                  { phrase: 'retry loop' }],
  ['“retry loop”',                  { phrase: 'retry loop' }],
  ['„retry loop“ a',                { and: [{ phrase: 'retry loop' }, 'a'] }],
  ['"“a” b"',                       { phrase: '“a” b' }],
  [String.raw`"say \"no\" \\ \n"`,  { phrase: String.raw`say "no" \ \n` }],
  ['"a""b"c',                       { and: [{ phrase: 'a' }, { phrase: 'b' }, 'c'] }],
  ['"or"',                          { phrase: 'or' }],
  ['"severity:high"',               { phrase: 'severity:high' }],

  // Regular expressions
  ['/retry\\s+loop/i',              { regex: 'retry\\s+loop', flags: 'i' }],
  ['/a b/ c',                       { and: [{ regex: 'a b', flags: '' }, 'c'] }],
  ['/a\\/b[/"]/sum',                { regex: 'a\\/b[/"]', flags: 'sum' }],
  ['/a/(b c)',                      { and: [{ regex: 'a', flags: '' }, { and: ['b', 'c'] }] }],
  ['(/a(b)/ or c)',                 { or: [{ regex: 'a(b)', flags: '' }, 'c'] }],

  // Parts
  ['a or b',                        { or: ['a', 'b'] }],
  ['a b OR c or d',                 { or: [{ and: ['a', 'b'] }, 'c', 'd'] }],
  ['a (b Or c)',                    { and: ['a', { or: ['b', 'c'] }] }],
  ['((a))',                         'a'],
  ['(a b) c',                       { and: [{ and: ['a', 'b'] }, 'c'] }],
  ['(a)(b)',                        { and: ['a', 'b'] }],
  ['-a',                            { not: 'a' }],
  ['-"a b" -/c/ -is:open',          { and: [{ not: { phrase: 'a b' } }, { not: { regex: 'c', flags: '' } }, { not: { is: ['open'] } }] }],
  ['-(a or -(b c))',                { not: { or: ['a', { not: { and: ['b', 'c'] } }] } }],
  ['-or',                           { not: 'or' }],

  // Fields
  ['file:pkg/**/*_test.go',         { file: ['pkg/**/*_test.go'] }],
  ['-file:vendor/**,"a b",-x',      { not: { file: ['vendor/**', 'a b', '-x'] } }],
  ['file:*.{ts,js},b',              { file: ['*.{ts,js}', 'b'] }],
  ['file:{a,b',                     { file: ['{a', 'b'] }],
  ['file:app/(group)/x.ts',         { file: ['app/(group)/x.ts'] }],
  ['(file:a,b)',                    { file: ['a', 'b'] }],
  ['SEVERITY:Critical,none',        { severity: ['Critical', 'none'] }],
  ['agent:"Heron Large 2",“Sable”', { agent: ['Heron Large 2', 'Sable'] }],
  ['agent:"a"b',                    { and: [{ agent: ['a'] }, 'b'] }],
  ['branch:feat/a:b',               { branch: ['feat/a:b'] }],
  ['line:12,10-20,>=50,<9',         { line: ['12', '10-20', '>=50', '<9'] }],
  ['pr:12,#12,a/b#12,none',         { pr: ['12', '#12', 'a/b#12', 'none'] }],
  ['is:open,skipped,declined',      { is: ['open', 'skipped', 'declined'] }],
  ['after:2026 before:2026-02-28',  { and: [{ after: ['2026'] }, { before: ['2026-02-28'] }] }],
])('%j', ([text, meaning]) => {
  const { query, problems } = parseQuery(text);
  expect(plain(query)).toEqual(meaning);
  expect(problems).toEqual([]);
});

/** A query with the place of its problem marked by «», and what is said of it. */
type Wrong = [marked: string, message: string, left: unknown];

// prettier-ignore
test.for<Wrong>([
  // Values
  ['a severity:«high»',             '"high" is no severity: critical, important, suggestion or none', 'a'],
  ['severity:critical,«hi» a',      '"hi" is no severity: critical, important, suggestion or none', { and: [{ severity: ['critical'] }, 'a'] }],
  ['kind:«none»',                   '"none" is no kind: pr, branch, supply-chain, ci-failures, architecture or other', NOTHING],
  ['has:«tests»',                   '"tests" is no part of a finding: fix, diff, resolution, location or credits', NOTHING],
  ['in:«body»',                     '"body" is no place to look in: title, text, code, fix or originals', NOTHING],
  ['by:«many»',                     '"many" is no number: write 3, >=3, <3 or 3-5', NOTHING],
  ['line:«>=1-2»',                  '">=1-2" is no number: write 3, >=3, <3 or 3-5', NOTHING],
  ['line:«20-10» a',                '"20-10" counts down: write 10-20', 'a'],
  ['pr:«a/b#c»',                    '"a/b#c" is no pull request: write 12, #12, owner/repo#12 or none', NOTHING],
  ['after:«2026-02-30»',            '"2026-02-30" is no date: write 2026, 2026-05 or 2026-05-01', NOTHING],
  ['before:«2026-13»',              '"2026-13" is no date: write 2026, 2026-05 or 2026-05-01', NOTHING],
  ['«severity:» critical',          'Write a value right behind "severity:", such as severity:critical; to look for the word itself, put it in quotes', 'critical'],
  ['(«repo:»)',                     'Write a value right behind "repo:", such as repo:tidepool; to look for the word itself, put it in quotes', NOTHING],
  ['«tag:a,» b',                    'Write a value right behind the comma', { and: [{ tag: ['a'] }, 'b'] }],
  ['«tag:""» b',                    'Write a value right behind "tag:", such as tag:regression; to look for the word itself, put it in quotes', 'b'],

  // Names
  ['«flie:x.go» a',                 '"flie:" is no field: write file: or, to look for it as it stands, put it in quotes', 'a'],
  ['«status:open» a',               '"status:" is no field: write is: or, to look for it as it stands, put it in quotes', 'a'],
  ['-«Sevrity:x» a',                '"Sevrity:" is no field: write severity: or, to look for it as it stands, put it in quotes', 'a'],
  ['«reviewers:x»',                 '"reviewers:" is no field: write reviewer: or, to look for it as it stands, put it in quotes', NOTHING],
  ['«tags:x»',                      '"tags:" is no field: write tag: or, to look for it as it stands, put it in quotes', NOTHING],

  // Regular expressions
  ['«/(/» a',                       'The regular expression cannot be read: unterminated group', 'a'],
  ['«/+/u»',                        'The regular expression cannot be read: nothing to repeat', NOTHING],
  ['«/a/g»',                        '"g" is no flag of a regular expression (i, m, s and u are): put a path in quotes', NOTHING],
  ['«/a/ii»',                       'A flag of the regular expression stands there twice', NOTHING],
  ['«/a b»\nc',                     'A / is missing at the end of the regular expression; put a path in quotes', 'c'],

  // Signs
  ['a «)» b',                       'Nothing is open that ")" could close: take it out, or put it in quotes', { and: ['a', 'b'] }],
  ['a «( )» b',                     'Nothing stands between the parentheses: fill them, or put them in quotes', { and: ['a', 'b'] }],
  ['a «-» b',                       '"-" leaves out what stands right behind it; put it in quotes to look for a hyphen', { and: ['a', 'b'] }],
  ['(a «-»)',                       '"-" leaves out what stands right behind it; put it in quotes to look for a hyphen', 'a'],
  ['«or» a',                        '"or" needs something on both sides; put it in quotes to look for the word', 'a'],
  ['(a «or») b',                    '"or" needs something on both sides; put it in quotes to look for the word', { and: ['a', 'b'] }],
  ['«""» a',                        'Nothing stands between the quotation marks', 'a'],
])('%s: %s', ([marked, message, left]) => {
  expect(read(marked)).toEqual([{ message, isUnfinished: false }, left]);
});

// prettier-ignore
test.for<Wrong>([
  ['a «severity:»',                 'Write a value right behind "severity:", such as severity:critical; to look for the word itself, put it in quotes', 'a'],
  ['a «severity:» ',                'Write a value right behind "severity:", such as severity:critical; to look for the word itself, put it in quotes', 'a'],
  ['severity:«CRI»',                '"CRI" is no severity: critical, important, suggestion or none', NOTHING],
  ['«tag:a,»',                      'Write a value right behind the comma', { tag: ['a'] }],
  ['agent:a,«"Heron L»',            'A quotation mark is missing at the end of the value', { agent: ['a'] }],
  ['by:«>=»',                       '">=" is no number: write 3, >=3, <3 or 3-5', NOTHING],
  ['line:«10-»',                    '"10-" is no number: write 3, >=3, <3 or 3-5', NOTHING],
  ['line:«10-2»',                   '"10-2" counts down: write 2-10', NOTHING],
  ['after:«2026-0»',                '"2026-0" is no date: write 2026, 2026-05 or 2026-05-01', NOTHING],
  ['a «"b c»',                      'A quotation mark is missing at the end of the phrase', 'a'],
  ['a «""»',                        'Nothing stands between the quotation marks', 'a'],
  ['a «/b c»',                      'A / is missing at the end of the regular expression; put a path in quotes', 'a'],
  ['a «(b or c»',                   'A ")" is missing at the end', { and: ['a', { or: ['b', 'c'] }] }],
  ['Update«(»',                     'A ")" is missing at the end', 'Update'],
  ['a «-»',                         '"-" leaves out what stands right behind it; put it in quotes to look for a hyphen', 'a'],
  ['a «or» ',                       '"or" needs something on both sides; put it in quotes to look for the word', 'a'],
  ['«or»',                          '"or" needs something on both sides; put it in quotes to look for the word', NOTHING],
])('not finished: %s: %s', ([marked, message, left]) => {
  expect(read(marked)).toEqual([{ message, isUnfinished: true }, left]);
});

test('problems stand in the order of the text, however many', () => {
  const { query, problems } = parseQuery('by:x (severity:high or or) (/(/ ("b');
  expect(problems.map(({ span, isUnfinished }) => [span.start, isUnfinished])).toEqual([
    [3, false],
    [15, false],
    [20, false],
    [23, false],
    [27, true],
    [28, false],
    [32, true],
    [33, true],
  ]);
  expect(plain(query)).toEqual(NOTHING);
});

test('places are those of what was typed, a group with its parentheses', () => {
  const text = 'a (b or -"c") (file:"x y",z)';
  expect(spans(parseQuery(text).query).map(({ start, end }) => text.slice(start, end))).toEqual([
    ...[text, 'a', '(b or -"c")', 'b', '-"c"', '"c"'],
    ...['(file:"x y",z)', '"x y"', 'z'],
  ]);
});

test('parentheses may be 100 deep', () => {
  const deep = (n: number) => parseQuery(`${'('.repeat(n)}a${')'.repeat(n)}`);
  expect(deep(100)).toMatchObject({ query: { type: 'word', text: 'a' }, problems: [] });
  expect(deep(101)).toMatchObject({
    query: { type: 'and', parts: [] },
    problems: [
      {
        span: { start: 100, end: 101 },
        message: 'Parentheses stand 100 deep at most: take some out',
        isUnfinished: false,
      },
    ],
  });
});

// Half of what may be read, as quotation marks and backslashes make what is printed longer.
test.for([
  ...['(', ')', '-', '-(', '((a)', 'a(', '{(', '"', '“', '\\', '/', '/[ ', '/1 ', '['],
  ...['file:', 'file:{', '{a}', ',', 'or ', 'a '],
])('many of %j are read in the end', (piece) => {
  const many = piece.repeat(4000 / piece.length);
  for (const text of [many, `file:${many}`, `/${many}/1`]) {
    const { query } = parseQuery(text);
    const again = parseQuery(printQuery(query)).query;
    expect(JSON.stringify(plain(again)) === JSON.stringify(plain(query))).toBe(true);
  }
});

test('what is too long is not read', () => {
  const text = 'a '.repeat(50_000);
  expect(parseQuery(text)).toEqual({
    query: { type: 'and', parts: [], span: { start: 0, end: text.length } },
    problems: [
      {
        span: { start: 10_000, end: text.length },
        message: 'A query has at most 10,000 characters: shorten it',
        isUnfinished: false,
      },
    ],
  });
});

test('any text is read, with places that are in it and inside of one another', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      const { query, problems } = parseQuery(text);
      const whole = { start: 0, end: text.length };
      expectInside(query, whole);
      for (const { span, message } of problems) {
        expect(isInside(span, whole) && span.start < span.end).toBe(true);
        expect(message).not.toBe('');
      }
    }),
    { numRuns: 5000 },
  );
});

/** Reads a text with its problem marked, and says what is wrong where it is marked, and what is left of the query. */
function read(marked: string): [unknown, unknown] {
  const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
  const { query, problems } = parseQuery(marked.replace(/[«»]/g, ''));
  expect(problems.map(({ span }) => span)).toEqual([{ start, end }]);
  const { message, isUnfinished } = problems[0]!;
  return [{ message, isUnfinished }, plain(query)];
}

function spans(query: Query): Span[] {
  return [query.span, ...partsOf(query).flatMap(spans), ...valuesOf(query)];
}

function partsOf(query: Query): Query[] {
  if (query.type === 'not') return [query.part];
  return query.type === 'and' || query.type === 'or' ? query.parts : [];
}

function valuesOf(query: Query): Span[] {
  return query.type === 'field' ? query.values.map(({ span }) => span) : [];
}

function expectInside(query: Query, around: Span): void {
  expect(isInside(query.span, around)).toBe(true);
  for (const part of partsOf(query)) expectInside(part, query.span);
  for (const span of valuesOf(query)) expect(isInside(span, query.span)).toBe(true);
}

function isInside({ start, end }: Span, around: Span): boolean {
  return around.start <= start && start <= end && end <= around.end;
}
