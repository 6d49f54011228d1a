import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearPattern } from './linear-pattern.ts';
import { nativePattern } from './pattern.ts';
import type { RegexTerm } from './syntax.ts';

const regex = (source: string, flags = ''): RegexTerm => ({
  type: 'regex',
  source,
  flags,
  span: { start: 0, end: 0 },
});

const TEXTS = [
  '',
  'a',
  'aaab',
  'foo_bar fooBar FOO-BAR 42',
  'func (r *Reader) Close() error {\n\treturn r.conn.Close()\n}\n',
  'one\ntwo\n\nthree',
  ' \t\u00A0\uFEFF\u3000x\u180E',
  'Straße ſ K k ς Σ σ İ ı µ μ É é',
  'a😀b 👩‍👩‍👧 \u{1F1E9}\u{1F1EA}',
  '日本語 テスト Ωμέγα',
  '\uF000a\uF3FF',
  '2026-05-01 0x1F 1_000',
  'aXbXc abcabc abab',
];

test.for([
  ['a*'],
  ['a*?'],
  ['a+?b'],
  ['^a'],
  ['b$'],
  ['^', 'm'],
  ['^t\\w+$', 'm'],
  ['^$', 'm'],
  ['.'],
  ['.', 'u'],
  ['.', 's'],
  ['one.two'],
  ['one.two', 's'],
  ['a.b'],
  ['a..b'],
  ['a.b', 'u'],
  ['^.{4}b'],
  ['[^a-z]+'],
  ['[^\\d\\s]+'],
  ['\\s+'],
  ['\\S+'],
  ['\\S+', 'u'],
  ['\\w+'],
  ['\\W+'],
  ['\\W+', 'iu'],
  ['\\w+', 'iu'],
  ['\\d+'],
  ['\\bfoo\\B'],
  ['\\bb'],
  ['\\Bo'],
  ['é'],
  ['é', 'i'],
  ['K', 'i'],
  ['k', 'iu'],
  ['ſ', 'i'],
  ['s', 'iu'],
  ['ß', 'iu'],
  ['σ', 'i'],
  ['σ', 'iu'],
  ['μ', 'i'],
  ['i', 'i'],
  ['İ', 'iu'],
  ['[a-z]+', 'i'],
  ['[^a-z]+', 'i'],
  ['[^a-z]+', 'iu'],
  ['[à-ÿ]', 'i'],
  ['😀'],
  ['😀', 'u'],
  ['[😀]'],
  ['[😀-😂]', 'u'],
  ['\\ud83d'],
  ['\\ude00'],
  ['\\uf000'],
  ['[\\uf000-\\uf3ff]+'],
  ['\\u{1F600}', 'u'],
  ['\\p{L}+', 'u'],
  ['\\p{Script=Greek}+', 'u'],
  ['\\P{L}+', 'u'],
  ['(?<word>foo)_(bar)'],
  ['foo|fooBar'],
  ['fooBar|foo'],
  ['(?:|a)b'],
  ['a{2}'],
  ['a{2,}'],
  ['a{1,2}?'],
  ['a{,2}'],
  ['a{'],
  [']'],
  ['(?:a*)*b'],
  ['(?:a*)*'],
  ['(?:a?b?)+'],
  ['(?:(?:ab)*c?)*'],
  ['(?:\\b)*a'],
  ['(a+)+$'],
  ['(?i:foo)_'],
  ['(?-i:foo)_', 'i'],
  ['(?s:one.)two'],
  ['[]'],
  ['[^]', 'u'],
  ['\\/'],
  ['\\cA|\\c'],
  ['\\0'],
  ['[\\b]'],
  ['\\x41|\\101'],
  ['\\t\\w+'],
  ['[\\w-]+'],
  ['[a\\-z]'],
  ['.*Close'],
  ['(?:[^()]|\\([^()]*\\))*'],
] as const)('/%s/%s matches as in the native engine', ([source, flags = '']) => {
  const linear = linearPattern(regex(source, flags));
  const native = nativePattern(regex(source, flags));
  expect(linear).not.toBeNull();
  for (const text of TEXTS) {
    expect([text, linear!.test(text)]).toEqual([text, native.test(text)]);
    expect([text, linear!.marks(text, 99)]).toEqual([text, native.marks(text, 99)]);
  }
});

test.for([
  ['(?=a)'],
  ['(?!a)b'],
  ['(?<=a)b'],
  ['(?<!a)b'],
  ['(a)\\1'],
  ['(?<a>a)\\k<a>'],
  ['\\bk', 'iu'],
  ['\\B', 'u'],
  // A round that matches nothing is no round.
  ['(?:|a)*'],
  ['(?:a??)+'],
  ['(?:\\b|a)+'],
  ['a{1001}'],
  ['(?:a{100}){100}'],
  // Too many classes, which would take long to spell out.
  [manyClasses(300), 'u'],
  [manyClasses(41), 'u'],
  [`${'('.repeat(4_000)}${')'.repeat(4_000)}`],
] as const)('/%s/%s is not for it', ([source, flags = '']) => {
  expect(linearPattern(regex(source, flags))).toBeNull();
});

test('an expression may have some classes, and one of them often', () => {
  expect(linearPattern(regex(manyClasses(40), 'u'))).not.toBeNull();
  expect(linearPattern(regex(manyClasses(300)))).not.toBeNull();
  expect(linearPattern(regex('[ab]?'.repeat(300), 'u'))).not.toBeNull();
});

test('generated expressions match as in the native engine, or are not for it', () => {
  const atom = fc.constantFrom(
    ...[
      'a',
      'b',
      'A',
      'é',
      '😀',
      '.',
      '\\b',
      '\\B',
      '^',
      '$',
      '\\s',
      '\\w',
      '\\W',
      '[ab]',
      '[^ab]',
      '[^\\w]',
      '',
    ],
  );
  const repeat = fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?');
  const { source } = fc.letrec<{ source: string }>((tie) => ({
    source: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.array(fc.tuple(atom, repeat), { maxLength: 3 }).map((parts) => parts.flat().join('')),
      fc
        .tuple(tie('source'), repeat, tie('source'))
        .map(([one, times, other]) => `(?:${one})${times}${other}`),
      fc.tuple(tie('source'), tie('source')).map(([one, other]) => `${one}|${other}`),
    ),
  }));
  const flags = fc.subarray(['i', 'm', 's', 'u']).map((letters) => letters.join(''));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'é', '😀', ' ', '\n', '_'), maxLength: 8 });
  fc.assert(
    fc.property(source.filter(isExpression), flags, text, (source, flags, text) => {
      fc.pre(isExpression(source, flags));
      const linear = linearPattern(regex(source, flags));
      fc.pre(linear !== null);
      const native = nativePattern(regex(source, flags));
      expect(linear.test(text)).toBe(native.test(text));
      expect(linear.marks(text, 99)).toEqual(native.marks(text, 99));
    }),
    { numRuns: 2000 },
  );
});

function manyClasses(count: number): string {
  return Array.from({ length: count }, (_, n) => `[^${String.fromCharCode(0x4e00 + n)}]`).join('');
}

function isExpression(source: string, flags = ''): boolean {
  try {
    return new RegExp(source, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
