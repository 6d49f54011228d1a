import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test.for([
  [[], { query: '', sort: 'relevance', group: 'none', count: Infinity }],
  [['-file:vendor/**', 'race', '--limit', '3'], { query: '-file:vendor/** race', count: 3 }],
  [['--force'], { query: '--force' }],
  [['--force x', '--limit=3'], { query: '--force x', count: 3 }],
  [['--base', 'x', '--limits=3'], { query: '--base x --limits=3', count: Infinity }],
  [['--limit', '3', '--', '--limit', '4', '--'], { query: '--limit 4 --', count: 3 }],
  [['--sort=date', 'a b', '--group', 'file'], { query: 'a b', sort: 'date', group: 'file' }],
] as const)('%j', ([args, question]) => {
  expect(readArguments(args)).toMatchObject({ format: 'lines', question });
});

test('help is no query, but for behind a --', () => {
  expect(readArguments(['--help', 'queue'])).toMatchObject({ help: true, question: { query: 'queue' } });
  expect(readArguments(['--', '--help'])).toMatchObject({ help: false, question: { query: '--help' } });
});

test.for([
  [['--format', 'xml'], '--format is one of lines, table, json, csv, markdown, not xml'],
  [['--limit', '0'], '--limit is a number of findings, not 0'],
  [['--limit', 'x'], '--limit is a number of findings, not x'],
  [['--sort'], 'argument missing'],
  [['--sort', '--', 'date'], 'argument missing'],
] as const)('%j: %s', ([args, message]) => {
  expect(() => readArguments(args)).toThrow(message);
});
