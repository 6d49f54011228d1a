import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { fileGroups } from './file-groups.ts';
import { openFindings } from './open.ts';

test('open ones, declined ones and all others, each newest first', () => {
  const report = (id: string, findings: string, rows = '') =>
    read(
      `# R\n\n| **PR** | #9 |\n|---|---|\n\n## Suggestions\n\n${findings}\n\n## Resolution\n\n| # | Finding | Action |\n|---|---|---|\n${rows}\n`,
      id,
    ).report;
  const corpus = makeCorpus([
    report(
      'q/20260601-090000-pr-9',
      'S1. **Unanswered** — `a.go:1`\n\nS2. **No** — `a.go:2`\n\nS3. **Yes** — `a.go:3`',
      '| 1 | S2 | Skipped |\n| 2 | S3 | Fixed |',
    ),
    report('q/20260602-090000-pr-9', 'S1. **Open** — `a.go:4`\n\n~~S2. **Struck** — `a.go:5`~~'),
  ]);
  const open = new Set(openFindings(corpus).map(({ finding }) => finding));
  const groups = fileGroups(corpus.files[0]!.findings, open);
  const titles = [groups.open, groups.declined, groups.others].map((group) =>
    group.map(({ finding }) => finding.title),
  );
  expect(titles).toEqual([['Open'], ['No'], ['Struck', 'Unanswered', 'Yes']]);
});
