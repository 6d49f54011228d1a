import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';
import { linesOf, noteTexts } from './note-text.ts';

test.for([
  [
    '- [repo] Two hosts share `a.go`.',
    [
      [
        ['text', 'Two hosts share '],
        ['code', 'a.go'],
        ['text', '.'],
      ],
    ],
  ],
  [
    '1. **[repo] Two** *hosts*',
    [
      [
        ['strong', 'Two'],
        ['text', ' '],
        ['text', 'hosts'],
      ],
    ],
  ],
  ['- `[repo]` Two', [[['text', ' Two']]]],
  ['- One\n\n  Two\n  - Three', [[['text', 'One']], [['text', 'Two']], [['text', 'Three']]]],
  ['One\n\n```go\nx := 1\n```', [[['text', 'One']], [['code', 'x := 1']]]],
  ['> [a guide](https://forge.example/)', [[['text', 'a guide']]]],
  ['<b>', [[['text', '<b>']]]],
  ['- [repo]', []],
])('%j', ([markdown, lines]) => {
  expect(linesOf(markdown as string).map((line) => line.map(({ kind, text }) => [kind, text]))).toEqual(
    lines,
  );
});

test('every note with the line of its section', () => {
  const { report, layout } = read(
    '# R\n\n## Testing Assessment\n\n1. One\n\n## Documentation Assessment\n\n- Two\n\n## Review Process Notes\n\n### Skill improvements\n\n- Three\n',
  );
  expect(noteTexts(report, layout)).toEqual([
    { lines: [[{ kind: 'text', text: 'Three' }]], section: 13 },
    { lines: [[{ kind: 'text', text: 'One' }]], section: 3 },
    { lines: [[{ kind: 'text', text: 'Two' }]], section: 7 },
  ]);
});
