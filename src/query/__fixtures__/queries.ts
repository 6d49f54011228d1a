import fc from 'fast-check';
import { FIELD_FACTS } from '../fields.ts';
import { tokensOf } from '../lexer.ts';
import { parseQuery } from '../parse.ts';
import { FIELDS, type Field, type FieldTerm, type Query, type RegexTerm, type WordTerm } from '../syntax.ts';

const span = { start: 0, end: 0 };

/** What has a meaning in the language, and what stands beside it. */
const PIECES = [
  ...[
    'a',
    'B7',
    '_',
    'é',
    '🦆',
    ' ',
    '  ',
    '\n',
    '\u00A0',
    '\\',
    ',',
    ':',
    '*',
    '{a,b}',
    '{',
    '}',
    '.',
    '<',
    '>=',
    '#',
  ],
  ...[
    '(',
    ')',
    '-',
    '--',
    '"',
    '“',
    '”',
    '/',
    '//',
    '[',
    ']',
    'or',
    'OR',
    'none',
    '12',
    '2026-05',
    '3-5',
    'critical',
  ],
  ...FIELDS.map((field) => `${field}:`),
  ...[
    'flie:',
    'Severity:',
    'severity:critical',
    'is:open,declined',
    '/x+/i',
    '/(/',
    '"a b"',
    '(a or b)',
    'Status()',
  ],
];

/** Texts that come near to queries. */
export const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

const someText = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), texts);
const visible = someText.filter((text) => text.trim() !== '');

const words = someText
  .filter((text) => {
    const [token, ...others] = tokensOf(text);
    return others.length === 0 && token?.type === 'word' && token.text === text;
  })
  .map((text): WordTerm => ({ type: 'word', text, span }))
  // Names of fields with a mistake, and an "or" that is not negated, are no words.
  .filter((word) => parseQuery(word.text).problems.length === 0);

const regexes = fc
  .tuple(
    fc
      .array(fc.constantFrom('a', '.', '\\/', '\\d+', '[/]', '(b|c)', ' ', '$', '\\"'), { minLength: 1 })
      .map((pieces) => pieces.join('')),
    fc.subarray(['i', 'm', 's', 'u']).map((flags) => flags.join('')),
  )
  .map(([source, flags]): RegexTerm => ({ type: 'regex', source, flags, span }))
  .filter(({ source, flags }) => parseQuery(`/${source}/${flags}`).problems.length === 0);

const VALUES: Partial<Record<Field, readonly string[]>> = {
  ...{
    line: ['12', '10-20', '>=50', '<9'],
    by: ['2', '>=2'],
    of: ['2', '>=2'],
    round: ['1', 'none'],
    pr: ['12', '#12', 'a/b#3'],
  },
  ...{ after: ['2026', '2026-05'], before: ['2026-05-01'] },
};
const OPEN: readonly Field[] = [
  'file',
  'lang',
  'tag',
  'pattern',
  'agent',
  'reviewer',
  'covered',
  'repo',
  'branch',
  'author',
  'verdict',
];

function valuesOf(field: Field): fc.Arbitrary<string> {
  const fixed = VALUES[field] ?? Object.keys(FIELD_FACTS[field].values);
  return OPEN.includes(field) ? fc.oneof(visible, fc.constantFrom(...fixed)) : fc.constantFrom(...fixed);
}

const fields = fc.constantFrom(...FIELDS).chain((field) =>
  fc.array(valuesOf(field), { minLength: 1, maxLength: 3 }).map((values): FieldTerm => ({
    type: 'field',
    field,
    values: values.map((text) => ({ text, span })),
    span,
  })),
);

/** Queries as the parser makes them: no joint of one part. Their spans say nothing. */
export const queries = fc.letrec<{ part: Query; joint: Query; query: Query }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { arbitrary: words, weight: 3 },
    { arbitrary: visible.map((text): Query => ({ type: 'phrase', text, span })), weight: 1 },
    { arbitrary: regexes, weight: 1 },
    { arbitrary: fields, weight: 2 },
    { arbitrary: tie('part').map((part): Query => ({ type: 'not', part, span })), weight: 2 },
    { arbitrary: tie('joint'), weight: 3 },
  ),
  joint: fc
    .tuple(
      fc.constantFrom('and' as const, 'or' as const),
      fc.array(tie('part'), { minLength: 2, maxLength: 4 }),
    )
    .map(([type, parts]): Query => ({ type, parts, span })),
  query: fc.oneof(fc.constant<Query>({ type: 'and', parts: [], span }), tie('part')),
})).query;
