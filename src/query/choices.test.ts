import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from './__fixtures__/plain.ts';
import { queries, texts } from './__fixtures__/queries.ts';
import { choiceTitle, chosenOf, FACETS, ownTerm, withChoice, type Facet } from './choices.ts';
import { FIELD_FACTS } from './fields.ts';
import { tokensOf } from './lexer.ts';
import { parseQuery } from './parse.ts';
import { printQuery } from './print.ts';
import type { Query } from './syntax.ts';

// prettier-ignore
test.for([
  // query                                  facet       chosen
  ['',                                      'severity', []],
  ['severity:CRITICAL,none a',              'severity', ['critical', 'none']],
  ['a (severity:critical)',                 'severity', ['critical']],
  ['-severity:critical',                    'severity', []],
  ['a (severity:critical b)',               'severity', []],
  ['severity:critical or a',                'severity', []],
  ['severity:none severity:critical',       'severity', ['none']],
  ['is:open,skipped',                       'outcome',  ['open', 'declined']],
  ['is:open,carried',                       'outcome',  []],
  ['is:open,carried',                       'rounds',   []],
  ['is:unmatched is:carried is:unanswered', 'outcome',  ['unanswered']],
  ['is:unmatched is:carried is:unanswered', 'rounds',   ['carried']],
  ['agent:"Heron Large 2",Sable',           'agent',    ['Heron Large 2', 'Sable']],
  ['lang:ts',                               'lang',     ['ts']],
] as const)('of %j, the facet %s has %j', ([text, name, chosen]) => {
  expect(chosenOf(parseQuery(text).query, facetOf(name))).toEqual(chosen);
});

// prettier-ignore
test.for([
  // query                                  facet       value            becomes
  ['',                                      'severity', '+critical',     'severity:critical'],
  ['retry loop',                            'severity', '+critical',     'severity:critical retry loop'],
  ['  a  severity:none  b ',                'severity', '+critical',     '  a  severity:none,critical  b '],
  ['a severity:"critical" b',               'severity', '+critical',     'a severity:"critical" b'],
  ['(severity:none)',                       'severity', '+critical',     '(severity:none,critical)'],
  ['agent:"a"b',                            'agent',    '+c',            'agent:a,c b'],
  ['tag:"a"(b)',                            'tag',      '+c',            'tag:a,c (b)'],
  ['tag:{a',                                'tag',      '+b}',           'tag:"{a",b}'],
  ['tag:a,',                                'tag',      '+b',            'tag:a,b,'],
  ['-severity:none',                        'severity', '+none',         'severity:none -severity:none'],
  ['is:open',                               'rounds',   '+new',          'is:new is:open'],
  ['is:open',                               'outcome',  '+unanswered',   'is:open,unanswered'],
  ['a or b',                                'repo',     '+a/b',          'repo:a/b (a or b)'],
  ['(a or b)',                              'repo',     '+a/b',          'repo:a/b (a or b)'],
  ['a -or b',                               'repo',     '+a/b',          'repo:a/b a -or b'],
  ['(a) or (b)',                            'agent',    '+Heron Large 2', 'agent:"Heron Large 2" ((a) or (b))'],
  ['a or (b',                               'repo',     '+a',            'repo:a (a or (b'],
  ['a "b c',                                'repo',     '+a',            'repo:a a "b c'],
  // Taken away
  ['a  severity:critical  b',               'severity', '-critical',     'a  b'],
  ['a severity:critical ',                  'severity', '-critical',     'a'],
  ['severity:CRITICAL,none,critical',       'severity', '-critical',     'severity:none'],
  ['severity:none,critical a',              'severity', '-critical',     'severity:none a'],
  ['(severity:critical) a',                 'severity', '-critical',     'a'],
  ['((severity:critical) a)',               'severity', '-critical',     '(a)'],
  ['severity:none a severity:NONE',         'severity', '-none',         'a'],
  ['has:fix a has:diff',                    'has',      '-fix',          'a has:diff'],
  ['has:fix a has:diff',                    'has',      '+location',     'has:fix,location a has:diff'],
  ['is:skipped,fixed',                      'outcome',  '-declined',     'is:fixed'],
  ['lang:ts',                               'lang',     '-typescript',   ''],
  ['agent:b,"a"c',                          'agent',    '-a',            'agent:b c'],
  ['"a"agent:b c',                          'agent',    '-b',            '"a" c'],
  ['severity:none',                         'severity', '-critical',     'severity:none'],
] as const)('in %j, %s %s: %j', ([text, name, value, becomes]) => {
  expect(withChoice(text, facetOf(name), value.slice(1), value.startsWith('+'))).toBe(becomes);
});

test.for([
  ['outcome', 'unanswered', 'none'],
  ['outcome', 'test-written', 'test written'],
  ['agent', 'constructor', 'constructor'],
] as const)('the facet %s calls %s %s', ([name, value, title]) => {
  expect(choiceTitle(facetOf(name), value)).toBe(title);
});

const choices = fc.constantFrom(...FACETS).chain((facet) => {
  const fixed = facet.values ?? Object.keys(FIELD_FACTS[facet.field].values);
  const isOpen = facet.values === null && !['severity', 'kind', 'has'].includes(facet.field);
  const open = fc.oneof(texts, fc.string()).filter((text) => text.trim() !== '');
  return fc.record({
    facet: fc.constant(facet),
    value: isOpen ? fc.oneof(fc.constantFrom(...fixed), open) : fc.constantFrom(...fixed),
  });
});

/** Queries that are run: what is wrong in them is only not finished. */
const typed = fc
  .oneof(
    texts,
    queries.map(printQuery),
    queries.map((query) => `${printQuery(query)} or ("a b`),
  )
  .filter(
    (text) => parseQuery(text).problems.every(({ isUnfinished }) => isUnfinished) && !opensInWord(text),
  );

/** Does a group follow a word at once? A ")" in a value that is put into it could make one word of both. */
function opensInWord(text: string): boolean {
  return tokensOf(text).some(({ type, span }, at, all) => {
    const before = all[at - 1];
    return type === 'open' && before?.type === 'word' && before.span.end === span.start;
  });
}

test('what is chosen holds, and what is taken away does not; all else stays as it was', () => {
  fc.assert(
    fc.property(typed, choices, (text, { facet, value }) => {
      const before = parseQuery(text).query;
      const chosen = withChoice(text, facet, value, true);
      const taken = withChoice(chosen, facet, value, false);
      expect(isChosen(chosen, facet, value)).toBe(true);
      expect(isChosen(taken, facet, value)).toBe(false);
      for (const changed of [chosen, taken])
        expect(others(parseQuery(changed).query, facet)).toEqual(others(before, facet));
    }),
    { numRuns: 3000 },
  );
});

function facetOf(name: string): Facet {
  return FACETS.find((facet) => facet.name === name)!;
}

/** Is it so by the text alone: would choosing it change nothing? */
function isChosen(text: string, facet: Facet, value: string): boolean {
  return withChoice(text, facet, value, true) === text;
}

/** What the query asks for beside terms that the facet may write. */
function others(query: Query, facet: Facet): unknown {
  const all = query.type === 'and' ? query.parts : [query];
  const parts = all.filter((part) => ownTerm(part, facet) !== part);
  // What is put in parentheses, or is left alone, is one part.
  const [part] = parts;
  return parts.length === 1 && part?.type === 'and' ? others(part, facet) : parts.map(plain);
}
