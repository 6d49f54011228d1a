import { expect, test } from 'vitest';
import type { PlacedFinding } from './placed-finding.ts';
import { fileTrees, type Folder } from './file-tree.ts';

const file = (path: string, count = 1, repo = 'orchard/quarry') => ({
  repo,
  path,
  findings: Array.from({ length: count }, () => ({}) as PlacedFinding),
});
const drawn = ({ name, findings, folders, files }: Folder): unknown[] => [
  `${name} ${findings.size}`,
  ...folders.map(drawn),
  ...files.map(({ path }) => path),
];

test('folders count what lies below them', () => {
  const [tree] = fileTrees([file('pkg/queue.go', 2), file('pkg/relay/timer.go', 3), file('README.md')]);
  expect(drawn(tree!)).toEqual([
    'orchard/quarry 6',
    ['pkg 5', ['relay 3', 'pkg/relay/timer.go'], 'pkg/queue.go'],
    'README.md',
  ]);
});

test('a folder that only holds one folder is drawn as one with it, the repository never', () => {
  const [tree] = fileTrees([file('a/b/c/x.go'), file('a/b/c/y.go')]);
  expect(drawn(tree!)).toEqual(['orchard/quarry 2', ['a/b/c 2', 'a/b/c/x.go', 'a/b/c/y.go']]);
  expect(tree?.folders[0]?.path).toBe('a/b/c');
});

test('one tree a repository, in name order', () => {
  const trees = fileTrees([file('z.go', 1, 'reef'), file('a.go', 1, 'quarry'), file('b.go', 1, 'reef')]);
  expect(trees.map(drawn)).toEqual([
    ['quarry 1', 'a.go'],
    ['reef 2', 'z.go', 'b.go'],
  ]);
  expect(fileTrees([])).toEqual([]);
});
