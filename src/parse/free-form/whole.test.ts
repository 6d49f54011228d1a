import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { parseReport } from '../report.ts';

/** Blocks of free-form reviews; `@` becomes a word of its own in each place. */
const BLOCKS = [
  '## Findings @',
  '## Critical Issues',
  '### High (@)',
  '### 🟢 Suggestion',
  '### F-1: @ [P1]',
  '### C2. **@** ✅ FIXED',
  '### 1. @ is wrong (HIGH)',
  '#### Issue #3: @',
  '#### Location\n`a.go:1` @',
  '## Strengths @',
  '**File:** `a.go:1` @\n**Issue:** @\n**Fix:** @',
  '**1. @ (Low)**',
  '- **@** in `b.go:4`\n- **@** in `c.go:5`',
  '- **@** — @ `a.go:12`\n- none @\n- **[HIGH] @**: @\n  - **Fix:** @',
  '1) @ is ignored\n- Issue: @',
  '- [P2] @ — src/a.go:3\n  @',
  '| ID | Severity | Issue | Fix |\n|---|---|---|---|\n| X-1 | High | @ | @ |\n| X-2 | low | @ | none | @ |',
  '| Severity | Count |\n|---|---|\n| High @ | 2 |',
  '> @ **Severity:** high @',
  '```go\n@\n```',
  '**Verdict:** approve @',
  '@',
];

test('whatever is claimed, every word of a report is shown once at least', () => {
  const report = fc.array(fc.constantFrom(...BLOCKS), { maxLength: 14 });
  fc.assert(
    fc.property(report, (blocks) => {
      const words: string[] = [];
      const text = ['# Code Review @', ...blocks]
        .join('\n\n')
        .replace(/@/g, () => words[words.push(`word${words.length}x`) - 1]!);
      const shown = shownText(text);
      expect(words.filter((word) => !shown.includes(word))).toEqual([]);
    }),
  );
});

test('every finding that is counted is shown, in the order of the report', () => {
  const report = fc.array(fc.constantFrom(...BLOCKS), { maxLength: 14 });
  fc.assert(
    fc.property(report, (blocks) => {
      const { report: read, layout } = parse(['# Code Review', ...blocks].join('\n\n'));
      const shown = layout.sections
        .flatMap(({ parts }) => parts)
        .flatMap((part) => (part.type === 'finding' ? [part.anchor] : []));
      expect(shown).toEqual(read.findings.map(({ anchor }) => anchor));
    }),
    { numRuns: 300 },
  );
});

function parse(text: string) {
  return parseReport('a/b', 'a/b.md', new TextEncoder().encode(text));
}

/** All text of a report's layout, and its own heading. */
function shownText(text: string): string {
  const { report, layout } = parse(text);
  const parts = [
    ...layout.lead,
    ...[...layout.sections, ...layout.originals].flatMap((section) => section.parts),
  ];
  const nodes: Nodes[] = [
    ...layout.sections.flatMap(({ title }) => title),
    ...parts.flatMap((part) => (part.type === 'finding' ? [...part.title, ...part.nodes] : part.nodes)),
  ];
  return [report.title, ...nodes.map((node) => toString(node))].join(' ');
}
