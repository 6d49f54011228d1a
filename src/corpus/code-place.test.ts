import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { reviewedCode } from './code-place.ts';

const report = (url: string | null, paths: string[] = []) =>
  ({
    pullRequest: url === null ? null : { number: 9, title: null, url },
    findings: [],
    originals: [],
    coverage: paths.map((path) => ({ path, outcome: '', findingIds: [] })),
  }) as unknown as Report;

test.for<[string | null, string, string | null]>([
  ['https://forge.example/orchard/quarry/pull/9', 'orchard/quarry', 'https://forge.example/orchard/quarry/'],
  ['https://forge.example/a/b/c/-/merge_requests/9', 'b/c', 'https://forge.example/a/b/c/-/'],
  ['https://forge.example/a/b/merge_requests/9', 'a/b', 'https://forge.example/a/b/-/'],
  ['https://forge.example/orchard/quarry/pull-requests/9', 'orchard/quarry', null],
  ['http://forge.example/orchard/quarry/pull/9', 'orchard/quarry', null],
  ['javascript:alert(1)//pull/9', 'orchard/quarry', null],
  [null, 'orchard/quarry', 'https://github.com/orchard/quarry/'],
  [null, 'quarry', null],
])('the repository of %s, %s', ([url, repo, web]) => {
  expect(reviewedCode(report(url), repo, null).web).toBe(web);
});

test.for<[string, string[], string | null]>([
  ['pkg/queue.go', [], 'pkg/queue.go'],
  ['queue.go', ['pkg/queue.go'], 'pkg/queue.go'],
  ['relay/queue.go', ['pkg/relay/queue.go'], 'pkg/relay/queue.go'],
  ['queue.go', ['pkg/queue.go', 'cmd/queue.go'], null],
  ['queue.go', [], null],
  ['/tmp/queue.go', [], null],
  ['pkg/*.go', [], null],
  ['https://forge.example/a', [], null],
])('the path that %s means beside %j', ([written, known, path]) => {
  expect(reviewedCode(report(null, known), 'a/b', null).pathOf(written)).toBe(path);
});

test('who writes a path and a fuller one in one list means two files', () => {
  const { pathOf } = reviewedCode(
    report(null, ['package.json', 'web/package.json', 'src/a.ts', 'web/src/a.ts', 'web/b.ts']),
    'a/b',
    null,
  );
  expect(['package.json', 'src/a.ts', 'b.ts'].map(pathOf)).toEqual([null, 'src/a.ts', 'web/b.ts']);
});
