import { expect, test } from 'vitest';
import type { AgentAliases } from '../model/agent-aliases.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { agentNames } from './agent-names.ts';

const { report } = read(
  '# Review\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2, Rook 1, Wren 5, Finch Mini 3 |\n',
);
const familiesOf = (families: AgentAliases['families']) => {
  const { names, familyOf } = agentNames([report], { aliases: {}, families });
  return Object.fromEntries(names.map((name) => [name, familyOf(name)]));
};

test.for<[name: string, stated: AgentAliases['families'], families: Record<string, string>]>([
  ['that nobody states is a first word', {}, { 'Heron Large 2': 'Heron', 'Rook 1': 'Rook' }],
  ['that is stated holds its agents', { Birds: ['Rook 1'] }, { 'Rook 1': 'Birds', 'Wren 5': 'Wren' }],
  [
    'that is stated holds those of that first word, too, in any case',
    { heron: ['Rook 1', 'Wren 5'] },
    { 'Heron Large 2': 'heron', 'Rook 1': 'heron', 'Wren 5': 'heron', 'Finch Mini 3': 'Finch' },
  ],
  [
    'that is stated twice in two cases is one',
    { 'tall-birds': ['Rook 1'], 'Tall Birds': ['Wren 5'] },
    { 'Rook 1': 'Tall Birds', 'Wren 5': 'Tall Birds' },
  ],
])('a family %s', ([, stated, families]) => {
  expect(familiesOf(stated)).toMatchObject(families);
});
