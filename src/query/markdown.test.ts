import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { toString } from 'mdast-util-to-string';
import { escapeMarkdown, markdownCode, markdownItem, markdownLink } from './markdown.ts';

const parse = (markdown: string) => unified().use(remarkParse).parse(markdown);

test.for([
  'a [b](c) *d* _e_ `f` <g> &amp; ~~h~~ # | \\',
  '![x](https://forge.example/)',
  '[x]: https://forge.example/',
  '<https://forge.example/>',
])('%s stays text', (text) => {
  const tree = parse(`- ${escapeMarkdown(text)}`);
  expect(toString(tree)).toBe(text);
  expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:link|image|html|definition|emphasis|inlineCode)/);
});

test.for(['a ] b', 'a [b] (c)', '`x`'])('a link of %s', (text) => {
  const [paragraph] = parse(markdownLink(text, '/a(b)/')).children;
  expect(paragraph).toMatchObject({ children: [{ type: 'link', url: '/a(b)/' }] });
  expect(toString(paragraph)).toBe(text);
});

test.for(['a.go', 'a`b', '``'])('code %s', (text) => {
  expect(parse(markdownCode(text)).children[0]).toMatchObject({
    children: [{ type: 'inlineCode', value: text }],
  });
});

test.for([
  ['- One', '- One'],
  ['12. One\n    two', '- One\n  two'],
  ['* One\n  - Two\n\n  Three', '- One\n  - Two\n\n  Three'],
  ['One\n\n```\n  code\n```', '- One\n\n  ```\n    code\n  ```'],
  ['- One\nlazy', '- One\n  lazy'],
])('the item %j', ([markdown, item]) => {
  expect(markdownItem(markdown!)).toBe(item);
});
