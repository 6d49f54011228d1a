import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';
import { repairFences } from './fences.ts';

const HEADER =
  '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n\n## Appendix: Original Reviews\n';
const report = (...parts: string[]) => [HEADER, ...parts].join('\n');
const originals = (text: string) => read(text).report.originals.map(({ agent }) => agent);
const codes = (text: string) => repairFences(text).problems.map(({ code, line }) => `${code} ${line}`);

test('a healthy report is untouched', () => {
  const text = report(
    '### Heron Large 2\n\nProse.\n\n```go\nx := 1\n```\n',
    '---\n',
    '### Sable Pro 4\n\nProse.\n\n````md\n```go\ny := 2\n```\n````\n\nProse.\n',
    '## Resolution\n\n```bash\ntrue\n```\n',
  );
  expect(repairFences(text)).toEqual({ text, problems: [] });
});

test.for([
  ['no fence at all', 'Prose.\n'],
  ['inline code of three ticks', 'Text with ```code``` inside.\n\n### Sable Pro 4\n'],
  ['a tilde fence', '~~~\n```\n~~~\n\n### Sable Pro 4\n\nProse.\n'],
  ['a fence that quotes other headings', '```md\n# Title\n## Suggestions\n```\n\nProse.\n'],
] as const)('left alone: %s', ([, body]) => {
  const text = report('### Heron Large 2\n\nProse.\n', body);
  expect(repairFences(text)).toEqual({ text, problems: [] });
});

test('a fence left open ends before the next review', () => {
  const text = report('### Heron Large 2\n\nProse.\n\n```go\nx := 1\n', '### Sable Pro 4\n\nProse.\n');
  expect(originals(text)).toEqual(['Heron Large 2', 'Sable Pro 4']);
  expect(codes(text)).toEqual(['fence-unclosed 13']);
});

test('a fence left open ends before the Resolution', () => {
  const text = report(
    '### Heron Large 2\n\nProse.\n\n````md\nx := 1\n```\n',
    '## Resolution\n\n| **Addressed** | 2026-06-02 |\n|---|---|\n',
  );
  expect(read(text).report.resolution?.addressed).toBe('2026-06-02');
  expect(codes(text)).toEqual(['fence-unclosed 13']);
});

test('a fence left open to the end is named, and nothing is changed', () => {
  const text = '# R\n\n## Important Issues\n\n```go\nx := 1\n';
  expect(repairFences(text).text).toBe(text);
  expect(codes(text)).toEqual(['fence-unclosed 5']);
});

test.for([
  ['bare', '```', '```'],
  ['named', '````markdown', '````'],
  ['after a rule', '---\n\n```md', '```'],
] as const)('a %s fence around a whole review is dropped', ([, opener, closer]) => {
  const text = report(
    `### Heron Large 2\n\n${opener}\n#### Findings\n\n\`\`\`go\nx := 1\n\`\`\`\n\nProse.\n${closer}\n`,
    '### Sable Pro 4\n\nProse.\n',
    '## Resolution\n\nDone.\n',
  );
  const { report: seen } = read(text);
  expect(seen.originals.map(({ agent }) => agent)).toEqual(['Heron Large 2', 'Sable Pro 4']);
  expect(seen.sections.map(({ title }) => title)).toContain('Findings');
  expect(seen.sections.at(-1)?.title).toBe('Resolution');
  expect(codes(text).every((code) => code.startsWith('fence-wrapper'))).toBe(true);
});

test('the opener of a wrapped review whose closer is missing is dropped', () => {
  const text = report(
    '### Heron Large 2\n\n````markdown\n#### Findings\n\nProse.\n',
    '### Sable Pro 4\n\nProse.\n',
  );
  expect(read(text).report.sections.map(({ title }) => title)).toEqual([
    'R',
    'Appendix: Original Reviews',
    'Heron Large 2',
    'Findings',
    'Sable Pro 4',
  ]);
});

test('a code block that ends a review is no wrapper', () => {
  const text = report('### Heron Large 2\n\nProse.\n\n```\nx\n```\n', '### Sable Pro 4\n\nProse.\n');
  expect(repairFences(text).problems).toEqual([]);
});

test('line numbers stay true behind a repair', () => {
  const text = report('### Heron Large 2\n\nProse.\n\n```go\nx := 1\n', '### Sable Pro 4\n\nProse.\n');
  const line = text.split('\n').indexOf('### Sable Pro 4') + 1;
  expect(read(text).report.originals[1]?.line).toBe(line);
});

const ANSWER = '## Resolution\n\n| **Addressed** | 2026-06-02 |\n|---|---|\n';
const titles = (text: string) => read(text).report.sections.map(({ title }) => title);

test.for([
  ['the Resolution', '```md\n## Resolution\n\nNothing yet.\n```'],
  ['the Resolution, in a longer fence', '````md\n```\n## Resolution\n```\n````'],
  ['the Resolution, in a fence of tildes', '~~~\n## Resolution\n~~~'],
  ['the next reviewer', '```\n### Sable Pro 4\n\nQuoted.\n```'],
  ['the reviewer that it belongs to', '```md\n### Heron Large 2\n```'],
  ['all of them', '```md\n### Heron Large 2\n### Sable Pro 4\n## Resolution\n```'],
] as const)('code that quotes a heading which stands elsewhere is left alone: %s', ([, code]) => {
  const text = report(
    `### Heron Large 2\n\nProse.\n\n${code}\n\nMore.\n`,
    '### Sable Pro 4\n\nProse.\n',
    ANSWER,
  );
  expect(repairFences(text)).toEqual({ text, problems: [] });
  expect(titles(text)).toEqual([
    'R',
    'Appendix: Original Reviews',
    'Heron Large 2',
    'Sable Pro 4',
    'Resolution',
  ]);
  expect(read(text).report.resolution?.addressed).toBe('2026-06-02');
});

test('the quoted heading may come behind the real one', () => {
  const text = report(
    '### Heron Large 2\n\nA.\n',
    '### Sable Pro 4\n\nB.\n\n```\n### Heron Large 2\n```\n\nC.\n',
  );
  expect(repairFences(text)).toEqual({ text, problems: [] });
  expect(originals(text)).toEqual(['Heron Large 2', 'Sable Pro 4']);
});

test('a heading that stands inside code only ends the fence it is hidden by', () => {
  const text = report(
    '### Heron Large 2\n\nProse.\n\n```go\nx := 1\n',
    `### Sable Pro 4\n\nProse.\n\n${ANSWER}`,
  );
  expect(titles(text).slice(2)).toEqual(['Heron Large 2', 'Sable Pro 4', 'Resolution']);
  expect(codes(text)).toEqual(['fence-unclosed 13']);
});

test('without a blank line to close it on, the opener of a hiding fence goes', () => {
  const text = report('### Heron Large 2\n\nProse.\n\n```go\nx := 1\n### Sable Pro 4\n\nProse.\n');
  expect(originals(text)).toEqual(['Heron Large 2', 'Sable Pro 4']);
  expect(repairFences(text).text).toBe(text.replace('```go', ''));
});

test('a retro that has a heading for each reviewer tells nothing of their reviews', () => {
  const retro =
    '## Agent Performance Retro\n\n### Heron Large 2\n\nA.\n\n### Sable Pro 4\n\nB.\n\n## Appendix';
  const text = report(
    '### Heron Large 2\n\n````markdown\n#### Suggestions\n\nNone.````\n',
    '### Sable Pro 4\n\n````markdown\n#### Suggestions\n\nS1. **Late** — `a.go:1`\n````\n',
  ).replace('## Appendix', retro);
  expect(originals(text)).toEqual(['Heron Large 2', 'Sable Pro 4']);
  expect(read(text).report.originals[1]?.findings).toMatchObject([{ id: 'S1', title: 'Late' }]);
});

test('an appendix that code quotes is none', () => {
  const text = '# R\n\n```md\n## Appendix: Original Reviews\n```\n\n```go\nx := 1\n\n## Resolution\n';
  expect(repairFences(text).text).toBe(text.replace('\n\n## Resolution', '\n```\n## Resolution'));
  expect(codes(text)).toEqual(['fence-unclosed 7']);
});

test('below an appendix that code quotes, a fence wraps no review', () => {
  const quoted = HEADER.replace('## Appendix', '```md\n## Appendix').concat('```\n');
  const text = `${quoted}\n### Heron Large 2\n\n\`\`\`md\n## Late\n\`\`\`\n\nProse.\n`;
  expect(repairFences(text)).toEqual({ text, problems: [] });
});

const LINE = fc.constantFrom(
  '',
  'prose',
  '```',
  '```go',
  '````markdown',
  '````',
  '~~~',
  '---',
  '# R',
  '## Appendix: Original Reviews',
  '### Heron Large 2',
  '### [Sable] — Pass 2',
  '## Resolution',
  '## Important Issues',
  '## Suggestions',
  '| **Reviewers** | Heron Large 2, Sable Pro 4 |',
);

test('the number of lines never changes', () => {
  fc.assert(
    fc.property(fc.array(LINE, { maxLength: 40 }), (lines) => {
      const { text, problems } = repairFences(lines.join('\n'));
      expect(text.split('\n')).toHaveLength(Math.max(1, lines.length));
      for (const { line } of problems) expect(lines[line! - 1]).toMatch(/^(?:`{3}|~{3})/);
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('only lines that are blank or fences are ever overwritten', () => {
  fc.assert(
    fc.property(fc.array(LINE, { minLength: 1, maxLength: 40 }), (lines) => {
      const after = repairFences(lines.join('\n')).text.split('\n');
      for (const [at, line] of lines.entries())
        if (!/^(?:`{3}|~{3}|$)/.test(line)) expect(after[at]).toBe(line);
    }),
    { numRuns: 200, seed: 6 },
  );
});

test('text without an appendix or a section is returned as it is', () => {
  const line = LINE.filter((text) => !/Appendix|Resolution|Issues|Suggestions/.test(text));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      expect(repairFences(lines.join('\n')).text).toBe(lines.join('\n'));
    }),
    { numRuns: 200, seed: 8 },
  );
});

test('what a dropped opener uncovers is dropped, too', () => {
  const header =
    '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n\n## Appendix: Original Reviews';
  const inner = '### Heron Large 2\n\nProse.\n\n```\nx\n```md\n### Sable Pro 4\n\nB.';
  const each =
    '```md\n### Heron Large 2\n\nA.\n```\n\n```md\n### Sable Pro 4\n\nB.\n```\n\n## Resolution\n\nNone.';
  for (const body of [inner, each]) {
    const { originals } = read(`${header}\n\n${body}\n`).report;
    expect(originals.map(({ agent }) => agent)).toEqual(['Heron Large 2', 'Sable Pro 4']);
  }
});

test('openers without end are dropped however many they are', () => {
  const header =
    '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n\n## Appendix: Original Reviews';
  const text = `${header}\n\n### Heron Large 2\n\n${'```js\nx\n'.repeat(20_000)}### Sable Pro 4\n\nB.`;
  const lines = repairFences(text).text.split('\n');
  expect(lines.filter((line) => line.startsWith('```'))).toEqual([]);
});
