import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { CODE_THEME, kindClass, tokenKind } from './code-theme.ts';
import { Highlighter } from './highlight.ts';

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => ('children' in node ? textOf(node.children) : 'value' in node ? node.value : ''))
    .join('');
const classes = (nodes: readonly ElementContent[]) =>
  nodes.flatMap((node) => (node.type === 'element' ? [String(node.properties['className'])] : []));

const highlighter = await Highlighter.of(['go', 'ts', 'diff', 'bash', 'html', 'c', 'nosuch', '__proto__']);

test.for([
  ['go', 'func f() { return 1 } // late', ['code-keyword', 'code-function', 'code-number', 'code-comment']],
  ['diff', '+added\n-removed', ['code-inserted', 'code-deleted']],
  ['ts', 'const a: string = "x";', ['code-keyword', 'code-string']],
  ['bats', 'echo "x"', ['code-string']],
  ['GO', 'return', ['code-keyword']],
] as const)('%s code has classes of our own', async ([language, code, want]) => {
  const nodes = highlighter.highlight(code, language);
  expect(classes(nodes)).toEqual(expect.arrayContaining([...want]));
  for (const name of classes(nodes)) expect(name).toMatch(/^code-[a-z]+$/);
});

test.for([
  'nosuch',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'text',
  'plaintext',
  '../go',
])('code in %j is plain', async (language) => {
  const highlighter = await Highlighter.of([language]);
  const nodes = highlighter.highlight('return 1', language);
  expect([textOf(nodes), classes(nodes)]).toEqual(['return 1', []]);
});

test('colours do not depend on the languages that were shown before', async () => {
  const nested = '```yaml\na: 1\n```\n';
  const before = (await Highlighter.of(['md'])).highlight(nested, 'md');
  (await Highlighter.of(['yaml'])).highlight('a: 1', 'yaml');
  expect((await Highlighter.of(['md', 'yaml'])).highlight(nested, 'md')).toEqual(before);
});

test('lines that a grammar takes long for are coloured until the work of a page is done, then plain', async () => {
  const cpp = await Highlighter.of(['cpp']);
  const block = `return ${'a::'.repeat(160)}\n`.repeat(40);
  const blocks = Array.from({ length: 8 }, () => cpp.highlight(block, 'cpp'));
  expect(classes(blocks[0]!).length).toBeGreaterThan(0);
  expect(blocks.at(-1)).toEqual([{ type: 'text', value: block }]);
  for (const nodes of blocks) expect(textOf(nodes)).toBe(block);
});

test('code without a language is plain', async () => {
  expect(highlighter.highlight('return 1', null)).toEqual([{ type: 'text', value: 'return 1' }]);
});

test('a line of more than 500 characters is plain, the next is not', async () => {
  const long = `return ${'a::'.repeat(400)}`;
  const nodes = highlighter.highlight(`${long}\nreturn 1`, 'go');
  expect(textOf(nodes)).toBe(`${long}\nreturn 1`);
  expect(nodes[0]).toEqual({ type: 'text', value: long });
  expect(classes(nodes)).toContain('code-keyword');
});

test.for([
  ['2,001 lines', 'return 1\n'.repeat(2001)],
  ['100,001 characters', 'return 1\n'.repeat(11_112)],
] as const)('a block of %s is plain', async ([, code]) => {
  expect(highlighter.highlight(code, 'go')).toEqual([{ type: 'text', value: code }]);
});

test('the text stays as it was, to the byte', async () => {
  const piece = fc.constantFrom(
    'func ',
    '"',
    "'",
    '`',
    '/*',
    '*/',
    '//',
    '<',
    '&',
    '\n',
    '\n\n',
    '\t',
    '  ',
    '{',
    '}',
    '+',
    '-',
    '@@',
    '雨',
    '\u202E',
    '$(',
    'EOF',
    '<<EOF',
    '#',
    'x',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('go', 'ts', 'diff', 'bash', 'html', 'c'),
      async (pieces, language) => {
        const code = pieces.join('');
        expect(textOf(highlighter.highlight(code, language))).toBe(code);
      },
    ),
    { numRuns: 200, seed: 41 },
  );
});

test('every colour of the theme stands for one class, and plain text for none', () => {
  const colours = CODE_THEME.settings.map(({ settings }) => settings.foreground);
  const names = colours.map((colour) => kindClass(tokenKind(colour)));
  expect(names[0]).toBeNull();
  expect(new Set(names).size).toBe(names.length);
  expect([undefined, '#FFFFFF', 'red'].map(tokenKind)).toEqual([0, 0, 0]);
  expect(kindClass(names.length)).toBeUndefined();
});
