/** What holds for every report, whatever its pieces and their order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { read } from './__fixtures__/read.ts';

const some = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const word = some('queue', 'Relay', 'späte', 'задача', '雨の日', 'naïveté', 'timer', 'restart', 'S3bucket');
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const hostile = some(
  ...['[', ']', '(', ')', '**', '`', '``', '|', '<b', '<!--', '&', '\\', '~~', '_', '](', '$', '\u202E'],
  ...['🌧', '—', '#', '\u0007', '[^n]', '*', '{}', '\u2028', 'I9. **x**', '[CRITICAL]'],
);
const prose = fc.tuple(words, hostile, words).map((parts) => parts.join(' '));

/** How a finding opens, by generation; `n` numbers it within its report. */
const LETTERED = {
  letter: (n: number, title: string, tail: string) => `I${n}. **${title}** — ${tail}`,
  letterInBold: (n: number, title: string, tail: string) => `**S${n}. ${title}** — ${tail}`,
  letterHeading: (n: number, title: string, tail: string) => `##### I${n}. ${title} — ${tail}`,
  severity: (_: number, title: string, tail: string) => `**[CRITICAL] pkg/relay.go:7 — ${title}** ${tail}`,
};
const ORDINAL = {
  ordinal: (n: number, title: string, tail: string) => `${n}. **${title}** — ${tail}`,
};

const tail = fc
  .shuffledSubarray(['[Heron Large 2, Sable Pro 4 (as C1)]', '(important, gap)', '(round 1 S2 unaddressed)'])
  .map((parts) => ['`pkg/queue.go:70-74`, `91`', ...parts].join(' '));
const body = fc.array(
  fc.oneof(
    prose,
    some(
      '```go quote\n## Critical Issues\n\nI7. **quoted code** — `a.go:1`\n```',
      '~~~diff patch\n+q.mu.Lock()\n~~~',
      '| a | b |\n|---|---|\n| **I8. cell** | x\\|y |',
      '- one\n- two\n\n  - three',
      '> **quoted** words',
      'Fix: take the lock.',
      '(important, gap)',
      '<details>\n<summary>more</summary>\n\nwords\n\n</details>',
    ),
  ),
  { maxLength: 4 },
);

interface Draft {
  title: string;
  open: (n: number, title: string, tail: string) => string;
  tail: string;
  body: string[];
}

const drafts = (open: fc.Arbitrary<Draft['open']>) =>
  fc.array(fc.record({ title: words, open, tail, body }), { maxLength: 4 });
/** The findings of one report's severity sections: with letters, or with ordinals. */
const severities = fc.oneof(
  ...[LETTERED, ORDINAL].map((rows) => {
    const one = drafts(some(...Object.values(rows)));
    return fc.record({ 'Critical Issues': one, 'Important Issues': one, Suggestions: one });
  }),
);

const HEADER = [
  '# Deep Review: late jobs',
  '| **Date** | 2026-06-01 |\n|---|---|\n| **Reviewers** | Heron Large 2, Sable Pro 4 |',
];
/** Sections that have no say in what the findings are, though some look like it. */
const SIDE = [
  '## Executive Summary\n\nI1. **Named here** — `a.go:1`, but no finding.',
  '## Design Observations\n\n**Strengths**\n\n- **Small** *(in-scope)* [Heron Large 2]',
  '## Testing Assessment\n\n1. **Pop is not tested** — `pop.go:3`',
  '## Documentation Assessment\n\n| a | b |\n|---|---|\n| x | y |',
  '## Coverage Summary\n\n- `pkg/queue.go` — S1',
  '## Notes on this report\n\n```text output\n## Suggestions\n```\n\n**[CRITICAL] a.go:1 — quoted**',
];
const END = [
  '## Resolution\n\n| # | Finding | Action |\n|---|---|---|\n| 1 | I1 | Fixed |\n| 2 | Critical 1 | Skipped |',
  '## Appendix: Original Reviews',
  '### Heron Large 2\n\n#### Important Issues\n\nI1. **Two writers** — `pkg/queue.go:70`',
  '### Sable Pro 4\n\n```markdown\n#### Suggestions\n\nS1. **Wrapped**\n```',
];

/** Every side section with the severity section that it stands before. */
const order = fc
  .tuple(
    fc.shuffledSubarray(SIDE, { minLength: SIDE.length }),
    fc.array(fc.nat(3), { minLength: SIDE.length }),
  )
  .map(([sides, slots]) => sides.map((side, at) => ({ side, slot: slots[at] ?? 0 })));
type Order = { side: string; slot: number }[];

type Severities = Record<string, Draft[]>;
const numbered = (sections: Severities) => {
  let n = 0;
  return Object.entries(sections).map(([name, list]) => ({
    name,
    findings: list.map((draft) => ({ ...draft, n: (n += 1), title: `${draft.title} ${n}` })),
  }));
};

function reportOf(sections: Severities, sides: Order): string {
  const before = (slot: number) => sides.filter((item) => item.slot === slot).map(({ side }) => side);
  const middle = numbered(sections).flatMap(({ name, findings }, slot) => [
    ...before(slot),
    `## ${name}`,
    ...findings.flatMap(({ open, n, title, tail: rest, body: blocks }) => [open(n, title, rest), ...blocks]),
  ]);
  return `${[...HEADER, ...middle, ...before(3), ...END].join('\n\n')}\n`;
}

const withoutLines = (findings: readonly Finding[]) =>
  findings.map(({ fences, ...finding }) => ({
    ...finding,
    line: 0,
    lastLine: 0,
    fences: fences.map((fence) => ({ ...fence, line: 0 })),
  }));
const firstWord = (text: string) => /[\p{L}\p{N}]{2,}/u.exec(text)?.[0] ?? '';

/** Every line number of a record is the line of the file where the thing stands. */
function expectLineTrue({ findings, sections, originals }: Report, text: string): void {
  const lines = text.split(/\r\n?|\n/);
  const at = (line: number) => lines[line - 1]!;
  let last = 0;
  for (const finding of findings) {
    expect(at(finding.line)).toContain(firstWord(finding.title));
    expect(finding.line).toBeGreaterThan(last);
    expect(finding.lastLine).toBeGreaterThanOrEqual(finding.line);
    for (const { line, language } of finding.fences) {
      expect(at(line).toLowerCase()).toContain(language ?? '');
      expect(line).toBeGreaterThanOrEqual(finding.line);
      expect(line).toBeLessThanOrEqual(finding.lastLine);
    }
    last = finding.lastLine;
  }
  for (const { line, title } of [...sections, ...originals.map((own) => ({ ...own, title: own.heading }))])
    // A heading that a rule underlines may go over several lines, the first of them without a word.
    expect(lines.slice(line - 1, line + 4).join(' ')).toContain(firstWord(title));
  expect(last).toBeLessThanOrEqual(lines.length);
}

test('every finding is read, under its severity and title, with its own lines', () => {
  fc.assert(
    fc.property(severities, order, (sections, sides) => {
      const text = reportOf(sections, sides);
      const { report } = read(text);
      expectLineTrue(report, text);
      const want = numbered(sections).flatMap(({ name, findings }) =>
        findings.map(({ title, open }) => [
          title,
          open === LETTERED.severity ? 'critical' : /^(\w+?)s?(?: Issues)?$/.exec(name)?.[1]?.toLowerCase(),
        ]),
      );
      expect(report.findings.map(({ title, severity }) => [title, severity])).toEqual(want);
      const codes = numbered(sections).flatMap(({ findings }) =>
        findings.map((draft) => draft.body.filter((block) => /^(?:```|~~~)/.test(block)).length),
      );
      expect(report.findings.map(({ fences }) => fences.length)).toEqual(codes);
    }),
    { numRuns: 80 },
  );
});

test('the same bytes give the same record and pages, whatever was read between', () => {
  fc.assert(
    fc.property(severities, severities, order, (sections, others, sides) => {
      const first = read(reportOf(sections, sides));
      read(reportOf(others, sides));
      expect(read(reportOf(sections, sides))).toEqual(first);
    }),
    { numRuns: 30 },
  );
});

test('where the other sections stand changes no finding', () => {
  fc.assert(
    fc.property(severities, order, order, (sections, one, other) => {
      const [a, b] = [one, other].map((sides) => read(reportOf(sections, sides)).report.findings);
      expect(withoutLines(a!)).toEqual(withoutLines(b!));
    }),
    { numRuns: 40 },
  );
});

test('text before and after moves the lines of findings, and changes nothing else', () => {
  const filler = fc.array(fc.oneof(prose, some('', '> quote', '---', '```go\nx := 1\n```')), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(severities, order, filler, filler, (sections, sides, before, after) => {
      const [title, ...rest] = reportOf(sections, sides).split('\n\n## ');
      const added = before.map((block) => `${block}\n\n`).join('');
      const [plain, longer] = [
        [title, ...rest].join('\n\n## '),
        [`${title}\n\n${added}`, ...rest].join('\n\n## ') + `\n${after.join('\n\n')}\n`,
      ].map((text) => read(text).report.findings);
      const shift = `\n\n${added}`.split('\n').length - 1;
      expect(longer!.map(({ line, lastLine }) => [line, lastLine])).toEqual(
        plain!.map(({ line, lastLine }) => [line + shift, lastLine + shift]),
      );
      // Text at the end belongs to the last original, and may make it less alike.
      const alone = (findings: readonly Finding[]) =>
        withoutLines(findings).map((finding) => ({ ...finding, lineage: [] }));
      expect(alone(longer!)).toEqual(alone(plain!));
    }),
    { numRuns: 40 },
  );
});

test.for(['\r\n', '\r'])('line ends %j give the record of plain ones', (newline) => {
  fc.assert(
    fc.property(severities, order, (sections, sides) => {
      const text = reportOf(sections, sides);
      const { report, layout } = read(text.replaceAll('\n', newline));
      const plain = read(text);
      expect({ ...report, source: { ...report.source, sha256: plain.report.source.sha256 } }).toEqual(
        plain.report,
      );
      expect(layout).toEqual(plain.layout);
    }),
    { numRuns: 40 },
  );
});

test('whatever is read of a report in disorder stands where it is said to', () => {
  const stray = some('```', '~~~md', '<!--', '</details>', '- ', '> ', '\t', '|', '[x]: y', '---');
  fc.assert(
    fc.property(
      severities,
      order,
      fc.array(fc.tuple(stray, fc.nat())),
      fc.nat(),
      (sections, sides, strays, cut) => {
        const lines = reportOf(sections, sides).split('\n');
        for (const [line, at] of strays) lines.splice(at % lines.length, 0, line);
        const text = lines.slice(0, 5 + (cut % lines.length)).join('\n');
        expectLineTrue(read(text).report, text);
      },
    ),
    { numRuns: 120 },
  );
});
