import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileChanged, filesNow, sourcesNow, startWatching, stopWatching } from './watched.ts';

const root = process.cwd();
const reports = join(root, 'reports');

test.for([
  ['reports/a.md', 'report'],
  ['reports/q/2026/a.markdown', 'report'],
  ['reports/agents.yaml', 'report'],
  ['reports/q/agents.yaml', 'nothing'],
  ['reports/notes.txt', 'nothing'],
  ['reports-of-others/a.md', 'nothing'],
  ['README.md', 'nothing'],
  ['src/parse/free-form/read.ts', 'source'],
  ['src/corpus/thread.ts', 'source'],
  ['src/corpus/thread.test.ts', 'nothing'],
  ['src/components/format.ts', 'nothing'],
  ['src/parse/notes.md', 'nothing'],
] as const)('a change of %s is one of a %s', ([path, what]) => {
  startWatching();
  const [files, sources] = [filesNow(), sourcesNow()];
  expect(fileChanged(join(root, path), reports)).toBe(what !== 'nothing');
  expect(filesNow() !== files).toBe(what !== 'nothing');
  expect(sourcesNow() !== sources).toBe(what === 'source');
  stopWatching();
  expect([filesNow(), sourcesNow()]).toEqual([null, null]);
});
