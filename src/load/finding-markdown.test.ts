import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFindingMarkdown } from './finding-markdown.ts';
import { loadCorpus } from './reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'markdown-'));
const before = process.env['REPORTS_DIR'];
beforeAll(() => {
  process.env['REPORTS_DIR'] = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env['REPORTS_DIR'];
  else process.env['REPORTS_DIR'] = before;
  if (existsSync(folder)) rmSync(folder, { recursive: true });
});

const REPORT = `# Review

## Suggestions

S1. **Retry storms** — \`a.go:3\`

It reads \`<-done\` while a < b, in:

\`\`\`go
x := <-done
\`\`\`

S2. **An <img src=x> of HTML** — \`b.go:4\`

S3. **Code that may be taken for HTML** — \`c.go:4\`

\`Array<string>\`
`;

test('a finding is its slice of the file, but where it may hold HTML', async () => {
  mkdirSync(join(folder, 'quarry'), { recursive: true });
  writeFileSync(join(folder, 'quarry/notes.md'), REPORT);
  const { reports } = await loadCorpus();
  const markdownOf = await loadFindingMarkdown(reports);
  const [report] = reports;
  expect(report!.findings.map((finding) => markdownOf(report!, finding))).toEqual([
    REPORT.slice(REPORT.indexOf('S1.'), REPORT.indexOf('\n\nS2.')),
    null,
    null,
  ]);
}, 60_000);
