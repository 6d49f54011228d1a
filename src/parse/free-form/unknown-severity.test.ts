import { expect, test } from 'vitest';
import { readReport } from './__fixtures__/claims.ts';

const review = (severity: string, id = '1.') => `# Code Review: relay

## Findings

### ${id} Key ignores the size

${severity}
**Location:** \`src/cache.ts:41\`

**Problem:** two sizes share a key.

**Fix:** add the size.
`;
const told = (text: string) => {
  const { findings, problems } = readReport(text);
  const unknown = problems.filter(({ code }) => code === 'severity-unknown');
  return [
    findings.map(({ severity, severityAsWritten }) => [severity, severityAsWritten]),
    unknown.map(({ line, message }) => `${line}: ${message}`),
  ];
};

test.for([
  ['**Severity:** Catastrophic', 'Catastrophic'],
  ['**Severity:** 🔥 Show stopping bug (CVSS 9.9)', 'Show stopping bug'],
  ['- **Severity**: Sev-One', 'Sev-One'],
  ['**Severidade:** Tremenda', 'Tremenda'],
] as const)('a severity that nobody knows is kept as written: %s', ([line, word]) => {
  const message = `1 "Key ignores the size" states the severity "${word}", which is on no scale that is known.`;
  expect(told(review(line))).toEqual([[[null, word]], [`5: ${message}`]]);
});

test.for([
  ['one that is known', '**Severity:** High', ['important', 'High']],
  ['an observation', '**Severity:** Note', [null, 'Note']],
  ['a priority', '**Priority:** Soon', [null, null]],
  ['none', '**Severity:** None', [null, null]],
  ['a number', '**Severity:** 7.5', [null, null]],
  ['a place for one', '**Severity:** [level]', [null, null]],
  ['nothing', '**Severity:**', [null, null]],
  ['a sentence', '**Severity:** it depends on how often the key is read', [null, null]],
] as const)('nothing is said of %s', ([, line, expected]) => {
  expect(told(review(line))).toEqual([[expected], []]);
});

test('an id or a heading that gives a severity counts', () => {
  expect(told(review('**Severity:** Catastrophic', 'HIGH-1:'))).toEqual([[['important', 'HIGH']], []]);
});
