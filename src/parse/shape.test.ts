import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shapeProblem } from './shape.ts';

const lines = (n: number, line: (at: number) => string) =>
  Array.from({ length: n }, (_, at) => line(at)).join('\n');

test.for([
  ['a line of 100,001 characters', 'x'.repeat(100_001), 1, 'longer'],
  ['such a line in code', `\`\`\`\n${'x'.repeat(100_001)}\n\`\`\``, 2, 'longer'],
  ['quotes in quotes', `# R\n\n${'> '.repeat(101)}x`, 3, 'nested'],
  ['quotes without blanks', '>'.repeat(101), 1, 'nested'],
  ['items in items', `${'- '.repeat(101)}x`, 1, 'nested'],
  ['numbered items in items', `${'1. '.repeat(101)}x`, 1, 'nested'],
  ['both by turns', `${'> 1) '.repeat(51)}x`, 1, 'nested'],
  ['a list that goes ever deeper', lines(300, (at) => `${'  '.repeat(at)}- a`), 202, 'nested'],
  [
    'a table of too many cells',
    `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${lines(300, () => '|x')}`,
    250,
    'table',
  ],
  ['a table with one wide row', `|a|\n|-|\n|${'a|'.repeat(2000)}\n${lines(80, () => '|x')}`, 51, 'table'],
  ['emphasis in one paragraph', lines(30, () => '*a_'.repeat(50)), 21, 'emphasis'],
  ['emphasis in one line', `x\n\n${'~'.repeat(2001)}`, 3, 'emphasis'],
  ['brackets', '[a] '.repeat(2001), 1, 'brackets'],
  ['a ladder of backticks', lines(120, (at) => `e${'`'.repeat(at)}`), 102, 'lengths'],
  ['brackets in brackets', lines(3, () => '['.repeat(40)), 3, 'nested'],
  ['lines that go on with an item', `- a\n${lines(1100, () => 'b')}`, 1002, 'without its mark'],
  ['a paragraph of many lines', lines(10_001, () => 'words'), 10_001, 'lines'],
  ['footnotes', lines(600, (at) => `[^${at}]: x\n`), 1001, 'footnotes'],
  ['declarations', 'a <!A '.repeat(251), 1, 'tags'],
  ['instructions', lines(3, () => 'a <? '.repeat(90)), 3, 'tags'],
  ['runs of backticks', lines(3, () => 'e` '.repeat(700)), 3, 'backticks'],
] as const)('%s is too complex', ([, text, line, about]) => {
  const found = shapeProblem(text);
  expect(found).toMatchObject({ code: 'too-complex', line });
  expect(found?.message).toContain(about);
});

test.for([
  ['marks parted by blank lines', lines(3000, () => 'a *b* _c_\n')],
  ['marks in the items of a list', lines(3000, () => '- **a** `b`')],
  ['marks in the rows of a table', `| a | b |\n|---|---|\n${lines(3000, () => '| **a** | `b` |')}`],
  ['marks in code', `\`\`\`c\n${lines(3000, () => '*a = b_c[0];')}\n\`\`\``],
  ['marks in code of an item', `- one\n\n  ~~~\n${lines(3000, () => '  **kwargs')}\n  ~~~`],
  ['definitions', lines(3000, (at) => `[r${at}]: /u${at}`)],
  ['a long rule of a heading', `# A\n\n${'-'.repeat(300)}`],
  ['a line of 100,000 characters', 'word '.repeat(20_000)],
  ['an item of many lines', `- a\n${lines(3000, () => '  b')}`.replaceAll('\n  b', '\n\n  b')],
  ['prose of many lines', lines(3000, () => 'words')],
  ['a hundred quotes', `${'> '.repeat(100)}x`],
  ['indented code', `    ${' '.repeat(300)}x`],
] as const)('%s may be', ([, text]) => {
  expect(shapeProblem(text)).toBe(null);
});

const shared = ['corpus', 'corpus/seeds', 'freeform'].map((name) => `../shared/${name}`);
test.skipIf(!existsSync(shared[0]!))('no real report comes near (skipped without ../shared)', () => {
  for (const folder of shared)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.md')) continue;
      // Twice the same text, without a break: still below every limit.
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      expect([name, shapeProblem(`${text}\n${text}`)]).toEqual([name, null]);
    }
});
