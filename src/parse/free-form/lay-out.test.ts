import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../model/layout.ts';
import { parseReport } from '../report.ts';
import { plainText } from '../text.ts';

/** A report's layout as an outline: headings, `> ` and the title of each finding, and prose as it reads. */
function laidOut(text: string): string[] {
  const { layout } = parseReport('notes/review', 'notes/review.md', new TextEncoder().encode(text));
  return [
    ...layout.lead.flatMap(part),
    ...layout.sections.flatMap(({ level, name, parts }) => [
      `${'#'.repeat(level)} ${name}`,
      ...parts.flatMap(part),
    ]),
  ];
}

function part(item: Part<RootContent>): string[] {
  const body = [...item.nodes, ...(item.type === 'finding' ? [...item.fix, ...item.after] : [])].map((node) =>
    plainText(node),
  );
  return item.type === 'finding' ? [`> ${plainText(item.title)}`, ...body.map((line) => `  ${line}`)] : body;
}

const LAYOUTS: [name: string, text: string, lines: string[]][] = [
  [
    'findings stand in the section that gathers them, their inner headings with them',
    `# Review

Start.

## Findings

Two of them.

### F-1: Lock is missing
**File:** \`a.go:1\`

#### Fix
Take it.

### Notes
Nothing more.

### F-2: Name is odd
**File:** \`b.go:2\`

## End

Bye.
`,
    [
      'Start.',
      '## Findings',
      'Two of them.',
      '> Lock is missing',
      '  File: a.go:1',
      '  Fix',
      '  Take it.',
      '### Notes',
      'Nothing more.',
      '### Findings',
      '> Name is odd',
      '  File: b.go:2',
      '## End',
      'Bye.',
    ],
  ],
  [
    'findings that no heading gathers get a heading of their own',
    `# Review

## Summary

Short.

## Issue #1: Lock is missing
**File:** \`a.go:1\`

## Issue #2: Name is odd
**File:** \`b.go:2\`
`,
    [
      '## Summary',
      'Short.',
      '## Findings',
      '> Lock is missing',
      '  File: a.go:1',
      '> Name is odd',
      '  File: b.go:2',
    ],
  ],
  [
    'rows become findings with every cell under its head; the other rows stay a table',
    `# Review

## Findings

| Severity | Issue | Fix |
|---|---|---|
| High | Lock is missing | Take it |
| Low | Names are clear | None |

After.
`,
    [
      '## Findings',
      '> Lock is missing',
      '  Severity: High',
      '  Issue: Lock is missing',
      '  Fix: Take it',
      'Severity Issue Fix Low Names are clear None',
      'After.',
    ],
  ],
  [
    'items become findings where they stood; the others stay items',
    `# Review

## Critical issues found

Intro.

1. **Lock is missing** - in \`a.go:1\`
2. **Queue leaks** - in \`b.go:2\`
3. None of the rest

After.
`,
    [
      '## Critical issues found',
      'Intro.',
      '> Lock is missing',
      '  in a.go:1',
      '> Queue leaks',
      '  in b.go:2',
      'None of the rest',
      'After.',
    ],
  ],
  [
    'points right under the title follow what stands above them',
    `# Review Notes

Hello.

- Quoting: \`lib/copy.py:3\` joins names.
- Nulls: \`lib/copy.py:9\` turns them to text.
`,
    [
      'Hello.',
      '## Findings',
      '> Quoting',
      '  lib/copy.py:3 joins names.',
      '> Nulls',
      '  lib/copy.py:9 turns them to text.',
    ],
  ],
];

describe('a free-form report is laid out', () => {
  test.each(LAYOUTS)('%s', (_, text, lines) => {
    expect(laidOut(text)).toEqual(lines);
  });
});

test('a report of which nothing is claimed is shown as it is', () => {
  expect(laidOut('# Review\n\nA.\n\n## B\n\n- **C** d\n')).toEqual(['A.', '## B', 'C d']);
});
