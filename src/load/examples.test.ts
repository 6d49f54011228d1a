import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadExamples } from './examples.ts';

const examples = await loadExamples();

/** What the docs say of an example. */
test.for([
  ['20260504-091530-pr-41', 'pr', 'deep-review', ['important fixed', 'suggestion skipped'], []],
  ['20260512-103847-pr-48', 'pr', 'deep-review', ['critical open'], []],
  ['20260422-090118-supply-chain', 'supply-chain', 'deep-review', ['critical open', 'suggestion open'], []],
  ['20260526-040512-ci-failures-2026-W21', 'ci-failures', 'deep-review', [], []],
  ['feed-cache-review', 'other', 'free-form', ['important open'], []],
  [
    '20260518-161120-notes',
    'branch',
    'deep-review',
    ['important open', 'important open'],
    ['date-invalid', 'header-key', 'finding-location-missing', 'finding-id-skips', 'fence-unclosed'],
  ],
] as const)('%s is read as the docs say', ([name, kind, dialect, findings, problems]) => {
  const { report } = examples[name]!;
  expect([report.kind, report.source.dialect]).toEqual([kind, dialect]);
  expect(
    report.findings.map(({ severity, resolution }) => `${severity} ${resolution?.outcome ?? 'open'}`),
  ).toEqual(findings);
  expect(report.problems.map(({ code }) => code)).toEqual(problems);
});

test('every example is shown, and no other', () => {
  const page = readFileSync('src/content/docs/formats.mdx', 'utf8');
  const shown = [...page.matchAll(/props\.examples\['([^']+)'\]/g)].map(([, name]) => name);
  expect(shown.toSorted()).toEqual(Object.keys(examples).toSorted());
});
