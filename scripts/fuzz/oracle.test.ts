import { expect, test } from 'vitest';
import type { Rendered } from '../../src/model/layout.ts';
import { problem, type Problem } from '../../src/model/problem.ts';
import { parseReport } from '../../src/parse/report.ts';
import { examine, judge } from './oracle.ts';
import { shrink } from './shrink.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What is found where a source is shown as this HTML. */
function faults(source: string, html: string) {
  const { report } = parseReport('notes', 'notes.md', bytes('# Notes\n'));
  const rendered: Rendered = {
    header: [],
    lead: [{ type: 'prose', html }],
    sections: [],
    originals: [],
    footnotes: { report: '', originals: '' },
    patches: [],
    unshown: [],
  };
  return judge(bytes(source), {
    report,
    rendered,
    gathered: { notes: [], words: { findings: [], own: [] } },
    colours: new Map(),
  }).map(({ kind, detail }) => `${kind}: ${detail}`);
}

test.for([
  ['a word that is gone', 'one two', '<p>one</p>', ['lost words: two']],
  ['a word that is half gone', 'delivered', '<p>deliver</p>', ['lost words: delivered']],
  [
    'words of both sides of a border are not one',
    'pushpop',
    '<p>push</p><p>pop</p>',
    ['lost words: pushpop'],
  ],
  ['a word with markup inside', 'push**pop**', '<p>push<strong>pop</strong></p>', []],
  ['short words', 'a bc', '', []],
  ['a known entity', '&copy; &eacute;', '<p>© é</p>', []],
  ['a known entity whose letter is gone', '&eacute;', '<p></p>', ['lost words: eacute']],
  ['a known entity for a mark that is gone', '&copy;', '<p></p>', []],
  ['the name of an entity that is a word elsewhere', '&copy; copy', '<p>©</p>', ['lost words: copy']],
  ['an entity that is none', '&nosuch; &notit;', '<p>¬it;</p>', ['lost words: nosuch notit']],
  ['an entity without its end', '&copy', '<p>©</p>', ['lost words: copy']],
  ['an entity by number', '&#8212; &#x1F600;', '<p>— 😀</p>', []],
  ['an entity whose character shows as a mark', '&#x202e;', '<p>⟦U+202E⟧</p>', []],
  ['a tag that a report may use', '<kbd>Esc</kbd>', '<p><kbd>Esc</kbd></p>', []],
  ['a tag that became nothing', '<details>words', '<p>words</p>', ['lost words: details']],
  ['another tag', '<marquee>words', '<p>words</p>', ['lost words: marquee']],
  [
    'the address of a link',
    '[go](https://forge.example/a%20b)',
    '<a href="https://forge.example/a%20b">go</a>',
    [],
  ],
  ['a title', '[go](b.md "words")', '<a title="b.md words">go</a>', []],
  ['a hidden attribute', 'words', '<p data-x="words"></p>', ['lost words: words']],
  ['the number of a list', '100. one\n101. two', '<ol start="100"><li>one</li><li>two</li></ol>', []],
  [
    'a number that a list replaced',
    '100. one\n300. two',
    '<ol start="100"><li>one</li><li>two</li></ol>',
    ['lost words: 300'],
  ],
  ['the title of the report', 'Notes', '', []],
  ['characters that reorder', 'a', '<p>\u202Ea</p>', ['raw character: U+202E']],
  ['characters that reorder, by number', 'a', '<p>&#x202E;a</p>', ['raw character: U+202E']],
  ['controls', 'a', '<p>\u0007\u009B\r\n\t</p>', ['raw character: U+0007 U+009B U+000D']],
  ['joiners in prose', 'a', '<p>a\u200Db</p>', []],
  ['joiners in code', 'a', '<code>a\u200Db</code>', ['raw character: U+200D']],
] as const)('%s', ([, source, html, expected]) => {
  expect(faults(source, html)).toEqual(expected);
});

test.for([
  ['an error with a line of the file', [problem('not-utf8', 2, { line: 2, looksLike: null })], []],
  ['an error of the whole file', [problem('address-taken', null, { others: 'a.md' })], []],
  [
    'a line beyond the file',
    [problem('not-utf8', 3, { line: 3, looksLike: null })],
    ['rejected without a place'],
  ],
  ['no error', [problem('title-missing', null)], ['rejected without a place']],
  ['nothing at all', [], ['rejected without a place']],
  ['a fault of ours', [problem('parse-failed', null, { reason: 'x' })], ['crash']],
] satisfies [string, Problem[], string[]][])('rejected with %s', ([, rejected, expected]) => {
  expect(judge(bytes('one\r\ntwo'), { rejected }).map(({ kind }) => kind)).toEqual(expected);
});

test('an error that nobody caught is a crash', async () => {
  const { faults } = await examine(bytes('x'), () => Promise.reject(new RangeError('too deep')));
  expect(faults).toMatchObject([{ kind: 'crash', detail: expect.stringContaining('too deep') }]);
});

test('a failing input is made small', async () => {
  const text = `${'some words\n'.repeat(40)}before BAD after\n${'more words\n'.repeat(40)}`;
  const small = await shrink(bytes(text), async (part) => Buffer.from(part).includes('BAD'));
  expect(Buffer.from(small).toString()).toBe('BAD');
});
