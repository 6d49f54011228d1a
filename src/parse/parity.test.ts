/** The native engine gives the tree that the reference gives, or none. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { repairFences } from './fences.ts';
import { markdownTexts } from './__fixtures__/markdown-texts.ts';
import { treeDifference } from './__fixtures__/tree-difference.ts';
import { referenceMarkdown } from './markdown.ts';
import { nativeMarkdown } from './native-markdown.ts';

/** How the native tree of a text differs; undefined where it has none. */
function difference(text: string): string | null | undefined {
  const native = nativeMarkdown(text);
  return native === null ? undefined : treeDifference(referenceMarkdown(text), native);
}

const ALIKE = {
  paragraphs:
    'One *line* `of` code\nand __another__ with ~~less~~ — “words”.\n\nMore, see https://x.example/a_b?c=d#e.\n',
  headings: '# One\n\n## Two ##\n\nThree\n---\n',
  lists:
    '- one\n- two\n  - three\n\n    four\n- [x] **five** six\n- [ ] `seven`\n\n1. eight\n   > nine\n2. ten  \n   eleven\n',
  tables: '| a | `b\\|c` |\n|---|:-:|\n| *d* | e<br>f |\n| g |\n',
  code: '```go quote\nfunc a() {\n\n\treturn\n}\n```\n\n- ```\n  b\n  ```\n',
  quotes: '> one\n> two\n\n> - three\n> - four\n',
  links: '[a](b "c"), [d][e], ![f](<g h>), <https://i.example>, \\[j] &amp; &#x202E;\n',
  'letters of two halves': '🌧 **rain** 🌧 `🌧`\n\n- 雨 *é*\n',
};

/** Where the machine has no native engine, there is nothing to compare. */
const ifNative = test.skipIf(nativeMarkdown('word') === null);

ifNative.for(Object.entries(ALIKE))('%s are read natively, as by the reference', ([, text]) => {
  expect(difference(text)).toBeNull();
});

/** Each of these the engines read, or place, in different ways. */
const DIFFERENT = {
  'the box of a task alone on its line': '- [x]\nword\n',
  'a task that is a heading': '- [x] word\n  =\n',
  'a box on the line below its item': '-\n[ ] word\n',
  'an item or the head of a table': 'a|b\n- |-\n',
  'HTML right below a row': 'a||\n-|-\n<x>\n',
  'a table in a quote, and a lazy one': '>a||\n>-|-\n>|\na||\n-|-\n',
  'a fence without an end in a quote': '> ```\n- word\n',
  'quotes without words': '>>\n>\n',
  'lists of two kinds in a quote': '> + one\n> - two\n',
  'a quote in a quote in a list': '- >1. one\n  >>two\n',
  'HTML without an end in an item': '- <!--\n\n',
  'a tag with an odd attribute': 'a <img src=x y=z.t=1>\n',
  'a footnote in a footnote': '[^1]:[^1]:\n',
  'an address behind a bracket': 'a [ http://x.example\n',
  'an address of dots': 'http://.e\n',
  'www and no more': 'a www.\n',
  'a scheme in brackets': '[mailto:e@l.example\n',
  'both marks of emphasis': '*_*z\n',
  'an escaped mark beside a mark': '*\\**x\n',
  'emphasis beside an emoji': '_y_🌧\n',
  'a line break in a link': '[🌧\\\n]()\n',
  'half a letter': '\uDE00\n',
};

test.for(Object.entries(DIFFERENT))('%s is left to the reference', ([, text]) => {
  expect(nativeMarkdown(text)).toBeNull();
});

ifNative('samples and fixtures are read as by the reference, nearly all natively', () => {
  const root = join(import.meta.dirname, '../..');
  const texts = ['reports', 'src', 'README.md', 'CHANGELOG.md'].flatMap((name) => textsIn(join(root, name)));
  const told = texts.map(difference);
  expect(told.filter((each) => typeof each === 'string')).toEqual([]);
  expect(told.filter((each) => each === null).length / texts.length).toBeGreaterThan(0.75);
});

ifNative('made texts are read as by the reference', () => {
  const texts = fc.sample(markdownTexts, { numRuns: 5000, seed: 9 });
  const told = texts.map((text) => [text, difference(text)] as const);
  expect(told.filter(([, each]) => typeof each === 'string')).toEqual([]);
  expect(told.filter(([, each]) => each === null).length).toBeGreaterThan(2000);
});

function textsIn(path: string): string[] {
  const files = path.endsWith('.md')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(path, name));
  return files.map((file) => repairFences(decode(readFileSync(file)).text).text);
}
