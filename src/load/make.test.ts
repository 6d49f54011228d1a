import { expect, test } from 'vitest';
import { checkReport, makeReport, type ReadRecord } from './make.ts';

const REPORT = `---
date: 2026-05-04
repo: lanternworks/tidepool
---

# Late jobs

## Important Issues

I1. **The loop never ends** — \`retry.go:41\` [Heron Large 2]

\`\`\`go
for { return 1 } // late
\`\`\`
`;
const ADDRESS = `https://tidepool.example/${'a'.repeat(1000)}`;
const MANY_LINKS = `# Links\n\n${'[a] '.repeat(30).concat('\n\n').repeat(70)}[a]: ${ADDRESS}\n`;
/** Were each character of the code of a colour of its own, its pages would be too large. */
const MUCH_CODE = `${REPORT}\n\`\`\`go\n${'a+1\n'.repeat(1900)}\`\`\`\n\n`.concat(
  `\`\`\`none\n${'a '.repeat(200).concat('\n').repeat(100)}\`\`\`\n`,
);

const made = async (text: string): Promise<ReadRecord> => {
  const result = await makeReport('tidepool/a', 'tidepool/a.md', new TextEncoder().encode(text));
  return 'report' in result ? { report: result.report } : result;
};
const checked = (text: string) => checkReport('tidepool/a', 'tidepool/a.md', new TextEncoder().encode(text));
const codes = (result: ReadRecord) =>
  ('report' in result ? result.report.problems : result.rejected).map(({ code }) => code);

test.for([
  ['is sound', REPORT, []],
  ['has a problem of its own', REPORT.replace('repo:', 'mood: good\nrepo:'), ['front-matter-key']],
  ['may not be read', '---js\n---\n', ['front-matter-language']],
  [
    'has words that no page shows',
    `${REPORT}\n[^loop]: Only the note itself names it [^loop].\n`,
    ['text-unshown'],
  ],
  ['is too large on its pages', MANY_LINKS, ['html-too-large']],
  ['has more code than is sure to be small in colours', MUCH_CODE, []],
  ['is large itself', `${REPORT}\n\`\`\`\n${'Words of code.\n'.repeat(30_000)}\`\`\`\n`, []],
] as const)('of a report that %s a check says what a build says', async ([, text, expected]) => {
  const result = await checked(text);
  expect(result).toEqual(await made(text));
  expect(codes(result)).toEqual([...expected]);
});
