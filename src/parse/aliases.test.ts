import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const aliases = (...block: string[]) => {
  const { report } = read(['---', ...block, '---', '# Title', ''].join('\n'));
  const problems = report.problems.filter(({ code }) => /alias|front/.test(code));
  return [
    ...report.aliases.map(({ id, line }) => `${line} ${id}`),
    ...problems.map(({ code, line }) => `${line} ${code}`),
  ];
};

test.for([
  [['title: A'], []],
  [['title: A', 'aliases: [tidepool/old-name]'], ['3 tidepool/old-name']],
  [
    ['aliases:', '  - tidepool/old-name.md', "  - 'older name'"],
    ['3 tidepool/old-name', '4 older name'],
  ],
  [['aliases: [a, a.md, b/c/d]'], ['2 a', '2 b/c/d']],
  [['aliases: [../a, /a, a/, a//b, ~a, "a?b"]'], Array.from({ length: 6 }, () => '2 alias-path')],
  [['aliases: [a/originals, index, x..y, con]'], Array.from({ length: 4 }, () => '2 alias-path')],
  [
    ['title: A', 'aliases:', '  - kept', '  - javascript:alert(1)'],
    ['4 kept', '5 alias-path'],
  ],
  [['{title: A, aliases: [old]}'], ['2 old']],
] as const)('%j', ([block, want]) => {
  expect(aliases(...block)).toEqual(want);
});

test.for([
  ['aliases: tidepool/old-name', 'use a list'],
  ['aliases: [[a]]', 'put each of its items in quotes'],
  [`aliases: [${Array.from({ length: 51 }, (_, at) => `a${at}`).join(', ')}]`, 'use 50 at most'],
] as const)('%s', ([line, reason]) => {
  const { report } = read(`---\n${line}\n---\n# Title\n`);
  const fault = report.problems.find(({ code }) => code === 'front-matter-value');
  expect(fault?.message).toContain(reason);
});

test('what another tool calls aliases is no mistake', () => {
  const note =
    '---\ncssclasses: wide\naliases: ["What? A queue!"]\n---\n# Code review\n\n1. [HIGH] `queue.go:4` loses jobs\n';
  expect(read(note).report.problems.map(({ code }) => code)).not.toContain('alias-path');
});
