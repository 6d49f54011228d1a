import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

/** A scan of a supply chain with these blocks below its title. */
const scan = (...blocks: string[]) =>
  read(['# Supply Chain Scan: orchard/quarry', ...blocks, ''].join('\n\n'), 'quarry/20260601-101500-main');
const issues = (...blocks: string[]) => scan('## Open issues', ...blocks).report.findings;
/** What a reader sees of one bullet: its title, where it points, and the words behind the title. */
function bullet(markdown: string) {
  const found = issues(markdown);
  expect(found).toHaveLength(1);
  const { title, locations, text } = found[0]!;
  return {
    title,
    places: locations.map(({ path, startLine, endLine }) =>
      startLine ? `${path}:${startLine}-${endLine}` : path,
    ),
    text,
  };
}

test('the title makes the kind, and only a scan has open issues', () => {
  const body = '## Open issues\n\n- `ci/build.yml:12` — Actions float. Pin them.\n';
  expect(read(`# Supply Chain Scan: orchard/quarry\n\n${body}`).report).toMatchObject({
    kind: 'supply-chain',
    findings: [{ title: 'Actions float.' }],
  });
  expect(read(`# Weekly notes\n\n${body}`, 'quarry/notes').report).toMatchObject({
    kind: 'other',
    findings: [],
  });
});

test.for([
  ['Critical', 'critical'],
  ['Top tier', 'critical'],
  ['Advisory', 'suggestion'],
  ['Low', 'suggestion'],
  ['Lower tier', 'suggestion'],
  ['Minor', 'suggestion'],
  ['Info', 'suggestion'],
  ['Informational only', 'suggestion'],
  ['Important', 'important'],
  ['Second tier', 'important'],
  ['Stopgaps', 'important'],
  ['Slow downloads', 'important'],
] as const)('the tier %s is %s, and stays as written', ([tier, severity]) => {
  expect(issues(`### ${tier}`, '- `ci/build.yml:12` — Actions float.')).toMatchObject([
    { severity, severityAsWritten: tier },
  ]);
});

test('an issue above the first tier is important, in no words of the report', () => {
  expect(issues('- `ci/build.yml:12` — Actions float.', '### Low', '- `go.sum` — Two hashes.')).toMatchObject(
    [
      { severity: 'important', severityAsWritten: null },
      { severity: 'suggestion', severityAsWritten: 'Low' },
    ],
  );
});

test.for([
  ['`ci/build.yml:12` — Actions float.', ['ci/build.yml:12-12']],
  ['`ci/build.yml:12`: Actions float.', ['ci/build.yml:12-12']],
  ['**`ci/build.yml:12`** — Actions float.', ['ci/build.yml:12-12']],
  ['`ci/build.yml:12`, `ci/test.yml:3-4` — Actions float.', ['ci/build.yml:12-12', 'ci/test.yml:3-4']],
  ['`ci/build.yml:12` and `:19` — Actions float.', ['ci/build.yml:12-12', 'ci/build.yml:19-19']],
  ['`ci/build.yml:12` + **`go.sum`** — Actions float.', ['ci/build.yml:12-12', 'go.sum']],
  ['Actions float.', []],
] as const)('the places that %s leads with', ([written, places]) => {
  expect(bullet(`- ${written}`)).toEqual({ title: 'Actions float.', places, text: '' });
});

test.for([
  ['**Actions float** — `ci/build.yml:12`: each run may fetch other code.', 'each run may fetch other code.'],
  ['**Actions float** — `ci/build.yml:12`', ''],
  ['`ci/build.yml:12` — **Actions float** — see `ci/test.yml:3`.', 'see ci/test.yml:3.'],
  ['`ci/build.yml:12` — **Actions float** — `fetch.sh` runs twice.', 'fetch.sh runs twice.'],
] as const)('bold words are the title of %s', ([written, text]) => {
  expect(bullet(`- ${written}`)).toEqual({ title: 'Actions float', places: ['ci/build.yml:12-12'], text });
});

test.for([
  ['Actions float. Pin them. Soon.', 'Actions float.', 'Pin them. Soon.'],
  ['Are they pinned? No.', 'Are they pinned?', 'No.'],
  ['The step `fetch` runs `late.sh` unseen. Pin `it`.', 'The step fetch runs late.sh unseen.', 'Pin it.'],
  ['It runs twice. `fetch` is the second.', 'It runs twice.', 'fetch is the second.'],
  ['Lock files, e.g. of 1.2, drift. Pin them.', 'Lock files, e.g. of 1.2, drift.', 'Pin them.'],
  ['Actions float, and nobody looks', 'Actions float, and nobody looks', ''],
] as const)('the first sentence is the title of %s', ([written, title, text]) => {
  expect(bullet(`- \`ci/build.yml:12\` — ${written}`)).toEqual({
    title,
    places: ['ci/build.yml:12-12'],
    text,
  });
});

test('a place in the middle of the sentence belongs to it', () => {
  expect(bullet('- `ci/build.yml:12` — as in `ci/test.yml:3`, actions float.')).toEqual({
    title: 'as in ci/test.yml:3, actions float.',
    places: ['ci/build.yml:12-12'],
    text: '',
  });
});

test('code that is no place belongs to the sentence', () => {
  expect(bullet('- `latest` is pulled by each run. Pin it.')).toEqual({
    title: 'latest is pulled by each run.',
    places: [],
    text: 'Pin it.',
  });
});

test.for([
  ['`vendor/blob.bin`', 'vendor/blob.bin', ['vendor/blob.bin']],
  ['`vendor/a.bin`, `vendor/b.bin`', 'vendor/a.bin, vendor/b.bin', ['vendor/a.bin', 'vendor/b.bin']],
] as const)('a bullet that is only %s is titled by it', ([written, title, places]) => {
  expect(bullet(`- ${written}`)).toEqual({ title, places, text: '' });
});

test('bullets inside a bullet are its text', () => {
  const found = issues(
    '- `ci/build.yml:12` — Actions float.\n  - `ci/test.yml:3` — pinned\n\n  More words.\n- `go.sum` — Two hashes.',
  );
  expect(found.map(({ title, line, lastLine }) => [title, line, lastLine])).toEqual([
    ['Actions float.', 5, 8],
    ['Two hashes.', 9, 9],
  ]);
  expect(found[0]?.text).toBe('ci/test.yml:3 — pinned\nMore words.');
});

test('issues have no ids, and anchors of their own', () => {
  const found = issues('### Critical', '- One.\n- Two.', '### Low', '- Three.', '### Top', '- Four.');
  expect(found.map(({ id, anchor }) => [id, anchor])).toEqual([
    [null, 'critical-1'],
    [null, 'critical-2'],
    [null, 'suggestion-1'],
    [null, 'critical-3'],
  ]);
});

test('prose between the lists of a tier stays where it stood', () => {
  const { sections } = scan(
    '## Open issues',
    'Lead.',
    '### Low',
    '- One.',
    'Between.',
    '- Two.',
    'After.',
  ).layout;
  const parts = sections.map((section) => [section.name, section.parts.map((part) => part.type)]);
  expect(parts).toEqual([
    ['Open issues', ['prose']],
    ['Low', ['finding', 'prose', 'finding', 'prose']],
  ]);
});

test.for(['## False positives', '## Method', '# False positives'])('%s ends the open issues', (heading) => {
  const { report, layout } = scan(
    '## Open issues',
    '- `go.sum` — Two hashes.',
    heading,
    '- `ci/x.yml` — Is fine.',
  );
  expect(report.findings.map(({ title }) => title)).toEqual(['Two hashes.']);
  expect(layout.sections.at(-1)?.parts).toMatchObject([{ type: 'prose' }]);
});

test('a bullet without words is no issue and is not lost', () => {
  const { report, layout } = scan('## Open issues', '- ```sh\n  true\n  ```\n- `go.sum` — Two hashes.');
  expect(report.findings.map(({ title }) => title)).toEqual(['Two hashes.']);
  expect(layout.sections[0]?.parts.map(({ type }) => type)).toEqual(['prose', 'finding']);
});

test('a struck bullet is struck, and keeps its place', () => {
  expect(issues('- ~~`ci/build.yml:12` — Actions float.~~')).toMatchObject([
    { status: 'struck', title: 'Actions float.', locations: [{ path: 'ci/build.yml', startLine: 12 }] },
  ]);
});

test.for([
  ['- [ci/build.yml:12](https://forge.example/b) — Actions float.', 'Actions float.'],
  ['- `ci/build.yml:12` calls `b.yml:2`. Pin it.', 'ci/build.yml:12 calls b.yml:2.'],
] as const)('%s is titled %s', ([markdown, title]) => {
  expect(bullet(markdown)).toMatchObject({ title, places: ['ci/build.yml:12-12'] });
});
