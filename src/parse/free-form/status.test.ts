import { describe, expect, test } from 'vitest';
import { readReport } from './__fixtures__/claims.ts';

const BODY = '**File:** `a.go:1`\n**Issue:** It breaks.\n';

/** How a report says what became of a finding. */
const STATES: [name: string, section: string, status: string, outcome: string | null][] = [
  ['nothing said', `### F-1: Title\n${BODY}`, 'open', null],
  ['a mark in the heading', `### F-1: Title ✅ FIXED\n${BODY}`, 'open', 'fixed'],
  ['brackets in the heading', `### F-1: Title (RESOLVED)\n${BODY}`, 'open', 'fixed'],
  ['an arrow in the heading', `### F-1: Title → ✅ MITIGATED\n${BODY}`, 'open', 'fixed'],
  ['a struck heading', `### ~~F-1: Title~~\n${BODY}`, 'struck', null],
  ['a label', `### F-1: Title\n**Status:** Acknowledged, will not fix\n${BODY}`, 'open', 'skipped'],
  ['a decision', `### F-1: Title\n${BODY}**Decision**: Deferred - later\n`, 'open', 'skipped'],
  ['a label that leaves it open', `### F-1: Title\n**Status:** ❌ Not fixed\n${BODY}`, 'open', null],
  [
    'a row of a table by id',
    `### F-1: Title\n${BODY}\n## Disposition\n\n| Finding | Commit | Disposition |\n|---|---|---|\n| **F-1 Critical** | abc | **Resolved** |\n`,
    'open',
    'fixed',
  ],
  ['a Portuguese word', `### F-1: Title\n**Situação:** Corrigido\n${BODY}`, 'open', 'fixed'],
  ['a ticked box', `- [x] **F-1: Title** - \`a.go:1\`\n`, 'open', 'fixed'],
];

describe('what became of a finding', () => {
  test.each(STATES)('%s', (_, section, status, outcome) => {
    const [finding] = readReport(`# Review\n\n## Findings\n\n${section}`).findings;
    expect(finding).toMatchObject({ id: 'F-1', title: 'Title', status });
    expect(finding?.resolution?.outcome ?? null).toBe(outcome);
  });
});
