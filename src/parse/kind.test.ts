import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const PR = '| | |\n|---|---|\n| **PR** | [#9](https://forge.example/orchard/quarry/pull/9) — Keep jobs |\n';
const BRANCH = '| | |\n|---|---|\n| **Branch** | `fix/queue` |\n';
const ARCHITECTURE = '# Architecture Review: quarry\n\nDate: 2026-06-01\n\n## Findings\n\n### 1. Layers\n';

test.for([
  ['pr', 'the name', '20260601-101500-pr-9', '# Deep Review: 20260601-101500-pr-9\n'],
  ['pr', 'the PR row', '20260601-101500-fix-queue', `# Deep Review: x\n\n${PR}`],
  ['pr', 'the PR row of a supply chain fix', '20260601-101500-supply-chain', `# Deep Review: x\n\n${PR}`],
  ['branch', 'the Branch row', 'notes', `# Deep Review: x\n\n${BRANCH}`],
  [
    'branch',
    'the name of a deep review',
    '20260601-101500-fix-queue',
    '# Deep Review: x\n\n## Important Issues\n\nNone.\n',
  ],
  ['supply-chain', 'the title', 'notes', '# Supply Chain Scan: 20260601\n'],
  ['supply-chain', 'the Kind row', 'notes', '# Scan\n\n| | |\n|---|---|\n| **Kind** | Supply chain scan |\n'],
  ['ci-failures', 'the title', 'notes', '# CI Failures: 2026-W23\n'],
  ['ci-failures', 'the name', '20260601-003507-ci-failures-2026-W23', '# Weekly\n'],
  ['architecture', 'the title', '20260601-quarry', ARCHITECTURE],
  ['architecture', 'the name', '20260601-architecture-review', '# Layers of quarry\n'],
  ['other', 'nothing', 'notes', '# Thoughts\n'],
  ['other', 'a free-form name', 'queue-thoughts', '# Thoughts\n\n## One\n'],
  ['branch', 'front matter', '20260601-101500-pr-9', '---\nkind: branch\n---\n\n# Deep Review\n'],
] as const)('%s, by %s', ([kind, , id, text]) => {
  expect(read(text, id).report.kind).toBe(kind);
});
