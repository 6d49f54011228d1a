import { expect, test } from 'vitest';
import { forkFault, kindsOf } from './kinds.ts';

test.for([
  [['reports/tidepool/20260504-091530-pr-41.md', 'reports/agents.yaml'], true, false, true],
  [['src/parse/head.ts', 'package-lock.json', 'README.md'], false, true, true],
  [['reports/a.md', 'CHANGELOG.md'], true, false, true],
  // Tests run the commands of these, or read them.
  [['README.md'], false, true, true],
  [['.github/CONTRIBUTING.md'], false, true, true],
  [['reports/a.md', 'README.md'], true, true, false],
  [['reports/a.md', 'src/parse/head.ts'], true, true, false],
  [['reports/a.md', '.github/workflows/pages.yml'], true, true, false],
  [['reports/a.md', 'package.json'], true, true, false],
  [['reports/a.md', 'package-lock.json'], true, true, false],
  [['reports/a.md', 'scripts/bootstrap.mjs'], true, true, false],
  [['reports/a.md', 'astro.config.mjs'], true, true, false],
  // The docs are programs, wherever the name of their file ends.
  [['reports/a.md', 'src/content/docs/reports.mdx'], true, true, false],
  [['reports/a.md', 'notes/reports/b.md'], true, true, false],
  [[], false, false, true],
] as const)('%j: reports %s, code %s, from a fork %s', ([paths, reports, code, allowed]) => {
  const kinds = kindsOf(paths);
  expect([kinds.reports.length > 0, kinds.code.length > 0]).toEqual([reports, code]);
  expect(forkFault(kinds) === null).toBe(allowed);
});

test('the fault names a file of each, without a line end of theirs', () => {
  expect(forkFault(kindsOf(['reports/a\n::b.md', 'src/x.ts']))).toContain(
    String.raw`"reports/a\n::b.md" and "src/x.ts"`,
  );
});
