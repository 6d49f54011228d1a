import { expect, test } from 'vitest';
import { hotFiles } from './hot-files.ts';

const file = (path: string, n: number) => ({ repo: 'orchard/quarry', path, findings: Array(n).fill({}) });

test('the files with most findings come first, the others in name order', () => {
  const files = [file('a.go', 1), file('b.go', 3), file('c.go', 1), file('d.go', 2)];
  expect(hotFiles(files, 3).map(({ path }) => path)).toEqual(['b.go', 'd.go', 'a.go']);
});
