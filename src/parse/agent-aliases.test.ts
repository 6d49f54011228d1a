import { expect, test } from 'vitest';
import { readAgentAliases } from './agent-aliases.ts';

test('one name has other spellings, and a family its agents', () => {
  const text = 'aliases:\n  Heron Large 2.1: [hl21, heron-next]\n  Rook: rk\nfamilies:\n  Birds: [Rook]\n';
  expect(readAgentAliases(text)).toEqual({
    aliases: {
      aliases: { 'Heron Large 2.1': ['hl21', 'heron-next'], Rook: ['rk'] },
      families: { Birds: ['Rook'] },
    },
    problems: [],
  });
});

test.for([
  ['aliases:\n  Rook: [a]\n  Heron: [A]\n', 'agents-entry', 3, 3],
  ['aliases:\n  Rook: [a]\n  Heron: {b: c}\n', 'agents-entry', 3, 3],
  ['aliases:\n  Rook: [a]\nnames: x\n', 'agents-entry', 3, 1],
])('the rest counts: %s', ([text, code, line, column]) => {
  const { aliases, problems } = readAgentAliases(text as string);
  expect(aliases.aliases).toEqual({ Rook: ['a'] });
  expect(problems).toMatchObject([{ code, line, column }]);
});

test.for(['aliases: [', 'aliases: &a\n  b: *a\n', '['.repeat(20_000), '- a', 'aliases: !!js x'])(
  'a file that is no plain YAML of ours is a problem: %.20s',
  (text) => {
    const { aliases, problems } = readAgentAliases(text);
    expect(aliases).toEqual({ aliases: {}, families: {} });
    expect(problems).toHaveLength(1);
  },
);

test('an empty file says nothing', () => {
  expect(readAgentAliases('# nothing yet\n').problems).toEqual([]);
});
