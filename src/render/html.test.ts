import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markUnseen } from '../model/characters.ts';
import { takeDefinitions } from '../parse/compose.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { renderPage, type Fragment } from './html.ts';

const block = (nodes: Fragment['nodes']): Fragment => ({ nodes, inline: false, isOurs: true });

test.for([
  ['Use of <nil> here', 'Use of &#x3C;nil> here'],
  ['<nil>', '&#x3C;nil>'],
  ['a<br>b', 'a<br>b'],
] as const)('%s in a line stays in the line', async ([markdown, expected]) => {
  const [heading] = parseMarkdown(`# ${markdown}`).children;
  const nodes = heading?.type === 'heading' ? heading.children : [];
  const { fragments } = await renderPage([{ nodes, inline: true, isOurs: false }], []);
  expect(fragments[0]?.replace(/\n/g, '')).toBe(expected);
});

/** One fragment of a page, with its footnotes behind it. */
async function html(markdown: string): Promise<string> {
  const tree = parseMarkdown(markdown);
  const definitions = takeDefinitions(tree);
  const { fragments, footnotes } = await renderPage([block(tree.children)], definitions);
  return [...fragments, footnotes].join('\n').trim();
}

/** What a reader sees of some HTML. */
function visible(markup: string): string {
  return markup
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
const elements = (markup: string) => [...markup.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name!);
const attributes = (markup: string) =>
  [...markup.matchAll(/<[a-z][^>]*>/g)].flatMap(([tag]) =>
    [...tag.replace(/"[^"]*"/g, '""').matchAll(/\s([\w-]+)/g)].map(([, name]) => name!),
  );
const hrefs = (markup: string) => [...markup.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href!);

test.for([
  ['Plain words.', '<p>Plain words.</p>'],
  ['**bold** *em* ~~gone~~', '<p><strong>bold</strong> <em>em</em> <del>gone</del></p>'],
  ['two  \nlines', '<p>two<br>\nlines</p>'],
  ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
  ['3. three\n4. four', '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>'],
  ['> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
  ['`a < b`', '<p><bdi><code>a &#x3C; b</code></bdi></p>'],
] as const)('%j becomes %s', async ([markdown, markup]) => {
  expect(await html(markdown)).toBe(markup);
});

test.for([
  'Text with <b>tags</b> in it',
  'An Array<string> and a Map<K, V>',
  'unclosed <textarea> here',
  '<script>alert(1)</script>',
  '<script src="//evil.example/x.js">',
  '<style>p { display: none }</style>',
  '<plaintext>',
  '<!-- a remark -->',
  '<!-- never closed',
  '<?php echo 1 ?>',
  '<!DOCTYPE html>',
  '<![CDATA[ x ]]>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<a href="javascript:alert(1)">click</a>',
  '<svg onload=alert(1)>',
  '<form name=body><input name=x></form>',
  '<div data-pagefind-ignore>hidden</div>',
  '<br class="x">',
  '<kbd onclick="x()">Enter</kbd>',
  '<details open>more</details>',
  '<kbd>never closed',
  'closed only</sub>',
])('%s is shown as it was typed', async (source) => {
  for (const text of [source, `Words before ${source}`, `${source}\n\nWords behind`]) {
    const markup = await html(text);
    const other = /^(Words before )|\s*Words behind$/g;
    expect(visible(markup).replace(other, '').trim()).toBe(source);
    expect(elements(markup).filter((name) => name !== 'p')).toEqual([]);
  }
});

test.for([
  ['one<br>two', '<p>one<br>\ntwo</p>'],
  ['one<br/>two', '<p>one<br>\ntwo</p>'],
  ['<kbd>Enter</kbd> H<sub>2</sub>O x<sup>2</sup>', '<p><kbd>Enter</kbd> H<sub>2</sub>O x<sup>2</sup></p>'],
  ['<kbd>**Enter**</kbd>', '<p><kbd><strong>Enter</strong></kbd></p>'],
] as const)('%s is one of the tags that reports may use', async ([markdown, markup]) => {
  expect(await html(markdown)).toBe(markup);
});

test('a fold around Markdown is a fold', async () => {
  const markup = await html(
    '<details>\n<summary>All jobs</summary>\n\n| a |\n|---|\n| b |\n\n</details>\n\nBehind.',
  );
  expect(markup).toMatch(
    /^<details>[^]*<summary>[^]*All jobs[^]*<\/summary>[^]*<table>[^]*<\/table>[^]*<\/details>[^]*<p>Behind\.<\/p>$/,
  );
});

test('of two tags that cross one is shown as it was typed', async () => {
  expect(await html('<kbd>a<sub>b</kbd>c</sub>')).toBe('<p>&#x3C;kbd>a<sub>b&#x3C;/kbd>c</sub></p>');
});

test('underscores in a path stay in it', async () => {
  expect(visible(await html('See src/__tests__/queue.ts and _this_ or __that__.'))).toBe(
    'See src/__tests__/queue.ts and _this_ or __that__.',
  );
});

test.for([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#x73;cript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://forge.example/x',
  '/srv/checkout/pkg/queue.go',
  'pkg/queue.go',
  '../up',
  '//evil.example/x',
  'https:',
  'https:evil',
  'tel:123',
  '/Users/wren/x.md',
])('a link to %s is text, its address beside it', async (address) => {
  const markup = await html(`[the queue](<${address}>)`);
  expect(visible(markup)).toBe(`the queue (${address.replace('&#x73;', 's')})`);
  expect(hrefs(markup)).toEqual([]);
  expect(elements(markup)).not.toContain('a');
});

test('a link within the report keeps its text, and its address as a note', async () => {
  expect(await html('[Findings](#findings)')).toBe('<p><span title="#findings">Findings</span></p>');
});

test('an address that is its own text stands once, the title of a link is shown', async () => {
  expect(visible(await html('[pkg/queue.go](pkg/queue.go)'))).toBe('pkg/queue.go');
  expect(visible(await html('[the queue](https://forge.example/x "since 2024")'))).toBe(
    'the queue (“since 2024”)',
  );
});

test('characters that cannot be seen are marks in words, code and addresses', async () => {
  const text = 'A\u202EB `c\u200Dd` [e](f\u2066)\n\n```go\nif x\u200C {}\n```\n\nनमस्\u200Dते';
  const markup = await html(markUnseen(text));
  expect(visible(markup)).toMatch(
    /A⟦U\+202E⟧B c⟦U\+200D⟧d e \(f⟦U\+2066⟧\)\s*go\s*if x⟦U\+200C⟧ {}\s*नमस्\u200Dते/,
  );
  expect(markup).toContain('<span class="unseen">⟦U+202E⟧</span>');
});

test('such characters written as entities are marks, too', async () => {
  const markup = await html('A&#x202E;B [e](f&#8294; "g&ZeroWidthSpace;") ![h&lrm;](i)\n\n[j]: k&#xFEFF;');
  expect(visible(markup)).toMatch(
    /A⟦U\+202E⟧B e \(f⟦U\+2066⟧ “g⟦U\+200B⟧”\) h⟦U\+200E⟧ \(i\)\s*\[j\]: k⟦U\+FEFF⟧/,
  );
});

test('paths on the disk of the writer are shown as paths of the repository, but for code blocks', async () => {
  const tree = parseMarkdown(
    '[a](/home/wren/quarry/pkg/a.go#L3) `/home/wren/quarry/b.go:4` /home/wren/quarry/c.go\n\n```\n/home/wren/quarry/d.go\n```',
  );
  const { fragments } = await renderPage([block(tree.children)], [], ['/home/wren/quarry/']);
  expect(visible(fragments.join(''))).toMatch(
    /a \(pkg\/a\.go#L3\) b\.go:4 c\.go\s*\/home\/wren\/quarry\/d\.go/,
  );
  expect(fragments.join('')).toContain('title="/home/wren/quarry/b.go:4"');
});

test.for(['https://forge.example/x', 'http://forge.example/x?a=1#b', 'mailto:wren@forge.example'])(
  'a link to %s stays',
  async (address) => {
    const markup = await html(`[the queue](${address})`);
    expect(hrefs(markup)).toEqual([address]);
    expect(markup.includes('rel="noopener noreferrer nofollow"')).toBe(address.startsWith('http'));
  },
);

test('an address that is only typed is a link, too', async () => {
  expect(hrefs(await html('See https://forge.example/x, www.forge.example or wren@forge.example.'))).toEqual([
    'https://forge.example/x',
    'http://www.forge.example',
    'mailto:wren@forge.example',
  ]);
});

test.for([
  ['![a picture](https://forge.example/a.png)', 'a picture', ['https://forge.example/a.png']],
  ['![](https://forge.example/a.png)', 'https://forge.example/a.png', ['https://forge.example/a.png']],
  ['![a picture](javascript:alert(1))', 'a picture (javascript:alert(1))', []],
  ['![a picture][p]\n\n[p]: https://forge.example/a.png', 'a picture', ['https://forge.example/a.png']],
] as const)('%s is a link, never a picture', async ([markdown, text, addresses]) => {
  const markup = await html(markdown);
  const element = addresses.length > 0 ? 'a' : 'span';
  expect([visible(markup), hrefs(markup), elements(markup)]).toEqual([text, addresses, ['p', element]]);
});

test('a row wider than the header keeps all its cells', async () => {
  const markup = await html('| a | b |\n|:--|--:|\n| 1 | 2 | three | four |\n| 5 |');
  expect(visible(markup)).toMatch(/1\s+2\s+three\s+four\s+5/);
  // The columns without a head of their own have an empty cell above them.
  expect(elements(markup).filter((name) => name === 'th')).toHaveLength(2);
  expect(elements(markup.split('<tbody>')[0]!).filter((name) => name === 'td')).toHaveLength(2);
  expect(markup).toContain('<td align="left">1</td>');
});

test('a table can scroll and be reached by keyboard', async () => {
  expect(await html('| a |\n|---|\n| b |')).toMatch(
    /^<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>/,
  );
});

test('a definition that nothing refers to is shown', async () => {
  expect(visible(await html('[1]: pkg/queue.go "the queue"'))).toBe('[1]: pkg/queue.go the queue');
  expect(visible(await html('[a][1] b\n\n[1]: https://forge.example/'))).toBe('a b');
});

test('a footnote that nothing refers to is shown', async () => {
  const markup = visible(await html('Words.\n\n[^late]: Jobs are **late**.'));
  expect(markup).toMatch(/\[\^late\]:\s+Jobs are late\./);
});

test('footnotes and the links back to them meet', async () => {
  // Named after each other's ids: the names must not become ids.
  const tree = parseMarkdown('One[^a] two[^a-2] again[^a].\n\n[^a]: Note **a**.\n\n[^a-2]: Note b.');
  const definitions = takeDefinitions(tree);
  const { fragments, footnotes } = await renderPage([block(tree.children)], definitions);
  const page = [...fragments, footnotes].join('');
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  expect(hrefs(page)).toHaveLength(6);
  for (const href of hrefs(page)) expect(ids).toContain(href.slice(1));
  expect(visible(footnotes)).toMatch(/a: Note a\.[^]*a-2: Note b\./);
});

test('fragments of one page share their footnotes and keep apart', async () => {
  const tree = parseMarkdown('One[^a].\n\nTwo[^a].\n\n[^a]: The note.');
  const definitions = takeDefinitions(tree);
  const { fragments, footnotes } = await renderPage(
    [block([tree.children[0]!]), block([]), block([tree.children[1]!])],
    definitions,
  );
  expect(fragments.map(visible)).toEqual(['One1.', '', 'Two1.']);
  expect(visible(footnotes).match(/The note\./g)).toHaveLength(1);
  const ids = [...fragments, footnotes].flatMap((part) =>
    [...part.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('definitions serve several pages', async () => {
  const tree = parseMarkdown('[a][x] b[^n]\n\n[c][x] d[^n]\n\n[x]: https://forge.example/\n\n[^n]: Note.');
  const definitions = takeDefinitions(tree);
  const [first, second] = tree.children;
  const one = await renderPage([block([first!])], definitions);
  const other = await renderPage([block([second!])], definitions);
  expect([one, other].map(({ footnotes }) => visible(footnotes).includes('Note.'))).toEqual([true, true]);
  expect([one, other].map(({ fragments }) => hrefs(fragments.join('')).length)).toEqual([2, 2]);
});

test('headings inside a fragment stay low and have no id', async () => {
  expect(await html('# One\n\n#### Two')).toBe('<h6>One</h6><h6>Two</h6>');
});

test('boxes of a task list say what they are', async () => {
  const markup = await html('- [ ] open\n- [x] done');
  expect(
    [...markup.matchAll(/<input[^>]*>/g)].map(([input]) => [
      input.includes('checked'),
      / aria-label="([^"]*)"/.exec(input)?.[1],
    ]),
  ).toEqual([
    [false, 'to do [ ]'],
    [true, 'done [x]'],
  ]);
  expect(markup.match(/disabled/g)).toHaveLength(2);
});

test('a patch among the blocks is kept as it was written, by its line', async () => {
  const tree = parseMarkdown('Text.\n\n```diff patch\n--- a/x\n+++ b/x\n```\n');
  const { patches, fragments } = await renderPage([block(tree.children)], []);
  expect(patches).toEqual([{ line: 3, text: '--- a/x\n+++ b/x\n' }]);
  expect(fragments[0]).toContain('<a data-to="patch 3">Download</a>');
});

test('a head of a table without words is a cell', async () => {
  expect((await html('| | A |\n|---|---|\n| b | c |')).replaceAll('\n', '')).toContain(
    '<tr><td></td><th>A</th></tr>',
  );
});

test.for([
  ['```go\n' + 'x\n'.repeat(40) + '```', false],
  ['```go\n' + 'x\n'.repeat(41) + '```', true],
  ['```text repro-output\n' + 'x\n'.repeat(12) + '```', false],
  ['```text repro-output\n' + 'x\n'.repeat(13) + '```', true],
] as const)('long blocks are folded: %#', async ([markdown, folded]) => {
  expect((await html(markdown)).includes('<details><summary>')).toBe(folded);
});

test.for([
  ['see I2', '<p>see <a data-to="finding I2">I2</a></p>'],
  ['Sable’s **I2**', '<p>Sable’s <strong>I2</strong></p>'],
  ['in `71b57d2`', '<p>in <a data-to="commit 71b57d2"><bdi><code>71b57d2</code></bdi></a></p>'],
  ['`I2` is code', '<p><bdi><code>I2</code></bdi> is code</p>'],
] as const)('words that may lead somewhere are marked: %s', async ([markdown, expected]) => {
  expect(await html(markdown)).toBe(expected);
});

test('where ids may be those of others nothing is marked, nor within a link', async () => {
  const of = async (markdown: string, isOurs: boolean) =>
    (await renderPage([{ nodes: parseMarkdown(markdown).children, inline: false, isOurs }], [])).fragments[0];
  expect(await of('see I2', false)).toBe('<p>see I2</p>');
  expect(await of('[I2 of #3](https://forge.example)', true)).not.toContain('data-to');
});

test.for([
  ['```go\nx := 1\n```', 'go'],
  ['```diff\n+a\n```', 'diff'],
  ['```diff patch\n+a\n```', 'Patch diff patch'],
  ['```diff Patch\n+a\n```', 'Patch diff Patch'],
  ['```bash repro title="a b"\ntrue\n```', 'Probe bash repro title="a b"'],
  ['```text repro-output\n$ true\n```', 'Output text repro-output'],
  ['```\nplain\n```', null],
  ['    indented', null],
] as const)('the info string of %j stays with its block', async ([markdown, caption]) => {
  const markup = await html(markdown);
  const shown = /<figcaption>([^]*?)<\/figcaption>/.exec(markup)?.[1];
  expect(shown === undefined ? null : visible(shown)).toBe(caption);
  expect(markup).toMatch(/^<figure class="code"/);
});

const CODE = [
  'x := "<b>" // & so on',
  'let a = `\u202E`;',
  '\tif (a < b && c > d) {',
  '</code></pre><script>alert(1)</script>',
  '&lt;',
  '',
];
test.for([
  'go',
  'ts',
  'diff',
  'bash',
  'html',
  'markdown',
  'nosuch',
  '__proto__',
  'constructor',
  'toString',
  'golang',
  'bats',
  'GO',
])('code in %s is shown to the byte', async (language) => {
  const code = [...CODE, 'end'].join('\n');
  const markup = await html(`\`\`\`\`${language}\n${code}\n\`\`\`\``);
  const [, inside = ''] = /<pre tabindex="0"><code>([^]*)<\/code><\/pre>/.exec(markup) ?? [];
  expect(visible(inside)).toBe(markUnseen(code));
  expect(elements(inside).filter((name) => name !== 'span')).toEqual([]);
});

const TAGS = new Set(
  'p br hr em strong del sub sup kbd a code bdi pre span div blockquote ul ol li input table thead tbody tr th td h6 details summary figure figcaption small'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'role href id title class rel start align type disabled checked aria-label tabindex'.split(' '),
);
const CLASS = /^(?:unseen|code|scroll|code-[a-z]+)$/;

test('whatever a report holds, its HTML is made of what we allow', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<script>',
      '</script>',
      '<b onclick="x()">',
      '<style>',
      '<p style="color:red">',
      '<!--',
      '-->',
      '<br>',
      '<kbd>',
      '</kbd>',
    ),
    fc.constantFrom(
      '<details>',
      '<summary>',
      '</summary>',
      '</details>',
      '<img src=x onerror=y>',
      '[a](javascript:x)',
      '<https://forge.example/>',
    ),
    fc.constantFrom(
      '[^n]',
      '\n\n[^n]: note\n\n',
      '[l]',
      '\n\n[l]: data:x "t"\n\n',
      '\n\n',
      '\n',
      '# ',
      '- ',
      '> ',
      '1. ',
      '- [x] ',
      '**',
      '_',
      '`',
    ),
    fc.constantFrom(
      '\n\n```go x\nfunc f() {}\n```\n\n',
      '\n\n```html\n<script>\n```\n\n',
      '\n\n| a |\n|:-:|\n| b | c |\n\n',
      '"',
      "'",
      '&lt;',
      '\u0000',
      '{',
      'word ',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
      const markup = await html(pieces.join(''));
      expect(elements(markup).filter((name) => !TAGS.has(name))).toEqual([]);
      expect(attributes(markup).filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
      const classes = [...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) =>
        names!.split(/\s+/).filter(Boolean),
      );
      expect(classes.filter((name) => !CLASS.test(name))).toEqual([]);
      expect(hrefs(markup).filter((href) => !/^(?:https?:|mailto:|#r-fn)/.test(href))).toEqual([]);
    }),
    { numRuns: 150, seed: 31 },
  );
});
