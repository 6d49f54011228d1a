/** What holds for every imported report, whatever its source says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEVERITIES } from '../model/lists.ts';
import { cleanPath } from '../model/path-word.ts';
import { readImported } from './__fixtures__/read.ts';
import { foreignText, oneLine } from './one-line.ts';
import { finding, type ForeignFinding, type ForeignReview } from './record.ts';
import { importedReport } from './report-body.ts';

const some = <T>(...items: readonly T[]) => fc.constantFrom(...items);
/** What could break out of its finding, alone and in all combinations. */
const HOSTILE = [
  ...[
    '## Critical Issues',
    '# Resolution',
    '## Appendix: Original Reviews',
    '### [Heron] Large 2',
    'Setext\n===',
  ],
  ...[
    'I9. **Not mine** — `a.go:1` [Heron]',
    '**I9. Not mine**',
    '- I9. **Not mine**',
    '1. **Not mine** — `a.go:1`',
  ],
  ...[
    '**[CRITICAL] a.go:1 — Not mine**',
    '**CRITICAL** a.go:1 — Not mine',
    '#### C7. Not mine',
    '**Fixed.** Done.',
  ],
  ...[
    '&#73;9. **Not mine**',
    'I*9*. **Not mine**',
    '![](x)I9. **Not mine**',
    '   I9. **Not mine**',
    '\tI9. **Not mine**',
  ],
  ...[
    '(critical, regression)',
    '*(gap)*',
    'Fix: something',
    '---',
    '***',
    '| # | Finding | Action |\n|---|---|---|\n| 1 | I1 | Fixed |',
  ],
  ...[
    '```',
    '````ts',
    '~~~',
    '- ```',
    '> ```',
    '```js\nI9. **Not mine**\n',
    '    I9. **Not mine**',
    '- a\n\n  ```\n## Resolution\n  ```',
  ],
  ...[
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<details>',
    '</details>',
    '<pre>',
    '<?php',
    '<![CDATA[',
    '10. a\n  <!--',
  ],
  ...[
    '[x]: https://example.com',
    '> [x]: /y',
    '- [^1]: note',
    '[x]',
    '[^1]',
    '@mira-oxley',
    '@tidepool/core',
    '\u202e',
    '\0',
    '\ud800',
  ],
  ...[
    '\\',
    '`',
    '``',
    '**',
    '__',
    '~~',
    '*',
    '_',
    '[',
    ']',
    '](',
    '|',
    '&amp;',
    '<b>',
    '$',
    '%',
    '{}',
    '⟦U+202E⟧',
    '—',
    ' — `a.go:1`',
  ],
] as const;
const word = some('queue', 'Relay', 'späte', 'задача', '雨の日', 'S3', 'retries', 'HTTP', '2026', 'x');
const piece = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: some(...HOSTILE) },
  fc.string({ unit: 'grapheme-composite' }),
  fc.string({ unit: 'binary' }),
);
const text = fc
  .array(fc.tuple(piece, some(' ', '\n', '\n\n', '', '\r\n')), { maxLength: 9 })
  .map((all) => all.flat().join(''));
const path = fc.oneof(
  some(
    'src/relay/retry.ts',
    'retry.ts',
    'Makefile',
    'gradlew',
    'docs/read me.md',
    'app/(group)/[id]/page.tsx',
    'a,b;c.ts',
    '82-84',
    'L12',
  ),
  fc
    .array(fc.oneof(word, fc.string({ minLength: 1 })), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join('/')),
);
const line = fc.option(fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.nat(40)));
const location = fc.tuple(path, line).map(([name, lines]) => {
  const [startLine, more] = lines ?? [null, 0];
  return {
    path: cleanPath(foreignText(name)) ?? 'a.ts',
    startLine,
    endLine: startLine === null ? null : startLine + more,
  };
});

const one: fc.Arbitrary<ForeignFinding> = fc
  .record({
    title: text,
    body: text,
    severity: some(...SEVERITIES),
    native: fc.option(text),
    from: text,
    reviewer: text,
    tags: fc.array(text, { maxLength: 2 }),
    locations: fc.array(location, { maxLength: 3 }),
    quote: fc.option(text),
    proposals: fc.array(fc.record({ language: fc.constant('ts'), code: text, words: text }), {
      maxLength: 1,
    }),
    replies: fc.array(
      text.map((markdown) => ({ heading: 'Reply by mira-oxley', markdown })),
      { maxLength: 1 },
    ),
    toTools: fc.array(text, { maxLength: 1 }),
    outcome: fc.option(fc.record({ action: text, reason: text })),
  })
  .map(finding);

function reportOf(findings: ForeignFinding[], said: string): ReturnType<typeof readImported> {
  const review: ForeignReview = {
    title: `Heron: ${said}`,
    lead: said,
    frontMatter: { kind: 'pr', pr: '41', repo: 'lanternworks/tidepool', reviewers: ['Heron'] },
    reviewSha: null,
    findings,
    sayings: [{ heading: 'A review', markdown: said }],
    leftOut: [],
  };
  return readImported(importedReport('20260504-091530-pr-41', review));
}

/** Words of three or more letters and digits, as a reader may look for them. */
const wordsOf = (words: string) => words.normalize('NFC').match(/[\p{L}\p{N}]{3,}/gu) ?? [];
const bare = (title: string) => title.replace(/[^\p{L}\p{N}]/gu, '').normalize('NFC');

test('each finding is read with its severity, title and places, and is all there is', () => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 4 }), text, (findings, said) => {
      const { report } = reportOf(findings, said);
      const want = SEVERITIES.flatMap((severity) => findings.filter((each) => each.severity === severity));
      expect(report.findings.map(({ severity }) => severity)).toEqual(want.map(({ severity }) => severity));
      expect(report.findings.map(({ locations }) => locations)).toEqual(
        want.map(({ locations }) => locations),
      );
      for (const [at, { title }] of report.findings.entries())
        expect(bare(title)).toBe(
          bare(oneLine(want[at]!.title, 200) === '' ? 'Without a title' : oneLine(want[at]!.title, 200)),
        );
      expect(report.findings.map(({ agents }) => agents.length)).toEqual(want.map(() => 1));
      expect(report.findings.map(({ resolution }) => resolution !== null)).toEqual(
        want.map(({ outcome }) => outcome !== null),
      );
      expect(report.reviewers.map(({ name }) => name)).toEqual(['Heron']);
      expect(report.originals).toEqual([]);
      const ours = new Set(report.sections.slice(1).map((section) => section.title));
      const names = [
        'Critical Issues',
        'Important Issues',
        'Suggestions',
        'What Heron wrote',
        'A review',
        'Resolution',
      ];
      expect([...ours].filter((name) => !names.includes(name))).toEqual([]);
      expect(report.findings.flatMap(({ tags }) => tags).length).toBeLessThanOrEqual(
        want.flatMap(({ tags }) => tags).length,
      );
    }),
    { numRuns: 400 },
  );
});

test('no word is lost, and each stands in its finding', () => {
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), (findings) => {
      const { report, text: file } = reportOf(findings, 'said');
      const want = SEVERITIES.flatMap((severity) => findings.filter((each) => each.severity === severity));
      const lines = file.split('\n');
      for (const [at, { line: from, lastLine }] of report.findings.entries()) {
        const slice = wordsOf(lines.slice(from - 1, lastLine).join('\n'));
        const { title, body, quote, proposals, replies, toTools } = want[at]!;
        const all = [
          title,
          body,
          quote ?? '',
          ...proposals.flatMap(({ code, words }) => [code, words]),
          ...replies.map(({ markdown }) => markdown),
          ...toTools,
        ];
        expect(slice).toEqual(expect.arrayContaining(all.flatMap((each) => wordsOf(foreignText(each)))));
      }
    }),
    { numRuns: 250 },
  );
});
