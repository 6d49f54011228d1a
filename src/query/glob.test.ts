import fc from 'fast-check';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { glob, globEnds } from './glob.ts';

test.for([
  ['src/*.ts', 'src/a.ts', true],
  ['src/*.ts', 'src/a/b.ts', false],
  ['src/**/*.ts', 'src/a.ts', true],
  ['src/**/*.ts', 'src/a/b/c.ts', true],
  ['src/**', 'src/a/b', true],
  ['src/**', 'src', false],
  ['**/b', 'b', true],
  ['**/b', 'a/ab', false],
  ['a**b', 'a/b', false],
  ['a**b', 'axxb', true],
  ['?.go', 'é.go', true],
  ['?.go', '😀.go', true],
  ['?.go', '/.go', false],
  ['a?c', 'a/c', false],
  ['*.{ts,tsx}', 'a.tsx', true],
  ['{a,b{c,d}}x', 'bdx', true],
  ['{a,b{c,d}}x', 'bx', false],
  ['{a,}b', 'b', true],
  ['[a-c]x', 'bx', true],
  ['[^a-c]x', 'bx', false],
  ['[!a-c]x', 'dx', true],
  ['[!a]b', '/b', false],
  ['[z-a]', 'z', false],
  ['[]a]', ']', true],
  ['[&~]x', '&x', true],
  ['[[^]', '^', true],
  ['.*', '.env', true],
  ['*', '.env', true],
  [String.raw`\*`, '*', true],
  [String.raw`\*`, 'a', false],
  // What is not closed, and what means something to a regular expression, is text.
  ['a[b', 'a[b', true],
  ['a{b', 'a{b', true],
  ['{a}', '{a}', true],
  ['(a+)+', '(a+)+', true],
  ['(a+)+', 'aa', false],
  ['a|b', 'a', false],
  ['@(a)', '@(a)', true],
  ['!a', '!a', true],
  ['', '', true],
] as const)('%s and %s: %s', ([pattern, text, isMatch]) => {
  expect(glob(pattern)(text)).toBe(isMatch);
});

test('every start of a text that matches has its length told', () => {
  expect(globEnds('a/**')('a/b/c')).toEqual([3, 5]);
  expect(globEnds('*')('ab/c')).toEqual([0, 1, 2]);
});

test('picomatch says the same', () => {
  const joined = (part: fc.Arbitrary<string>, by: string) =>
    fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(by));
  const path = joined(joined(fc.constantFrom('a', 'b', '.a', '-'), ''), '/');
  const inName = fc.constantFrom('a', 'b', '.a', '-', '*', '?', '[ab]', '[^a]', '{a,b}', '{a-,b*}');
  // Of `**` beside a brace picomatch makes folders.
  const name = joined(inName, '').filter((written) => !written.includes('**'));
  fc.assert(
    fc.property(joined(fc.oneof(fc.constant('**'), name), '/'), path, (pattern, path) => {
      const theirs = picomatch(pattern, { dot: true, noextglob: true, strictSlashes: true });
      expect(glob(pattern)(path)).toBe(theirs(path));
    }),
    { numRuns: 2000 },
  );
});

test('no glob runs away', () => {
  const text = 'a'.repeat(2000);
  expect(glob('*a'.repeat(100) + '*b')(text)).toBe(false);
  expect(glob('{a,aa,a*}'.repeat(50) + 'b')(text)).toBe(false);
  expect(glob('{'.repeat(5000) + ','.repeat(5000))(text)).toBe(false);
});
