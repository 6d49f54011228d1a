import { expect, test } from 'vitest';
import type { Location } from '../model/location.ts';
import { partBody, quotesOf } from './body.ts';
import { parseMarkdown } from './markdown.ts';
import { plainTextOf } from './finding.ts';
import { read } from './__fixtures__/read.ts';

const SOURCE = `Prose.

Fix: close it.

\`\`\`diff
+ close()
\`\`\`

Unproven: nobody ran it.
`;

test.for<[string, string | null, string[]]>([
  [
    'a fix of two blocks',
    SOURCE.slice(8, SOURCE.indexOf('Unproven') - 2),
    ['Prose.', 'Fix: close it.\n+ close()', 'Unproven: nobody ran it.'],
  ],
  [
    'a fix to the end',
    SOURCE.slice(8).trimEnd(),
    ['Prose.', 'Fix: close it.\n+ close()\nUnproven: nobody ran it.', ''],
  ],
  ['no fix', null, ['Prose.\nFix: close it.\n+ close()\nUnproven: nobody ran it.', '', '']],
  ['a fix within a sentence', 'it.', ['Prose.\nFix: close it.\n+ close()\nUnproven: nobody ran it.', '', '']],
])('a body with %s', ([, fix, expected]) => {
  const { nodes, fix: own, after } = partBody(parseMarkdown(SOURCE).children, fix, SOURCE);
  expect([nodes, own, after].map(plainTextOf)).toEqual(expected);
});

const at = (path: string, startLine: number | null = null, endLine = startLine): Location => ({
  path,
  startLine,
  endLine,
});
const fence = (info: string, lines: number) => `\`\`\`${info}\n${'x\n'.repeat(lines)}\`\`\`\n\n`;

test.for<[string, string, Location[], [number, string][]]>([
  ['one place', fence('go', 3), [at('a.go', 4, 9)], [[1, 'a.go']]],
  ['the first block in the language', fence('text', 1) + fence('go', 1), [at('a.go', 4)], [[5, 'a.go']]],
  ['another name of the language', fence('typescript', 1), [at('a.ts', 4)], [[1, 'a.ts']]],
  ['a part of a mixed file', fence('scss', 1), [at('a.vue', 4)], [[1, 'a.vue']]],
  ['no language', fence('', 1), [at('Makefile', 4)], [[1, 'Makefile']]],
  ['no place', fence('go', 1), [], []],
  ['a diff', fence('diff', 1), [at('a.diff', 4)], []],
  ['a probe and its output', fence('bash repro', 1) + fence('text repro-output', 1), [at('a.sh', 4)], []],
  ['as many lines', fence('go', 3), [at('a.go', 4, 9), at('b.go', 7, 9)], [[1, 'b.go']]],
  [
    'as many blocks as places',
    fence('go', 1) + fence('go', 1),
    [at('a.go', 4, 9), at('b.go', 7, 9)],
    [
      [1, 'a.go'],
      [5, 'b.go'],
    ],
  ],
  ['fewer blocks than places', fence('go', 1), [at('a.go', 4, 9), at('b.go', 7, 9)], []],
])('the place that a block quotes: %s', ([, markdown, places, expected]) => {
  const quotes = quotesOf(parseMarkdown(markdown).children, places);
  expect(quotes.map(({ line, place }) => [line, place.path])).toEqual(expected);
});

test('a report knows its fixes apart, and its quotes by their lines in the file', () => {
  const markdown = `# R

## Important Issues

I1. **Late** — \`a.go:4\` [Heron]

\`\`\`go
x := 1
\`\`\`

Fix: sooner.
`;
  const [part] = read(markdown).layout.sections[0]!.parts;
  expect(part).toMatchObject({ type: 'finding', quotes: [{ line: 7, place: { path: 'a.go' } }] });
  expect(part?.type === 'finding' && plainTextOf(part.fix)).toBe('Fix: sooner.');
});
