/** Shapes that once lost words or were read wrongly, across the rooms. */
import { expect, test } from 'vitest';
import { findingsUnder, inline, read } from './parse/__fixtures__/read.ts';
import { repairFences } from './parse/fences.ts';
import { splitFrontMatter } from './parse/front-matter.ts';
import { readFileName } from './parse/file-name.ts';
import { parseLocations } from './parse/locations.ts';
import { tokens } from './parse/inline.ts';
import { readTail } from './parse/tail.ts';
import { renderLayout } from './render/layout.ts';
import { searchRecords } from './exports/search-records.ts';
import { slug } from './model/address.ts';
import { rejects } from './model/problem.ts';

const page = (md: string) => renderLayout(read(md).layout);
const all = async (md: string) => JSON.stringify(await page(md));
const APP =
  '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n\n## Appendix: Original Reviews\n';
const RES = '# R\n\n## Important Issues\n\nI1. **Late** — `a.go:2`\n\n## Resolution\n\n';

test('ordinal title starting with a letter+digit word', () => {
  expect(
    findingsUnder(
      'Important Issues',
      '1. **S3 bucket is public** — `a.go:3`\n\n2. **Second** — `b.go:3`',
    ).map((f) => f.title),
  ).toEqual(['S3 bucket is public', 'Second']);
});
test('bold paragraph in a finding', () => {
  expect(
    findingsUnder('Important Issues', 'I1. **One** — `a.go:3`\n\nProse.\n\n**V8 11** drops this flag.').map(
      (f) => f.id,
    ),
  ).toEqual(['I1']);
});
test('bullet that refers to another finding', () => {
  expect(
    findingsUnder('Important Issues', 'I1. **One** — `a.go:3`\n\n- S2 — **same root cause**').map(
      (f) => f.id,
    ),
  ).toEqual(['I1']);
});
test('raw html in titles', async () => {
  const shown = await page(
    '# R\n\n## Use of <nil> here\n\nText.\n\n## Suggestions\n\nS1. **Array<string> is lost** — `a.go:1`\n',
  );
  expect(shown.sections[0]?.title).not.toContain('<p>');
});
test('raw html in a header cell', async () => {
  const shown = await page(
    '# R\n\n| | |\n|---|---|\n| **Verdict** | **Rework** — an Array<string> is lost |\n',
  );
  expect(shown.header[0]?.html[0]).not.toContain('<p>');
});
test('no H1: first section is swallowed', () => {
  const { report } = read('---\ntitle: Own\n---\n\n## Critical Issues\n\nC1. **Bad** — `a.go:1`\n');
  expect(report.findings.map((f) => f.id)).toEqual(['C1']);
});
test('no H1: words of first heading', async () => {
  expect(await all('---\ntitle: Own\n---\n\n## Executive Summary\n\nText.\n')).toContain('Executive Summary');
});
test('H1 words under a front matter title', async () => {
  expect(await all('---\ntitle: Own\n---\n\n# Deep Review of late jobs\n\nText.\n')).toContain('late jobs');
});
test.for([
  'title: Make !important rules win',
  'title: The *args of Push',
  'title: "Pointers (&queue) leak"',
  'verdict: Rework — see [&queue]',
])('%s', (line) => {
  expect(splitFrontMatter(`---\n${line}\n---\n`).problems).toEqual([]);
});
test('line of an alias', () => {
  expect(splitFrontMatter('---\ntitle: a\nbranch: b\nauthor: *x\n---\n').problems[0]?.line).toBe(4);
});
test('a comment first', () => {
  expect(splitFrontMatter('---\n# by hand\ntitle: Own\n---\n').data.title).toBe('Own');
});
test('a blank line first', () => {
  expect(splitFrontMatter('---\n\ntitle: Own\n---\n').data.title).toBe('Own');
});
test('front matter that is no YAML rejects the report', () => {
  const { report } = read('---\ntitle: [unclosed words\n---\n\n# T\n');
  expect(rejects(report.problems)).toBe(true);
});
test('words of a refused value or unknown key', async () => {
  expect(await all('---\ntitle: A\nowner: Wanted words\ndate: June the first\n---\n\n# T\n')).toContain(
    'Wanted words',
  );
});
test('prose with a colon below a first rule is not eaten in silence', () => {
  const { report } = read('---\nNote: written by hand, see the queue: all of it\n\n---\n\n# T\n');
  expect(report.problems).toMatchObject([{ code: 'front-matter-yaml', line: 2 }]);
});
test('date inside a branch slug', () => {
  expect(readFileName('q/20260422-110156-release-20260501')).toMatchObject({
    startedAt: '2026-04-22T11:01:56',
    target: 'release-20260501',
  });
});
test('healthy review that starts with a bare code block', () => {
  const text = `${APP}\n### Heron Large 2\n\n\`\`\`\n$ go test\nok\n\`\`\`\n\n#### Findings\n\nText.\n\n### Sable Pro 4\n\nText.\n`;
  expect(repairFences(text)).toEqual({ text, problems: [] });
});
test('open fence without blank line above next heading', () => {
  const text = `${APP}\n### Heron Large 2\n\nText\n\n\`\`\`go\nx := 1\n### Sable Pro 4\n\nText.\n`;
  expect(read(text).report.originals.map((o) => o.agent)).toEqual(['Heron Large 2', 'Sable Pro 4']);
});
test('two definitions / notes of one name', async () => {
  const html = await all(
    '# R\n\n## S\n\nSee [x][a] and [^n].\n\n[a]: https://one.example/\n[a]: https://two.example/\n\n[^n]: first note words\n\n[^n]: second note words\n',
  );
  expect(html).toContain('one.example');
  expect(html).toContain('first note words');
  expect(html).toContain('second note words');
});
test('class=""', async () => {
  expect(await all('# R\n\n## S\n\nA[^n].\n\n[^n]: note\n')).not.toContain('class=\\"\\"');
});
test('slug of leading and trailing slash', () => {
  expect(slug('/a/b')).not.toBe(slug('a/b'));
});
test('code with entities in search content', async () => {
  const { report, layout } = read('# R\n\n## S\n\nThe entity `&lt;` is escaped twice.\n');
  const { records } = searchRecords(report, await renderLayout(layout), { label: 'R', repo: 'o/q' });
  const [, section] = records;
  expect(section?.content).toContain('&lt; is escaped twice');
});
test('code in cells keeps spaces', () => {
  const { report } = read(
    '# R\n\n| | |\n|---|---|\n| **PR** | [#12](https://forge.example/o/q/pull/12) — `Push` — and Pop |\n',
  );
  expect(report.pullRequest?.title).toBe('Push — and Pop');
});
test('commit in resolution head', () => {
  expect(
    read(
      `${RES}| **Addressed** | 2026-06-02 |\n|---|---|\n| **Commit** | \`ae6bc38\` Keep jobs (amended) |\n`,
    ).report.resolution?.commits,
  ).toEqual(['ae6bc38']);
});
test('action in parentheses gives a detail', () => {
  expect(
    read(`${RES}| # | Finding | Action |\n|---|---|---|\n| 1 | I1 | Fixed (renamed the flag) |\n`).report
      .resolution?.rows[0]?.detail,
  ).toBe('renamed the flag');
});
test.for(['Document the retry', 'Testability of Push', 'Designer needed'])('ref %s', (ref) => {
  expect(
    read(`${RES}| # | Finding | Action |\n|---|---|---|\n| 1 | ${ref} | Fixed |\n`).report.resolution?.rows[0]
      ?.target,
  ).toBeNull();
});
test('Testing gaps range, letter', () => {
  const t = (ref: string) =>
    read(`${RES}| # | Finding | Action |\n|---|---|---|\n| 1 | ${ref} | Fixed |\n`).report.resolution?.rows[0]
      ?.target;
  expect([t('Testing Gap A'), t('Testing gaps (8 items)')]).not.toContain('testing:1');
});
test('nested severity headings count twice', () => {
  const { report } = read(
    '# R\n\n### Critical Issues\n\nNone.\n\n#### Important Issues\n\nI1. **One** — `a.go:1`\n',
  );
  expect(report.findings.map((f) => [f.id, f.severity])).toEqual([['I1', 'important']]);
});
test('branch called supply-chain', () => {
  expect(
    read(
      '# Deep Review: 20260601-101500-supply-chain-hardening\n\n| **Branch** | `supply-chain-hardening` |\n|---|---|\n\n## Suggestions\n\nNone.\n',
      'q/20260601-101500-supply-chain-hardening',
    ).report.kind,
  ).toBe('branch');
});
test.for(['sync.Mutex', 'queue.Push', 'localhost:8080', 'i.e'])('%s is no location', (span) => {
  expect(parseLocations(span, null)).toBeNull();
});
test.for([
  ['Sable C1: important → demoted to Design Observation', 'design observation'],
  ['Heron C2: critical → rejected as false positive', 'dropped'],
] as const)('%s', ([text, to]) => {
  expect(
    read(`# R\n\n## Agent Performance Retro\n\n### Reconciliation\n\n- ${text}\n`).report.reconciliation[0]
      ?.to,
  ).toBe(to);
});
test.for(['Sable C2: critical → Important (I2).', 'Heron S5: Suggestion → promoted to Important as I7'])(
  'our id in %s',
  (text) => {
    expect(
      read(`# R\n\n## Agent Performance Retro\n\n### Reconciliation\n\n- ${text}\n`).report.reconciliation[0]
        ?.ourId,
    ).toMatch(/^I[27]$/);
  },
);
test('bold label verdict with colon inside', () => {
  expect(read('# R\n\n| **Verdict** | **Rework:** the queue |\n|---|---|\n').report.verdict?.label).toBe(
    'Rework',
  );
});
test('commit subject in parentheses', () => {
  expect(
    read('# R\n\n| **Commits** | `4fd77c6` (serial log rotation) |\n|---|---|\n').report.commits[0]?.subject,
  ).toBe('serial log rotation');
});
test('coverage path with a space', () => {
  expect(read('# R\n\n## Coverage Summary\n\n- `docs/my file.md` — read\n').report.coverage[0]).toMatchObject(
    { path: 'docs/my file.md', outcome: 'read' },
  );
});
test('coverage ids only as ids', () => {
  expect(
    read('# R\n\n## Coverage Summary\n\n- `a.go` — S3-compatible store, no issues\n').report.coverage[0]
      ?.findingIds,
  ).toEqual([]);
});
test('retro observations with an id', () => {
  const { report } = read(
    '# R\n\n## Agent Performance Retro\n\n| | Heron |\n|---|---|\n| Findings | 1I |\n| Design observations | 2 (see S3) |\n',
  );
  expect(report.retro?.typed[0]?.designObservations).toBe(2);
});
test('title inline link address', async () => {
  expect(
    await all(
      '# R\n\n## Suggestions\n\nS1. **A [guide](https://forge.example/guide)** — [the queue](https://forge.example/queue) [Heron Large 2]\n',
    ),
  ).toContain('forge.example/guide');
});
test('tail [bracket] then prose in brackets', () => {
  const t = readTail(
    tokens(inline('— `a.go:3` [Heron Large 2] — The call [see docs] returns (nil) here, always.')),
  );
  expect(t.proseFrom).not.toBeNull();
  expect(t.attributions.map((a) => a.name)).toEqual(['Heron Large 2']);
});
test('Verdict of section/pipe', () => {
  expect(
    read('# R\n\n| **Verdict** | **Merge with fixes** — a: b — c |\n|---|---|\n').report.verdict?.reason,
  ).toBe('a: b — c');
});
test('heading dialect in appendix S5 title (prior S6)', () => {
  const { report } = read(
    `${APP}\n### Heron Large 2\n\n#### Suggestions\n\n##### S5. Late jobs (prior S6) (suggestion, gap)\n\nText.\n`,
  );
  expect(report.originals[0]?.findings).toMatchObject([{ id: 'S5', title: 'Late jobs' }]);
});
test('quoted original with headings in blockquote', () => {
  const { report } = read(
    `${APP}\n### Heron Large 2\n\n> ## Findings\n>\n> text\n\n### Sable Pro 4\n\nText.\n`,
  );
  expect(report.originals.length).toBe(2);
});
test('setext: chatter over a rule', () => {
  const { report } = read(
    `${APP}\n### Heron Large 2\n\nReview complete.\n---\n\n#### Suggestions\n\nS1. **A** — \`a.go:1\`\n`,
  );
  expect(report.originals[0]?.findings.length).toBe(1);
});
test('numbered report whose lettered id exists only in an inner quote/sublist', () => {
  expect(
    findingsUnder('Suggestions', '1. **A** — `a.go:1`\n\n2. **I1 of the last round returns** — `b.go:1`').map(
      (f) => f.title,
    ),
  ).toEqual(['A', 'I1 of the last round returns']);
});
test('details wraps an agent review', () => {
  const { report } = read(
    `${APP}\n### Heron Large 2\n\n<details>\n<summary>all</summary>\n\n#### Suggestions\n\nS1. **A** — \`a.go:1\`\n\n</details>\n\n### Sable Pro 4\n\nx\n`,
  );
  expect(report.originals.map((o) => o.findings.length)).toEqual([1, 0]);
});
test('details across sections shows no stray tag', async () => {
  const html = await all(
    '# R\n\n## S\n\n<details>\n<summary>all</summary>\n\n### Inner\n\nText\n\n</details>\n',
  );
  expect(html).toContain('details');
});
test('trailing blank line of code', async () => {
  expect(await all('# R\n\n## S\n\n```\na\n\n```\n')).toContain('a\\n</code>');
});
test('own-line tag above inline outcome / prose trailing tag', () => {
  const [f] = findingsUnder(
    'Important Issues',
    'I1. **A** — `a.go:1`\n\nProse.\n\n(important, regression — `Push` is new in this PR.)',
  );
  expect([f?.tags, f?.text]).toEqual([['regression'], 'Prose.']);
});
test('class-only tag on own line that is prose', () => {
  const [f] = findingsUnder('Important Issues', 'I1. **A** — `a.go:1`\n\n(test)');
  expect(f?.tags).toEqual(['test']);
});
test('title case of None confirmed', () => {
  expect(
    read(
      '# R\n\n| **Date** | 2026-06-01 |\n|---|---|\n\n## Critical Issues\n\nNone confirmed. Heron raised one.\n',
    ).report.problems,
  ).toEqual([]);
});
test('Resolution heading inside body of original (### Resolution)', () => {
  const { report } = read(
    `${APP}\n### Heron Large 2\n\n#### Resolution\n\nText.\n\n#### Suggestions\n\nS1. **A** — \`a.go:1\`\n`,
  );
  expect(report.originals[0]?.findings.length).toBe(1);
});
test('appendix in a code fence of the body', () => {
  const text =
    '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2 |\n\n## Suggestions\n\nS1. **A** — `a.go:1`\n\n````md\n## Appendix: Original Reviews\n\n### Heron Large 2\n\n```\nx\n```\n````\n\nAfter.\n';
  expect(repairFences(text)).toEqual({ text, problems: [] });
});
test('PR number from plain title', () => {
  expect(read('# R\n\n| **PR** | Fix 3 lost jobs (#12) |\n|---|---|\n').report.pullRequest?.number).toBe(12);
});
test('round 0 / Round of PR title number', () => {
  expect(read('# R\n\n| **Round** | Round 3 |\n|---|---|\n').report.round).toBe(3);
});
test('duplicate anchors of originals', () => {
  const { report } = read(
    `${APP}\n### Heron Large 2\n\nA\n\n#### Suggestions\n\nS1. **x**\n\n### Heron Large 2\n\nB\n`,
  );
  expect(new Set(report.originals.map((o) => o.anchor)).size).toBe(report.originals.length);
});
test('finding anchor collides', () => {
  const a = findingsUnder('Suggestions', 'S1. **A** — `a.go:1`\n\nS1. **B** — `a.go:2`\n\nS1-2. **C**');
  expect(new Set(a.map((f) => f.anchor)).size).toBe(a.length);
});
test('section ids collide', async () => {
  const { sections } = await page('# R\n\n## Notes\n\n## Notes\n\n## Notes 2\n');
  expect(new Set(sections.map((s) => s.id)).size).toBe(3);
});
