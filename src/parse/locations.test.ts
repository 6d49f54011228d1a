import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLocations } from './locations.ts';

type Lines = readonly [path: string, start?: number, end?: number];
const places = (found: ReturnType<typeof parseLocations>) =>
  found?.map(({ path, startLine, endLine }) => [path, startLine, endLine]) ?? null;
const filled = (lines: readonly Lines[]) =>
  lines.map(([path, start, end]) => [path, start ?? null, end ?? start ?? null]);

test.for([
  ['queue.go:12', [['queue.go', 12]]],
  ['src/(group)/page.tsx:9', [['src/(group)/page.tsx', 9]]],
  ['pkg/relay/queue.go:12', [['pkg/relay/queue.go', 12]]],
  ['pkg/relay/queue.go:12-18', [['pkg/relay/queue.go', 12, 18]]],
  ['pkg/relay/queue.go:516–578', [['pkg/relay/queue.go', 516, 578]]],
  ['queue.go:18-12', [['queue.go', 12, 18]]],
  [
    'queue.go:162-166, 203-207',
    [
      ['queue.go', 162, 166],
      ['queue.go', 203, 207],
    ],
  ],
  [
    'queue.go:14,37',
    [
      ['queue.go', 14],
      ['queue.go', 37],
    ],
  ],
  [
    'queue.go:12,14-18',
    [
      ['queue.go', 12],
      ['queue.go', 14, 18],
    ],
  ],
  [
    'a.ts:1-2, 4-5, 7-8, 10-11, 13-14, 16-17, 19-20',
    [1, 4, 7, 10, 13, 16, 19].map((line) => ['a.ts', line, line + 1] as const),
  ],
  [
    'queue.go:1 + timer.go:2',
    [
      ['queue.go', 1],
      ['timer.go', 2],
    ],
  ],
  [
    'queue.go:1  +  timer.go:2 ;a.ts:3',
    [
      ['queue.go', 1],
      ['timer.go', 2],
      ['a.ts', 3],
    ],
  ],
  [`queue.go:${'9'.repeat(20)}`, [['queue.go']]],
  [`queue.go:7-${'9'.repeat(400)}`, [['queue.go']]],
  ['queue.go', [['queue.go']]],
  ['tests/20-relay/', [['tests/20-relay/']]],
  ['pkg/relay', [['pkg/relay']]],
  ['Makefile', [['Makefile']]],
  ['tests/Makefile:16', [['tests/Makefile', 16]]],
  ['Makefile:158-160', [['Makefile', 158, 160]]],
  ['Dockerfile:3', [['Dockerfile', 3]]],
  ['go.mod', [['go.mod']]],
  ['.github/workflows/ci.yaml:7', [['.github/workflows/ci.yaml', 7]]],
  ['.editorconfig', [['.editorconfig']]],
  ['src/__tests__/queue.spec.ts:9', [['src/__tests__/queue.spec.ts', 9]]],
] as const satisfies [string, Lines[]][])('reads %s', ([written, want]) => {
  expect(places(parseLocations(written, null))).toEqual(filled(want));
});

test.for([
  ['82-84', 82, 84],
  ['82', 82, 82],
  [':209', 209, 209],
  [':209-221', 209, 221],
  ['L40-L44', 40, 44],
] as const)('reads %s as lines of the path before it', ([written, startLine, endLine]) => {
  expect(parseLocations(written, 'pkg/queue.go')).toEqual([{ path: 'pkg/queue.go', startLine, endLine }]);
  expect(parseLocations(written, null)).toBeNull();
});

test.for([
  'ae6bc38',
  'ae6bc389012345678901234567890123456789ab',
  'retryLoop()',
  'queue.Push(job)',
  '--max-retries',
  '--config=queue.yaml',
  '-race',
  'a sentence of words',
  'PR description',
  'https://forge.example/a/b.go',
  'https://forge.example/a/b.go:12',
  '"queue.go"',
  '<nil>',
  'Map<string, Job>',
  'nil',
  'v1.2.3',
  '12:30',
  '/usr/bin',
  'C:\\jobs\\queue.go',
  'null',
  '$HOME',
  '',
  ', ,',
])('leaves %s alone', (written) => {
  expect(parseLocations(written, null)).toBeNull();
});

test('a span that is a place only in part is none', () => {
  expect(parseLocations('pkg/queue.go:12, retryLoop()', null)).toBeNull();
});

test('any path and range is read back as it was written', () => {
  const name = fc.stringMatching(/^[a-z]{1,8}$/);
  const path = fc.tuple(fc.array(name, { maxLength: 3 }), name, fc.constantFrom('go', 'ts', 'vue', 'c'));
  const line = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(path, line, fc.nat(500), ([folders, base, ext], start, more) => {
      const written = [...folders, `${base}.${ext}`].join('/');
      expect(parseLocations(`${written}:${start}-${start + more}`, null)).toEqual([
        { path: written, startLine: start, endLine: start + more },
      ]);
    }),
    { numRuns: 150, seed: 7 },
  );
});

test.for([
  ['"docs/read me.md":3-9', [{ path: 'docs/read me.md', startLine: 3, endLine: 9 }]],
  ['"docs/read, me; now.md":', [{ path: 'docs/read, me; now.md', startLine: null, endLine: null }]],
  [String.raw`"a \"b\" \\ c.ts":7`, [{ path: String.raw`a "b" \ c.ts`, startLine: 7, endLine: 7 }]],
  ['"justfile":', [{ path: 'justfile', startLine: null, endLine: null }]],
  ['"default"', null],
  ['"docs/read me.md"', null],
  ['"retries": 3', null],
  ['"retries":true', null],
  ['"a" + "b"', null],
] as const)('a path in quotes: %s', ([span, want]) => {
  expect(parseLocations(span, null)).toEqual(want);
});
