import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, short } from './__fixtures__/holds.ts';
import { runsOf } from './grams.ts';
import { all, type Needs } from './needs.ts';
import { regexNeeds } from './regex-needs.ts';

const literal = (text: string) =>
  all(runsOf(text).map((run): Needs => ({ type: 'run', index: 'words', run })));
const needsOf = (source: string, flags = '') => regexNeeds({ source, flags }, literal);

// prettier-ignore
test.for([
  ['status',                  'status'],
  ['stat(us)',                'status'],
  ['stat(?:us)?x',            'stat'],
  ['sta.tus',                 '(sta & tus)'],
  ['foo+bar',                 '(foo & obar)'],
  ['foo{0,2}bar',             'bar'],
  ['(foo|bar)baz',            '((foo | bar) & baz)'],
  ['(foo|b)baz',              'baz'],
  ['foo|',                    '*'],
  ['[Ff]oo[Bb]ar',            'foobar'],
  ['[fg]oo1',                 'oo1'],
  ['foo\\bbar$',              'foobar'],
  ['foo(?=bar)(?!baz)',       'foo'],
  ['(?<=foo)bar',             'bar'],
  ['(foo)\\1bar',             '(foo & bar)'],
  ['\\w+\\d*',                '*'],
  ['\\x66oo\\/bar',           '(foo & bar)'],
  ['(?<name>foo)\\k<name>',   'foo'],
  ['(',                       '*'],
] as const)('/%s/ needs %s', ([source, needs]) => {
  expect(short(needsOf(source))).toBe(needs);
});

/** An expression and a text that it matches. */
type Case = [source: string, sample: string];
const character = fc.constantFrom(...'abcdK_1éſ');
const atom: fc.Arbitrary<Case> = fc.oneof(
  { arbitrary: character.map((one): Case => [one, one]), weight: 8 },
  fc.tuple(fc.constantFrom('.', '\\S', '[^x]'), character),
  fc.tuple(character, character).map(([one, other]): Case => [`[${one}${other}]`, other]),
  character.map((one): Case => [`[${one}]`, one]),
  fc.constantFrom<Case>(['\\b', ''], ['(?=.|$)', ''], ['^', ''], ['\\.', '.'], ['\\u{1f986}', '\u{1f986}']),
);
const { expressions } = fc.letrec<{ expressions: Case }>((tie) => {
  const sequence = fc
    .array(fc.oneof({ maxDepth: 4 }, { arbitrary: atom, weight: 6 }, tie('expressions')), {
      minLength: 1,
      maxLength: 7,
    })
    .map((all): Case => [all.map(([source]) => source).join(''), all.map(([, sample]) => sample).join('')]);
  const group = fc
    .tuple(sequence, sequence, fc.boolean())
    .map(([one, other, isFirst]): Case => [`(${one[0]}|${other[0]})`, isFirst ? one[1] : other[1]]);
  const repeated = fc
    .tuple(
      fc.oneof(
        group,
        sequence.map(([source, sample]): Case => [`(?:${source})`, sample]),
      ),
      fc.constantFrom('?', '*', '+', '{2}', '+?'),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([[source, sample], times, n]): Case => [
      source + times,
      times === '{2}'
        ? sample.repeat(2)
        : sample.repeat(times[0] === '+' ? n + 1 : times === '?' ? n % 2 : n),
    ]);
  return { expressions: fc.oneof(sequence, group, repeated) };
});

test('a text that an expression matches holds what is needed', () => {
  let matches = 0;
  fc.assert(
    fc.property(
      expressions,
      character,
      character,
      fc.constantFrom('u', 'iu', 'is', 'imu'),
      (found, before, after, flags) => {
        const [source, sample] = found;
        // Case may be another one where it does not count.
        const text = before + (flags.includes('i') ? sample.toUpperCase() : sample) + after;
        if (!isMatch(source, flags, text)) return;
        matches += 1;
        expect(holds(needsOf(source, flags), { words: text, originals: '' })).toBe(true);
      },
    ),
    { numRuns: 5000, seed: 64 },
  );
  expect(matches).toBeGreaterThan(1500);
});

/** What the expression is, or a part of it, may not be one without a flag. */
function isMatch(source: string, flags: string, text: string): boolean {
  try {
    return new RegExp(source, flags).test(text);
  } catch {
    return false;
  }
}
