import { expect, test } from 'vitest';
import { withoutComments } from './front-matter-comments.ts';

test.for([
  ['a line of its own', '# for an editor\npr: "41"', '\npr: "41"'],
  ['behind a value', 'pr: "41" # of two', 'pr: "41" '],
  ['behind a list', 'aliases: [old] # was once', 'aliases: [old] '],
  ['within a list', 'tags: [a, # one\n  b # two\n]', 'tags: [a, \n  b \n]'],
  ['behind the mark of a block', 'title: |  # as it is\n  Late', 'title: |  \n  Late'],
  ['indented', 'tags:\n  # none yet\n  - a', 'tags:\n  \n  - a'],
] as const)('a comment goes: %s', ([, yaml, expected]) => {
  expect(withoutComments(yaml)).toBe(expected);
});

test.for([
  ['in quotes', 'title: "a # b"\nauthor: \'c # d\''],
  ['within a word', 'title: a#b'],
  ['in a block', 'title: |\n  # late\n  jobs\nauthor: >-\n  # mira'],
  ['in quotes over lines', 'title: "a\n  # b"'],
  ['nothing to take out', 'a:\n  - b\n  - {c: d}\n'],
] as const)('a text stays: %s', ([, yaml]) => {
  expect(withoutComments(yaml)).toBe(yaml);
});
