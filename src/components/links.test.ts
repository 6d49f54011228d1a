import { expect, test } from 'vitest';
import type { ReviewedCode } from '../corpus/code-place.ts';
import { codeLink, commitLink, newIssueLink } from './links.ts';

const HUB = 'https://github.com/orchard/quarry/';
const LAB = 'https://gitlab.example/orchard/quarry/-/';
const code = (web: string | null, commit: string | null): ReviewedCode => ({
  web,
  commit,
  pathOf: (path) => (path.includes('/') ? path : null),
});
const at = (path: string, startLine: number | null = null, endLine = startLine) => ({
  path,
  startLine,
  endLine,
});

test.for([
  [code(HUB, '71b57d2'), at('pkg/a.go', 4, 9), `${HUB}blob/71b57d2/pkg/a.go#L4-L9`],
  [code(HUB, '71b57d2'), at('pkg/a.go', 4), `${HUB}blob/71b57d2/pkg/a.go#L4`],
  [code(HUB, '71b57d2'), at('pkg/a b#?.go'), `${HUB}blob/71b57d2/pkg/a%20b%23%3F.go`],
  [code(LAB, '71b57d2'), at('pkg/a.go', 4, 9), `${LAB}blob/71b57d2/pkg/a.go#L4-9`],
  [code(HUB, null), at('pkg/a.go', 4), null],
  [code(null, '71b57d2'), at('pkg/a.go', 4), null],
  [code(HUB, '71b57d2'), at('a.go', 4), null],
] as const)('code %#', ([reviewed, place, link]) => {
  expect(codeLink(reviewed, place)).toBe(link);
});

test.for<[string | null, string | null]>([
  [HUB, `${HUB}commit/71b57d2`],
  [LAB, `${LAB}commit/71b57d2`],
  [null, null],
])('a commit of %s', ([web, link]) => {
  expect(commitLink({ web }, '71b57d2')).toBe(link);
});

test.for<[string | null, string | null]>([
  [HUB, `${HUB}issues/new?title=Lost+jobs&body=queue.go%0A%0AFrom+I1`],
  [LAB, `${LAB}issues/new?issue%5Btitle%5D=Lost+jobs&issue%5Bdescription%5D=queue.go%0A%0AFrom+I1`],
  [null, null],
])('a new issue of %s', ([web, link]) => {
  expect(newIssueLink({ web }, { title: 'Lost jobs', text: 'queue.go', end: 'From I1' })).toBe(link);
});
