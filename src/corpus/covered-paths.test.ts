import { expect, test } from 'vitest';
import { samePaths } from './covered-paths.ts';

/** What becomes of the paths of the first summary. */
const same = (summaries: readonly (readonly string[])[], named: readonly string[] = []) => {
  const name = samePaths(summaries, named);
  return summaries[0]!.map((path) => name(path, 0));
};

test.for<[string, string[], string[], string[]]>([
  ['a path that is known', ['pkg/a.go'], ['pkg/a.go'], ['pkg/a.go']],
  ['a path that nobody else names', ['pkg/a.go'], ['pkg/b.go'], ['pkg/a.go']],
  ['a path from a folder within', ['ui/Nav.vue'], ['pkg/ui/Nav.vue'], ['pkg/ui/Nav.vue']],
  ['a path that may be of two folders', ['ui/a.go'], ['x/ui/a.go', 'y/ui/a.go'], ['ui/a.go']],
  ['a path that others shorten, too', ['a.go'], ['ui/a.go', 'pkg/ui/a.go'], ['pkg/ui/a.go']],
  ['a path that others shorten, too, in any order', ['a.go'], ['pkg/ui/a.go', 'ui/a.go'], ['pkg/ui/a.go']],
  ['a path beside the longer one', ['ui/a.go', 'x/ui/a.go'], ['x/ui/a.go'], ['ui/a.go', 'x/ui/a.go']],
  ['bare names only', ['a.go', 'b.go'], ['pkg/a.go'], ['pkg/a.go', 'b.go']],
  ['a bare name among paths', ['a.go', 'pkg/b.go'], ['pkg/a.go'], ['a.go', 'pkg/b.go']],
  ['a path of a disk', ['/home/mira/relay/pkg/a.go'], ['pkg/a.go', 'a.go'], ['pkg/a.go']],
  ['an address of a file', ['file:///srv/relay/pkg/a.go'], ['pkg/a.go'], ['pkg/a.go']],
  ['a path of another system', ['C:\\relay\\pkg\\a.go'], ['pkg/a.go'], ['pkg/a.go']],
  ['a path of a disk with a bare name only', ['/home/mira/a.go'], ['a.go'], ['/home/mira/a.go']],
  ['part of a name', ['i/a.go'], ['ui/a.go'], ['i/a.go']],
])('%s', ([, own, other, expected]) => {
  expect(same([own, other])).toEqual(expected);
  expect(same([own], other)).toEqual(expected);
});

test('who writes both paths means two files, whichever reviewer it is', () => {
  expect(same([['ui/a.go'], ['ui/a.go', 'pkg/ui/a.go']])).toEqual(['ui/a.go']);
});
