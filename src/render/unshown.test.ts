import { expect, test } from 'vitest';
import type { Rendered } from '../model/layout.ts';
import { parseReport } from '../parse/report.ts';
import { unshown } from './unshown.ts';

const { report } = parseReport('notes', 'notes.md', new TextEncoder().encode('# Late jobs\n'));
const rendered = (html: string): Rendered => ({
  header: [{ key: 'Title', html: [] }],
  lead: [{ type: 'prose', html }],
  sections: [],
  originals: [],
  footnotes: { report: '', originals: '' },
  patches: [],
  unshown: [],
});
const lost = (text: string, html: string) =>
  unshown(text, report, rendered(html)).map(({ line, words }) => `${line}: ${words.join(' ')}`);

test.for([
  ['a word that is gone', 'one\n\ntwo three', '<p>one three</p>', ['3: two']],
  ['a word in another case', 'Queue', '<p>queue</p>', ['1: Queue']],
  ['each word once a line', 'two two\ntwo', '', ['1: two', '2: two']],
  ['a character that cannot be seen', 'a &rlm; b', '<p>a b</p>', ['1: 200F']],
  ['a tag that is gone', 'a <kbd>', '<p>a</p>', ['1: kbd']],
  ['a number that a list counts otherwise', '300. a', '<ol><li>a</li></ol>', ['1: 300']],
] as const)('%s is lost', ([, text, html, expected]) => {
  expect(lost(text, html)).toEqual(expected);
});

test.for([
  ['short words', 'a b cd', ''],
  ['the title', '# Late jobs', ''],
  ['a key of the front matter', 'title: Late', ''],
  ['words that tags part', 'push**ed**', '<p>push<strong>ed</strong></p>'],
  ['words that a border parts', 'push ed', '<td>push</td><td>ed</td>'],
  ['an address of a link', '[](https://host/path%20one)', '<a href="https://host/path%20one"></a>'],
  ['a note of the page', 'whole', '<span title="whole">x</span>'],
  ['an entity', 'caf&eacute;s', '<p>cafés</p>'],
  ['an entity in code', '`caf&eacute;s`', '<code>caf&#x26;eacute;s</code>'],
  ['a tag that is an element', '<kbd>a</kbd>', '<kbd>a</kbd>'],
  ['the number of an item', '100. a\n101. b', '<ol start="100"><li>a</li><li>b</li></ol>'],
] as const)('%s is not', ([, text, html]) => {
  expect(lost(text, html)).toEqual([]);
});
