import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';
import { searchWords } from './search-words.ts';

function wordsIn(markdown: string) {
  const { report, layout, own } = read(markdown);
  return searchWords(report, layout, own);
}

const finding = (body: string) =>
  wordsIn(`# R\n\n## Important Issues\n\nI1. **Push drops the last job** — \`pkg/queue.go:12\`\n\n${body}\n`)
    .findings;

// prettier-ignore
test.for([
  // written                                       text                        code
  ['One *two*\n`three`',                            'One two three',             ''],
  ['One  \ntwo\\\nthree',                           'One\ntwo\nthree',           ''],
  ['**One  \ntwo**',                                'One\ntwo',                  ''],
  ['One\n\n> Two\n>\n> - three\n>   - four',        'One\nTwo\nthree\nfour',     ''],
  ['1. One\n\n   two\n2. [x] Three',                'One\ntwo\nThree',           ''],
  ['| a | b |\n|---|---|\n| `c` | d |',             'a | b\nc | d',              ''],
  ['![a picture](a.png) and [a link](https://forge.example/)', 'a picture and a link', ''],
  ['<b>bold</b> <!-- not seen -->',                 '<b>bold</b> <!-- not seen -->', ''],
  ['```go\nfunc a() {\n\n\treturn\n}\n```',         '',                          'func a() {\n\n\treturn\n}'],
  ['One\n\n```\na\n```\n\n- two\n\n  ```\n  b\n  ```', 'One\ntwo',               'a\n\nb'],
] as const)('%j', ([body, text, code]) => {
  expect(finding(body)).toEqual([{ text, code, fix: '' }]);
});

test('a fix that is set apart is no part of the text', () => {
  const body = 'Lost.\n\nFix: keep it.\n\n```go\nkeep()\n```\n\nUnproven: nobody ran it.';
  expect(finding(body)).toEqual([
    { text: 'Lost.\nUnproven: nobody ran it.', code: '', fix: 'Fix: keep it.\nkeep()' },
  ]);
});

test('a fix within a list is text, too', () => {
  const [only] = wordsIn(
    '# Review\n\n## 1. High: Jobs are lost\n\n- **File:** `pkg/queue.go:12`\n- **Problem:** Push drops `last`.\n- **Fix:** keep `last`.\n',
  ).findings;
  expect(only?.fix).toBe('keep last.');
  expect(only?.text).toContain('Push drops last.');
  expect(only?.text).toContain('keep last.');
});

test('what the finding itself says was done is text', () => {
  expect(finding('Lost.\n\n**Resolution:** Fixed in `4fd77c6`.')[0]?.text).toContain('4fd77c6');
});

test('a reviewer’s own finding, its title first', () => {
  const { own } = wordsIn(
    [
      '# R\n\n| **Reviewers** | Heron Large 2 |\n|---|---|\n\n## Important Issues\n\nI1. **Push drops the last job** — `pkg/queue.go:12`',
      '## Appendix: Original Reviews\n\n### Heron Large 2\n\n#### Critical Issues',
      'C1. **The last job is lost** — `pkg/queue.go:10-14`\n\nBy Push.\n\n```go\npush(nil)\n```\n\n```diff\n- a\n```',
      'C2. **No test**',
    ].join('\n\n'),
  );
  expect(own).toEqual([
    {
      words: 'The last job is lost — pkg/queue.go:10-14\nBy Push.\npush(nil)\n- a',
      languages: ['go', 'diff'],
    },
    { words: 'No test', languages: [] },
  ]);
});
