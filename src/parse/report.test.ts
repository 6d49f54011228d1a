import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../model/problem.ts';
import { Report } from '../model/report.ts';
import { renderLayout } from '../render/layout.ts';
import { read } from './__fixtures__/read.ts';
import { rejects } from '../model/problem.ts';
import { parseReport, plainReport } from './report.ts';

function readFixture(name: string, id: string) {
  const bytes = readFileSync(new URL(`./__fixtures__/${name}`, import.meta.url));
  return { ...parseReport(id, `${id}.md`, bytes), lines: bytes.toString('utf8').split('\n') };
}

const place = (path: string, startLine: number | null = null, endLine = startLine) => ({
  path,
  startLine,
  endLine,
});
const codes = (report: Report) => report.problems.map(({ code, line }) => `${code} ${line}`);

describe('a lettered report', () => {
  const { report, layout, lines } = readFixture('lettered.md.txt', 'quarry/20260601-101500-pr-9');
  const line = (start: string) => lines.findIndex((text) => text.startsWith(start)) + 1;

  test('its header', () => {
    expect(report).toMatchObject({
      id: 'quarry/20260601-101500-pr-9',
      source: { path: 'quarry/20260601-101500-pr-9.md', encoding: 'utf-8', dialect: 'deep-review' },
      title: 'Deep Review: 20260601-101500-pr-9',
      kind: 'pr',
      date: '2026-06-01',
      time: '10:41',
      startedAt: '2026-06-01T10:15:00',
      repo: 'orchard/quarry',
      pullRequest: { number: 9, title: 'Keep late jobs', url: 'https://forge.example/orchard/quarry/pull/9' },
      branch: 'fix/late-jobs',
      round: 2,
      roundLabel: '2 (of PR #9)',
      author: 'wren',
      commits: [
        { sha: 'ae6bc38', subject: 'Keep late jobs' },
        { sha: 'bf7cd49', subject: 'Test them' },
      ],
      reviewers: [
        { name: 'Heron Large 2', effort: 'high', dropped: null },
        { name: 'Sable Pro 4', effort: 'default', dropped: null },
        { name: 'Finch Mini 3', effort: null, dropped: '429 capacity' },
      ],
      verdict: { label: 'Merge with fixes', reason: 'one job can be lost', class: 'fixes' },
      wallClockSeconds: 724,
      tags: [],
    });
  });

  test('its findings', () => {
    expect(report.findings).toMatchObject([
      {
        id: 'I1',
        anchor: 'i1',
        severity: 'important',
        title: 'Push — and Pop — share queue.jobs without a lock',
        locations: [place('pkg/relay/queue.go', 70, 74), place('pkg/relay/queue.go', 91)],
        agents: ['Heron Large 2', 'Sable Pro 4'],
        tags: ['regression'],
        status: 'open',
        codeBlocks: 2,
        diffBlocks: 1,
        fix: 'Fix: take the lock.\n\n```diff\n+q.mu.Lock()\n```',
        line: line('I1.'),
        resolution: { n: 1, action: 'Fixed', outcome: 'fixed' },
        raisedBefore: [],
      },
      {
        id: 'S1',
        severity: 'suggestion',
        locations: [place('docs/guide.md')],
        agents: ['Sable Pro 4'],
        text: 'The flag is called --keep-late.',
        line: line('S1.'),
        lastLine: line('The flag'),
        resolution: null,
        raisedBefore: [{ round: 1, id: 'S2' }],
      },
    ]);
    expect(report.findings[0]?.text).toContain('One lock for both [Sable Pro 4].');
  });

  test('what stands beside the findings', () => {
    expect(report.strengths).toMatchObject([
      { title: 'Small change', scope: 'in-scope', agents: ['Heron Large 2'] },
    ]);
    expect(report.testingGaps).toMatchObject([{ number: 1, title: 'Pop is not tested while Push runs' }]);
    expect(report.retro?.typed).toMatchObject([
      { agent: 'Heron Large 2', durationSeconds: 447, falsePositives: 0, toolCalls: null },
      { agent: 'Sable Pro 4', durationSeconds: 256, findings: { critical: 0, important: 1, suggestion: 1 } },
    ]);
    expect(report.reconciliation).toMatchObject([
      { agent: 'Sable Pro 4', theirId: 'C1', to: 'important', ourId: 'I1' },
    ]);
    expect(report.originals).toMatchObject([
      { agent: 'Heron Large 2', missing: null, findings: [{ id: 'I1', title: 'Two writers' }] },
      { agent: 'Sable Pro 4', missing: null, findings: [] },
    ]);
    expect(report.resolution).toMatchObject({ addressed: '2026-06-02', commits: ['c08de5a'] });
  });

  test('its one problem carries its line', () => {
    expect(report.problems.map((found) => formatProblem('quarry.md', found))).toEqual([
      expect.stringMatching(
        `^quarry\\.md:${line('| 2 | Suggestion #7')} warning resolution-target-unknown: "Suggestion #7: a flag"`,
      ),
    ]);
  });

  test('every section stands in its page, once', () => {
    expect(layout.sections.map(({ name }) => name)).toEqual([
      'Executive Summary',
      'Critical Issues',
      'Important Issues',
      'Suggestions',
      'Design Observations',
      'Strengths',
      'Testing Assessment',
      'Agent Performance Retro',
      'Resolution',
    ]);
    expect(layout.originals.map(({ name, original }) => [name, original])).toEqual([
      ['Appendix: Original Reviews', null],
      ['Heron Large 2', 'o-heron-large-2'],
      ['Important Issues', null],
      ['Sable Pro 4', 'o-sable-pro-4'],
    ]);
    expect(layout.header.map(({ key }) => key)).toContain('Wall-clock time');
  });
});

describe('a report with ordinals, its review wrapped in a fence', () => {
  const { report, lines } = readFixture('ordinal-wrapped.md.txt', 'quarry/20260318-142210-fix-queue');

  test('its header', () => {
    expect(report).toMatchObject({
      kind: 'branch',
      branch: 'fix/queue',
      pullRequest: null,
      round: null,
      verdict: { label: 'Rework', reason: 'the queue is lost on restart', class: 'rework' },
      wallClockSeconds: 542,
    });
  });

  test('its findings', () => {
    const heads = report.findings.map(({ id, title, status, agents }) => [id, title, status, agents]);
    expect(heads).toEqual([
      ['Critical 1', 'The queue is lost on restart', 'open', ['Heron Large 1', 'Sable Pro 3']],
      ['Suggestion 1', 'Log the restart', 'struck', []],
      ['Suggestion 2', 'Name the constant', 'open', ['Sable Pro 3']],
      ['Suggestion 3', 'Pop blocks', 'invalid', []],
    ]);
    expect(report.findings[0]).toMatchObject({
      locations: [place('queue.go', 12), place('store.go', 3)],
      tags: ['gap'],
      codeBlocks: 1,
      text: 'jobs = nil\nNothing is written down.',
    });
    expect(report.findings[2]?.text).toBe('It says 3 in two places.');
  });

  test('the wrapped review is read', () => {
    expect(report.originals).toMatchObject([
      { agent: 'Heron Large 1', findings: [{ id: '1', severity: 'critical', title: 'Restart' }] },
      { agent: 'Sable Pro 3', missing: 'failed', findings: [] },
    ]);
    expect(report.resolution).toEqual({ addressed: '2026-03-19', commits: [], rows: [] });
  });

  test('counts by severity of the oldest retro', () => {
    expect(report.retro?.typed.map(({ findings, durationSeconds }) => [findings, durationSeconds])).toEqual([
      [{ critical: 1, important: 0, suggestion: 0 }, 300],
      [{ critical: 1, important: 0, suggestion: 3 }, 202],
    ]);
  });

  test('both lines of the wrapper are named', () => {
    const wrapper = lines.flatMap((line, at) => (line === '```' ? [at + 1] : []));
    expect(codes(report).filter((code) => code.startsWith('fence'))).toEqual([
      `fence-wrapper ${wrapper[0]}`,
      `fence-wrapper ${wrapper.at(-1)}`,
    ]);
  });
});

describe('a report of the newest style', () => {
  const { report, layout, lines } = readFixture('newest.md.txt', 'quarry/20260917-134405-pr-61');

  test('its header', () => {
    expect(report).toMatchObject({
      date: '2026-09-17',
      time: '13:43',
      startedAt: '2026-09-17T13:44:05',
      reviewSha: '0123abc4d',
      tags: ['queue', 'locking'],
      verdict: { label: 'Merge with fixes', reason: 'a batch can be sent twice' },
      reviewers: [
        { name: 'Heron Large 5.5', effort: 'xhigh' },
        { name: 'Sable Pro 6-astra', effort: null },
      ],
    });
  });

  test('its finding', () => {
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      id: 'I1',
      title: 'A batch is “sent — then stored”, so it can be sent twice',
      locations: [place('pkg/batch/send.go', 30, 41)],
      agents: ['Consolidator', 'Heron Large 5.5'],
      tags: ['regression'],
      raisedBefore: [{ round: 1, id: 'I1' }],
      codeBlocks: 4,
      diffBlocks: 1,
      fences: [
        { language: 'go', role: null },
        { language: 'bash', role: 'repro' },
        { language: 'text', role: 'output' },
        { language: 'diff', role: 'patch', line: lines.indexOf('```diff patch') + 1 },
      ],
    });
    expect(report.findings[0]?.fix).toMatch(/^Fix: store first\.\n\n```diff patch\n[^]*-send\(batch\)\n```$/);
  });

  test('concerns before strengths, scope first or inside the bold', () => {
    expect(report.concerns).toMatchObject([
      { title: 'Two stores', scope: 'future', agents: ['Sable Pro 6-astra'] },
    ]);
    expect(report.strengths).toMatchObject([{ scope: 'in-scope', agents: ['Heron Large 5.5'] }]);
  });

  test('it lacks nothing that it does not have', () => {
    expect(report).toMatchObject({
      retro: null,
      resolution: null,
      originals: [],
      coverage: [],
      limitations: [],
    });
    expect(codes(report)).toEqual([]);
    expect(layout.sections.at(-1)?.name).toBe('Notes on this report');
  });

  test('lines count from the top of the file, front matter and all', () => {
    const heading = report.sections.find(({ title }) => title === 'Suggestions');
    expect(heading?.line).toBe(lines.indexOf('## Suggestions', lines.indexOf('```diff patch')) + 1);
  });
});

test.for(['lettered.md.txt', 'ordinal-wrapped.md.txt', 'newest.md.txt'])(
  'the record of %s survives JSON',
  (name) => {
    const { report } = readFixture(name, 'quarry/x');
    expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  },
);

test.for([
  [
    '',
    'an empty file',
    ['date-missing null', 'findings-unread null', 'header-missing null', 'title-missing null'],
  ],
  ['# Only a title', 'a title', ['date-missing null', 'findings-unread null', 'header-missing null']],
  ['# R\n\n## Suggestions\n\nNone.', 'nothing found', ['date-missing null', 'header-missing null']],
  [
    '---\ndate: 2026-06-01\n---\n\n# R\n\n## Suggestions\n\nS1. **A**',
    'no place',
    ['finding-location-missing 9'],
  ],
  [
    '---\ndate: 2026-06-01\n---\n\n# R\n\n## Suggestions\n\nS1. **A** — `a.go`\n\nS1. **B** — `a.go`',
    'an id twice',
    ['finding-id-repeats 11'],
  ],
] as const)('the problems of %j: %s', ([text, , want]) => {
  expect(codes(read(text, 'notes').report).sort()).toEqual(want);
});

test('front matter names the report, and its own title only in the record', () => {
  const { report } = read('---\ntitle: Own name\n---\n\n# Deep Review: x\n');
  expect(report.title).toBe('Own name');
  expect(report.sections.map(({ title }) => title)).toEqual(['Deep Review: x']);
});

test.for([
  ['# A\xE9\n', 'not-utf8 1'],
  ['# A\n\n\0', 'nul-character 3'],
  [`# A\n\n${'> '.repeat(200)}x`, 'too-complex 3'],
  ['---js\nx\n---\n', 'front-matter-language 1'],
  ['---\ntitle: a\ntitle: b\n---\n', 'front-matter-yaml 3'],
  ['---\ntitle: a\ndate: 2026-02-30\n---\n\nWords.\n', 'front-matter-value 3'],
  [
    '---\ntitle: a\ndate: 2026-02-30\n---\n# Deep Review: x\n\n| **Repo** | a/b |\n|---|---|\n\n## Suggestions\n\nNone.',
    'front-matter-value 3',
  ],
] as const)('%j is rejected', ([text, want]) => {
  const bytes = Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
  const { report } = parseReport('notes', 'notes.md', bytes);
  expect(rejects(report.problems)).toBe(true);
  expect(codes(report)).toContain(want);
});

test('a value that is no use to us is no mistake in a review by another tool', () => {
  const { report } = read('---\ndate: last week\nmodel: x\n---\n\n# Code review\n\n## Findings\n\nNone.\n');
  expect(rejects(report.problems)).toBe(false);
  expect(codes(report)).toContain('front-matter-foreign 2');
});

test('the keys of another tool are one note, which lists them', () => {
  const { report } = read(
    '---\nmodel: x\ndate: last week\ndepth: deep\n---\n\n# Code review\n\n## Findings\n\nNone.\n',
  );
  const notes = report.problems.filter(({ code }) => code === 'front-matter-foreign');
  expect(notes).toMatchObject([
    { line: 2, message: '"model", "date", "depth" are front matter keys of another tool.' },
  ]);
});

test('a file that was saved in a wrong encoding is read as it was written, and says so', () => {
  const misread = new TextDecoder('windows-1252').decode(
    new TextEncoder().encode('# Late jobs ✅\n\nOne.\n'),
  );
  const { report } = read(misread);
  expect([report.title, report.source.encoding]).toEqual(['Late jobs ✅', 'repaired']);
  expect(codes(report)).toContain('encoding-repaired null');
});

test.for([
  ['# Code review\n\n## Findings\n\nNone.', 'front-matter-foreign 2'],
  ['# R\n\n| **Repo** | orchard/quarry |\n|---|---|\n\n## Suggestions\n\nNone.', 'front-matter-key 2'],
] as const)('a key of no meaning here is a mistake only in a report of our format: %s', ([body, want]) => {
  const { report } = read(`---\nreview_depth: deep\n---\n\n${body}\n`);
  expect(codes(report).filter((code) => code.startsWith('front-matter'))).toEqual([want]);
});

test('a report our parser fails on keeps its words', async () => {
  const { report, layout } = plainReport(
    'quarry/notes',
    'quarry/notes.md',
    new TextEncoder().encode('# T\n\n<b> & all'),
    'stack',
  );
  expect(report).toMatchObject({
    id: 'quarry/notes',
    title: 'notes',
    source: { dialect: 'plain' },
    findings: [],
  });
  expect(report.problems.map(({ code, message }) => [code, message.includes('stack')])).toEqual([
    ['parse-failed', true],
  ]);
  const { lead } = await renderLayout(layout);
  expect(lead[0]?.type === 'prose' && lead[0].html).toContain('&#x3C;b> &#x26; all');
});

/** Values of the record that repeat what a page must show by itself. */
const COPIES = new Set([
  'text',
  'fix',
  'markdown',
  'metrics',
  'sections',
  'coverage',
  'reconciliation',
  'problems',
]);

/** Where a word of the source may end up: a fragment of a page, or a value of the record. */
async function everything(text: string): Promise<string> {
  const { report, layout } = read(text, 'notes');
  const page = await renderLayout(layout);
  const values = JSON.stringify(report, (key, value: unknown) => (COPIES.has(key) ? undefined : value));
  return `${JSON.stringify(page)}${values}`
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .toLowerCase();
}

// Numbered, so that a word lost in one place is not found in another.
const word = fc
  .tuple(
    fc.constantFrom('heron', 'Queue', 'späte', 'задача', '雨の日', 'naïveté', '🌧', 'int', 'a_b_c', 'x.y.z'),
    fc.nat(99_999),
  )
  .map(([base, n]) => `${base}${n}`);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const pair = fc.tuple(words, words);
const snippet = fc.oneof(
  words,
  fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  fc.constantFrom(
    '# Review',
    '## Critical Issues',
    '### Important Issues',
    '## Suggestions',
    '## Design Observations',
  ),
  fc.constantFrom(
    '## Testing Assessment',
    '## Agent Performance Retro',
    '## Appendix: Original Reviews',
    '## Resolution',
  ),
  fc.constantFrom(
    '### [Heron] — Pass 1',
    '### Sable Pro 4',
    '---',
    '***',
    '**Strengths**',
    '<br>',
    '<!-- remark -->',
  ),
  words.map((text) => `${text}\n===`),
  words.map((text) => `${text}\n---`),
  pair.map(([a, b]) => `I1. **${a}** — \`pkg/queue.go:3\` [Heron Large 2] (important, gap)\n\n${b}`),
  pair.map(([a, b]) => `1. **${a}** — \`pkg/queue.go:3\` [Heron Large 2] — ${b}`),
  pair.map(([a, b]) => `**[CRITICAL] pkg/queue.go:3 — ${a}** ${b}`),
  pair.map(([a, b]) => `- ${a}\n  - ${b}\n\n    - deep\n`),
  pair.map(([a, b]) => `> ${a}\n> > ${b}`),
  pair.map(([a, b]) => `| ${a} | x |\n|---|---|\n| ${b} | y |`),
  pair.map(([a, b]) => `| **Round** | 3 |\n|---|---|\n| **${a}** | ${b} |`),
  pair.map(([a, b]) => `\`\`\`go repro\n${a}\n## ${b}\n\`\`\``),
  words.map((text) => `~~~\n${text}\n~~~`),
  words.map((text) => `\`\`\`\n${text}`),
  words.map((text) => `    ${text}`),
  pair.map(([a, b]) => `<details>\n<summary>${a}</summary>\n\n${b}\n\n</details>`),
  words.map((text) => `<script>${text}</script>`),
  pair.map(([a, b]) => `Array<${a}> and <b onclick="x">${b}</b>`),
  pair.map(([a, b]) => `***${a}** ${b}* ~~${a} **${b}**~~ \`${a}\``),
  pair.map(([a, b]) => `[${a}](https://forge.example/x) ![${b}](y.png)`),
  pair.map(([a, b]) => `- [ ] ${a}\n- [x] ${b}`),
  fc.tuple(pair, fc.nat(99_999)).map(([[a, b], n]) => `${a}[^n${n}].\n\n[^n${n}]: ${b}\n\n    ${a}`),
  fc.tuple(words, fc.nat(99_999)).map(([text, n]) => `[^unused${n}]: ${text}`),
  fc
    .tuple(pair, fc.nat(99_999))
    .map(([[a, b], n]) => `[${a}][r${n}]\n\n[r${n}]: https://forge.example/ "${b}"`),
  fc.tuple(words, fc.nat(99_999)).map(([text, n]) => `> [r${n}]: pkg/queue.go "${text}"`),
  pair.map(([a, b]) => `| ${a} |\n|---|\n| x | ${b} |`),
);

test('no word of a report is lost on the way to its pages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(snippet, { minLength: 1, maxLength: 14 }),
      fc.constantFrom('\n', '\r\n'),
      async (parts, newline) => {
        const text = parts.join('\n\n').replaceAll('\n', newline);
        const shown = await everything(text);
        for (const [written] of parts
          .filter((part) => !/^[`~]{3}/.test(part))
          .join(' ')
          .matchAll(/[\p{L}\p{N}]{3,}/gu))
          if (!SYNTAX.has(written.toLowerCase()) && !LABEL.test(written))
            expect(shown).toContain(written.toLowerCase());
      },
    ),
    { numRuns: 120, seed: 21 },
  );
});
/** Words that stand for something shown in another way: tags, severities as a class of their own. */
const SYNTAX = new Set(['important', 'critical', 'details', 'summary']);
/** Names of footnotes and definitions: they only tie two places together. */
const LABEL = /^[nr]\d+$/;

test('no report makes the parser fail, and the record is always whole', () => {
  const rough = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc
      .array(
        fc.oneof(
          snippet,
          fc.constantFrom('[^a]: x', '[^a]', '[a]: b', '[a]', '|', '**', '`', '](', '<', '\u202E', '\u0000'),
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('\n')),
  );
  fc.assert(
    fc.property(rough, (text) => {
      const { report } = read(text, 'quarry/notes');
      const last = text.split(/\r\n?|\n/).length;
      for (const { line } of report.problems) if (line !== null) expect(line).toBeLessThanOrEqual(last);
      for (const { line, lastLine } of report.findings) expect(lastLine).toBeGreaterThanOrEqual(line);
      expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    }),
    { numRuns: 200, seed: 22 },
  );
});

test('no bytes make the parser fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(parseReport('notes', 'notes.md', bytes).report.id).toBe('notes');
    }),
    { numRuns: 150, seed: 23 },
  );
});
