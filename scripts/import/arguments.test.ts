import { expect, test } from 'vitest';
import { WrongOptions } from '../command/options.ts';
import { readArguments } from './arguments.ts';

test.for([
  [[], 'Name files or folders'],
  [['--git', '.'], '--git and --ref go together'],
  [['--ref', 'main', 'y'], '--git and --ref go together'],
  [['--path', 'x', 'y'], '--path goes with --git'],
  [['--into', '../x', 'y'], '--into ../x: it holds or starts with'],
  [['--into', '/x', 'y'], '--into /x: it is a folder below'],
  [['--al', 'y'], "Unknown option '--al'"],
] as const)('%j is refused', ([args, message]) => {
  expect(() => readArguments(args)).toThrow(WrongOptions);
  expect(() => readArguments(args)).toThrow(message);
});

test.for([
  [['a', 'b'], { paths: ['a', 'b'], git: null, into: null, all: false, dryRun: false }],
  [['--into', './team//guides/', '--all', 'a'], { into: 'team/guides', all: true }],
  [['--git', 'x', '--ref', 'r', '--dry-run'], { git: { repo: 'x', ref: 'r', path: '' }, dryRun: true }],
  [['--help'], { help: true }],
] as const)('%j', ([args, asked]) => {
  expect(readArguments(args)).toMatchObject(asked);
});
