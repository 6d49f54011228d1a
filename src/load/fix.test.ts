import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReport } from '../parse/report.ts';
import { fixReport } from './fix.ts';

const ID = 'tidepool/20260504-091530-pr-41';
const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (text: string) => parseReport(ID, 'x.md', bytes(text)).report.problems.map(({ code }) => code);

const FINDING =
  '## Important Issues\n\nI1. **The loop never ends** — `retry.go:41` [Heron Large 2]\n\nIt has no end.\n';
const table = (...rows: string[]) => `# Review\n\n| | |\n|---|---|\n${rows.join('\n')}\n\n${FINDING}`;
const block = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n# Review\n\n${FINDING}`;

/** A report with something wrong, and the same when it was corrected. */
test.for([
  [
    'a fence that is open at the end',
    `${table('| **Date** | 2026-05-04 |')}\n\`\`\`go\nx := 1`,
    (text) => `${text}\n\`\`\`\n`,
  ],
  [
    'a fence that is open before the next section',
    `${table('| **Date** | 2026-05-04 |')}\n\`\`\`go\nx := 1\n\n## Suggestions\n\nS1. **Late** — \`a.go:1\`\n`,
    (text) => text.replace(':= 1\n\n', ':= 1\n```\n'),
  ],
  [
    'an indented one',
    `${table('| **Date** | 2026-05-04 |')}\n- a\n  ~~~~sh\n  x\n`,
    (text) => `${text}  ~~~~\n`,
  ],
  [
    'a date in words in the header',
    table('| **Date** | May 4, 2026 9:15 |', '| **Repo** | a/b |'),
    (text) => text.replace('May 4, 2026 9:15', '2026-05-04 09:15'),
  ],
  [
    'header keys by other names',
    table(
      '| **Date** | 2026-05-04 |',
      '| **Repository** | lanternworks/tidepool |',
      '| **Pull Request** | #41 |',
    ),
    (text) => text.replace('Repository', 'Repo').replace('Pull Request', 'PR'),
  ],
  [
    'header keys that are not bold',
    table('| Date | 2026-05-04 |', '| Repo | lanternworks/tidepool |', '| Mood | good |'),
    (text) => text.replace('Date', '**Date**').replace('Repo', '**Repo**'),
  ],
  [
    'header keys that are neither bold nor by their names, with a date in words',
    table(
      '| Date | May 4, 2026 |',
      '| Repository | lanternworks/tidepool |',
      '| Pull Request | #41 |',
      '| Wall clock | 9m |',
    ),
    (text) =>
      text
        .replace('Date | May 4, 2026', '**Date** | 2026-05-04')
        .replace('Repository', '**Repo**')
        .replace('Pull Request', '**PR**')
        .replace('Wall clock', '**Wall-clock time**'),
  ],
  [
    'header keys of which two mean the same',
    table('| Date | 2026-05-04 |', '| Pull request | #41 |', '| PR number | 41 |'),
    (text) => text.replace('Date', '**Date**').replace('Pull request', '**PR**'),
  ],
  [
    'a date with more behind it than is respelled, beside keys that are not bold',
    table('| Date | 2026-05-04 09:15:30 UTC |', '| Repo | lanternworks/tidepool |'),
    (text) => text.replace('Date', '**Date**').replace('Repo', '**Repo**'),
  ],
  [
    'a key of front matter, where a value stays that nobody knows',
    block('date: |', '  soon', 'PR: 41'),
    (text) => text.replace('PR: 41', 'pr: "41"'),
  ],
  [
    'front matter that is not closed',
    `---\ntitle: Retries\npr: 41\n\n# Review\n\n${FINDING}`,
    (text) => text.replace('41\n', '41\n---\n'),
  ],
  [
    'keys that are spelled another way',
    block('Title: Retries', 'PR-Title: Retry deliveries', 'repository: lanternworks/tidepool'),
    (text) => text.replace('Title:', 'title:').replace('PR-Title', 'pr_title').replace('repository', 'repo'),
  ],
  [
    'a key that is spelled another way, beside comments',
    block('# yaml-language-server: $schema=front-matter.json', 'Title: Retries', 'aliases: [old] # was once'),
    (text) => text.replace('Title:', 'title:'),
  ],
  [
    'values that are spelled another way',
    block(
      'date: 4 May 2026',
      'time: 9:15',
      'pr: "#41"',
      'kind: Pull Request',
      'repo: https://github.com/a/b',
    ),
    (text) =>
      text
        .replace('4 May 2026', '2026-05-04')
        .replace('9:15', '09:15')
        .replace('#41', '41')
        .replace('Pull Request', 'pr')
        .replace('https://github.com/a/b', 'a/b'),
  ],
  [
    'a moment for a date',
    block('date: 2026-05-04T09:15:30', 'pr: 41'),
    (text) => text.replace('2026-05-04T09:15:30', '2026-05-04\ntime: 09:15'),
  ],
  [
    'reviewers that are no list',
    block('reviewer: "Heron Large 2 (effort: high), Sable Pro 4"'),
    (text) => text.replace(/reviewer: .*/, 'reviewers:\n  - "Heron Large 2 (effort: high)"\n  - Sable Pro 4'),
  ],
  [
    'reviewers that YAML takes for maps',
    block('reviewers: [Heron Large 2 (effort: high), Sable Pro 4]', 'pr: 41'),
    (text) => text.replace(/ \[.*\]/, '\n  - "Heron Large 2 (effort: high)"\n  - Sable Pro 4'),
  ],
  [
    'the same, a line each',
    block('reviewers:', '  - Heron Large 2 (effort: high)', '  - Sable Pro 4', 'pr: 41'),
    (text) => text.replace(/Heron Large 2 \(effort: high\)\n/, '"Heron Large 2 (effort: high)"\n'),
  ],
  [
    'nothing about itself but the name of the file',
    `# Review\n\n${FINDING}`,
    (text) => `---\ndate: 2026-05-04\ntime: 09:15\npr: "41"\n---\n\n${text}`,
  ],
] as const satisfies [string, string, (text: string) => string][])('%s', async ([, before, correct]) => {
  const { text, left } = await fixReport(ID, 'x.md', bytes(before));
  expect(left).toEqual([]);
  expect(text).toBe(correct(before));
  expect(codes(text)).not.toEqual(codes(before));
  expect(await fixReport(ID, 'x.md', bytes(text))).toMatchObject({ text, done: [] });
});

test('a wrapper around a review in the appendix goes, and all else stays as it was', async () => {
  const header = '| | |\r\n|---|---|\r\n| **Reviewers** | Heron Large 2, Sable Pro 4 |';
  const review = (name: string) =>
    `### ${name}\r\n\r\n\`\`\`markdown\r\n## Findings\r\n\r\nWords.\r\n\`\`\`\r\n`;
  const start = `\uFEFF# Review\r\n\r\n${header}\r\n\r\n${FINDING}\r\n## Appendix: Original Reviews\r\n\r\n`;
  const before = `${start}${review('Heron Large 2')}\r\n${review('Sable Pro 4')}`;
  const { text, done } = await fixReport(ID, 'x.md', bytes(before));
  expect(done.map(({ removed }) => removed)).toEqual([['```markdown'], ['```'], ['```markdown'], ['```']]);
  expect(text).toBe(before.replaceAll(/^```(?:markdown)?\r$/gm, '\r'));
});

/** What is wrong, and nobody can know how it was meant. */
test.for([
  ['a date that may be two', table('| **Date** | 04/05/2026 |')],
  ['the same beside keys that are not bold', table('| Date | 04/05/2026 |', '| Repo | a/b |')],
  [
    'a row whose right name is taken',
    table('| **Repo** | a/b |', '| **Repository** | c/d |', '| **Date** | 2026-05-04 |'),
  ],
  [
    'front matter that is not closed and holds another key',
    `---\ntitle: A\nmood: good\n\n# Review\n\n${FINDING}`,
  ],
  ['a key that nobody knows', block('mood: good', 'pr: 41')],
  ['a key that is there twice by then', block('title: A', 'Title: B')],
  ['a value with a comment behind it', block('date: 4 May 2026 # the day')],
  ['a moment in a zone', block('date: 2026-05-04T09:15:00Z')],
  ['a list of lists', block('reviewers: [[Heron Large 2]]')],
  ['what is no YAML', block('title: "A', 'Title: B')],
  ['a header key that every object has', table('| **Date** | 2026-05-04 |', '| **constructor** | a |')],
] as const)('%s is left alone', async ([, text]) => {
  expect(await fixReport('tidepool/review', 'x.md', bytes(text))).toMatchObject({ text, done: [] });
});

test('what is no text is left alone', async () => {
  const latin = new Uint8Array([0x23, 0x20, 0xe9]);
  expect(await fixReport(ID, 'x.md', latin)).toEqual({ text: '', done: [], left: [] });
});

const samples = ['tidepool', 'quillcast'].flatMap((name) =>
  readdirSync(join('reports', name)).map((file) => readFileSync(join('reports', name, file), 'utf8')),
);

test('no fix loses a word, a finding or a severity, whatever is broken', async () => {
  const wrong = [
    '```',
    '````markdown',
    '~~~',
    '---',
    '| Date | 4 May 2026 |',
    'Title: x',
    '## Resolution',
    '',
  ];
  const mutation = fc.tuple(fc.nat(), fc.constantFrom(...wrong), fc.nat(1));
  const cases = fc.tuple(fc.constantFrom(...samples), fc.array(mutation, { minLength: 1, maxLength: 4 }));
  const seen = { made: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async ([sample, mutations]) => {
      const lines = sample.split('\n');
      for (const [at, line, remove] of mutations) lines.splice(at % Math.min(lines.length, 60), remove, line);
      const before = lines.join('\n');
      const { text, done } = await fixReport('q/notes', 'x.md', bytes(before));
      if (done.length === 0) {
        expect(text).toBe(before);
        return;
      }
      seen.made += 1;
      const rewritten = done.flatMap(({ removed }) => removed);
      const kept = new Set(wordsOf(text));
      const lost = wordsOf(before).filter((word) => !kept.has(word));
      expect(lost.filter((word) => !wordsOf(rewritten.join('\n')).includes(word))).toEqual([]);
      expect(findingsOf(text)).toEqual(findingsOf(before));
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(seen.made).toBeGreaterThan(5);
});

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function findingsOf(text: string): unknown {
  const { report } = parseReport('q/notes', 'x.md', bytes(text));
  return report.findings.map(({ id, severity, title }) => [id, severity, title]);
}
