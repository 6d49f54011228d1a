import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileChanged, filesNow, startWatching, stopWatching } from './watched.ts';

const root = process.cwd();
// As people may write it.
const reports = join(root, 'reports/');

test.for([
  ['reports/a.md', true],
  ['reports/q/2026/a.markdown', true],
  ['reports/agents.yaml', true],
  ['reports/q/agents.yaml', false],
  ['reports/notes.txt', false],
  ['reports-of-others/a.md', false],
  ['README.md', false],
  ['src/parse/free-form/read.ts', true],
  ['src/corpus/thread.ts', false],
  ['src/corpus/thread.test.ts', false],
  ['src/components/format.ts', false],
  ['src/parse/notes.md', false],
] as const)('does the corpus of the folder hang on %s? %s', ([path, counts]) => {
  startWatching();
  const before = filesNow();
  expect(fileChanged(join(root, path), reports)).toBe(counts);
  expect(filesNow() !== before).toBe(counts);
  stopWatching();
  expect(filesNow()).toBeNull();
});
