import { describe, expect, test } from 'vitest';
import { claims, readReport } from './__fixtures__/claims.ts';

/** Texts that look like findings and are none. */
const TRAPS: [name: string, text: string][] = [
  [
    'changes that an approval describes',
    `# Fix - Code Review Report

**Status**: ✅ APPROVED

## Changes Summary

### Change 1: Timeout Increase ✅
**Location**: Line 843
**Impact**: Fewer leaks

### Change 2: Wait for readers ✅
**Location**: Lines 965-978
**Impact**: None are lost

## Thread Safety Analysis

### 1. Locks ✅
- ✅ Taken before the read

### 2. Channels ✅
- ✅ Closed by the sender
`,
  ],
  [
    'a finding of others that the review calls a false alarm',
    `# Security Audit

## 🔴 CRITICAL FINDINGS

### 1. Leaks

#### ❌ FILE LEAK - Sink (FALSE POSITIVE)
**Status**: ✅ **CORRECTLY IMPLEMENTED**
**Location**: \`sink.go:492-537\`

#### ❌ SOCKET LEAK - Client
**Status**: ✅ **NOT AN ISSUE**
**Location**: \`client.go:40\`
`,
  ],
  [
    'the findings of another review, ticked off',
    `# Build Review

Verdict: accept

## Findings

None.

## Codex Finding Resolution Check

- **F001: Rejected jobs count:** **resolved**. \`jobs.py:12\` checks it.
- **F002: No second reader:** **resolved**.
`,
  ],
  [
    'an earlier round, in a table with a severity',
    `# Round 2 Review

## Verification of earlier findings

| ID | Severity | Finding | File |
|---|---|---|---|
| W-01 | High | Lock is missing | \`a.go:1\` |

## Previous Round

### W-01: Lock is missing
**File:** \`a.go:1\`
**Severity:** High
`,
  ],
  [
    'corrections, test cases and phases, numbered and placed',
    `# Monitor Review

## Line-by-Line Corrections

### Correction 1: Send a heartbeat
**Location**: After line 819
**Fix**: one call

## Testing

### Test Case 1: Heartbeat
**Location**: \`loop_test.go:5\`
**Issue**: none

## Recommended Fix Priority

### Phase 1: Critical Fix
**Impact**: No more timeouts
**Risk**: Low
`,
  ],
  [
    'counts, legends, coverage and comparisons in tables',
    `# Audit Report

## Statistics

| Severity | Count | Description |
|---|---|---|
| Critical | 2 | Data loss |
| High | 3 | Crashes |

## Severity Legend

| Severity | Description | Action |
|---|---|---|
| Critical | Data loss | Fix now |

## Missing coverage

| Function | File:Line | Coverage |
|---|---|---|
| \`put\` | cache.go:142 | 0.0% |

## Comparison with Review #2 Findings

| Finding | Severity | File |
|---|---|---|
| unwrap | Critical | a.rs:1 |
`,
  ],
  [
    'praise in a table of findings asks for nothing',
    `# Review

## Findings

| Severity | Finding | Fix |
|---|---|---|
| Low | Locks are taken in order | None |
| Low | Names are clear | ✅ |
`,
  ],
  [
    'rows of which one has no severity that is known',
    `# Review

## Findings

| Severity | Finding | File |
|---|---|---|
| High | Lock is missing | a.go:1 |
| purple | Name is odd | a.go:2 |
`,
  ],
  [
    'a list of reasons inside a problem, and labels in bold',
    `# Review

## Findings

### Overview of the queue

- **Impact:** jobs are lost
- **Fix:** lock it
- **Risk:** low
`,
  ],
  [
    'severity words inside phrases',
    `# Review of the year

## Major Achievements

- **Queue is faster** - twice
- **Fewer crashes** - none in May

## High Performance Design

- **Batching** - in \`queue.go:12\`

## Important Notes

- **Read this first** - please
`,
  ],
  [
    'strengths, next steps and advice',
    `# Code Review

## ✅ Strengths

- **Clear names** — \`queue.go:12\`
- **Good tests** — \`queue_test.go:5\`

## Recommendations

### High Priority

1. **Add tests** to the queue, \`queue.go:12\`
2. **Lock it**, \`queue.go:14\`

## Next Steps

### Critical

1. **Release** it: \`Makefile:3\`
`,
  ],
  [
    'a checklist under findings that finds nothing',
    `# Build Review

## Detailed Findings

1. **Schema:**
   - \`006.sql\` has the tables.
2. **Evidence:**
   - No issues observed.
3. **Audit log:**
   - All moves are kept.
`,
  ],
  [
    'what is out of scope, in numbers',
    `# Review

## Out-of-Scope Observations (NOT findings)

1. **Drain reads twice** - \`cache.go:166\`
2. **Prefix is doubled** - \`cache.go:170\`
`,
  ],
  [
    'fixed issues told in bullets',
    `# Review notes

## Critical Issues Fixed

1. **SQL injection** - now bound, \`db.py:12\`
2. **Open port** - closed, \`net.py:4\`
`,
  ],
  [
    'numbered topics of an analysis',
    `# Code Review: PR #44

## Analysis

### 1. Correctness
**Description:** The handler checks its input.
**Recommendation:** keep it so

### 2. Performance
**Description:** It is quick.
**Recommendation:** a cache, one day
`,
  ],
  [
    'issues in a document that does not say it is a review',
    `# Relay

## Known issues

- **Slow start** on old machines
- **No colours** in some terminals
`,
  ],
  [
    'a tracker that follows a review',
    `# Code Review Progress Tracker

## ❌ C1: Labels are shared
- **Status**: pending
- **File**: \`types.go:12\`

## ❌ C2: Queue leaks
- **Status**: pending
- **File**: \`queue.go:12\`
`,
  ],
  [
    'a prompt that tells how to review',
    `# Code Review Prompt: Feature 20

## Findings

### C1: Example finding
**File:** \`a.py:1\`
**Severity:** Critical
`,
  ],
  [
    'the command of a tool',
    `---
description: reviews code
---

# Code Review Specialist

## Issues

### C1: What to look for
**File:** \`a.py:1\`
**Severity:** Critical
`,
  ],
  [
    'a template with blanks',
    `# Code Review Report: [Feature]

**Date:** YYYY-MM-DD
**Reviewer:** [Name]

## Findings

### C1: Title
**File:** \`path/file.py:1\`
**Severity:** Critical
`,
  ],
  [
    'a guide',
    `# Code Review Guidelines

## Severity

### Critical

- **Data loss** — \`x.go:1\`
`,
  ],
];

describe('what only looks like a finding is none', () => {
  test.each(TRAPS)('%s', (_, text) => {
    expect(claims(text)).toEqual([]);
  });
});

/** The report's own words for "nothing was found", and words that leave it open. */
const NONE: [name: string, text: string, isResult: boolean][] = [
  [
    'severities that say none',
    '# Review\n\n## Findings\n\n### 🔴 Critical\n*(none)*\n\n### 🟡 Warning\nNone found\n',
    true,
  ],
  ['an approval', '# Review\n\n**Verdict:** ✅ Approved\n\nAll is well.\n', true],
  [
    'counts of zero in the front matter of another tool',
    '---\nphase: 2\nfindings:\n  critical: 0\n  info: 0\n  total: 0\n---\n\n# Review\n\nAll is well.\n',
    true,
  ],
  ['a Portuguese none', '# Revisão\n\n## Problemas\n\nNenhum.\n', true],
  ['a Chinese none', '# 代码审查\n\n## 问题\n\n无\n', true],
  ['prose', '# Review\n\nThe queue could be simpler.\n', false],
  ['a demand for changes', '# Review\n\n**Verdict:** Request changes\n\nThe queue is wrong.\n', false],
];

test.each(NONE)('no findings listed: %s', (_, text, isResult) => {
  const report = readReport(text);
  expect(report.findings).toEqual([]);
  expect(report.problems.some(({ code }) => code === 'findings-unread')).toBe(!isResult);
});

const COUNTED = (count: string) => `---
findings:
  critical: 0
  info: ${count}
  total: ${count}
---

# Code Review

### IN-01: Name is odd
**File:** \`a.go:1\`
**Severity:** Info

### IN-02: Comment is old
**File:** \`a.go:9\`
**Severity:** Info
`;

test('a count in the front matter that agrees leaves the findings', () => {
  expect(claims(COUNTED('2'))).toHaveLength(2);
});

test('a count that disagrees claims nothing, and says so', () => {
  const { findings, problems } = readReport(COUNTED('3'));
  expect(findings).toEqual([]);
  expect(problems.map(({ code }) => code)).toContain('findings-counts-differ');
});

test('an approval does not make a count that disagrees a count of none', () => {
  const { problems } = readReport(
    COUNTED('3').replace('# Code Review', '# Code Review\n\n**Verdict:** Approved'),
  );
  expect(problems.map(({ code }) => code)).toContain('findings-unread');
});

const IN_A_LINE = (line: string) => `# Audit

**Summary:** 95 functions · ${line} · all tests pass.

## Findings

| Function | File:Line | Severity | Issue |
|---|---|---|---|
| a | a.go:1 | high | Lock is missing |
| b | b.go:2 | low | Name is odd |
`;

test.each([
  ['2 findings (1 high, 1 low)', 2],
  ['3 findings (1 high, 2 low)', 0],
  ['2 findings (2 high, 0 low)', 0],
  ['the previous round had 5 findings (2 high, 3 low)', 2],
  // Its parts do not make its sum: no count to go by.
  ['9 findings (1 high, 1 low)', 2],
])('a count in one line: %s', (line, count) => {
  expect(claims(IN_A_LINE(line))).toHaveLength(count);
});

test.each([
  ['Code Review: deploy workflow', 1],
  ['Security Review — plugin registry', 1],
  ['Code Review: workflow for agents', 0],
  ['Code Review — second fix report', 0],
  ['Code Review Workflow: findings', 0],
])('a title that names what was reviewed, or a document after a review: %s', (title, count) => {
  expect(claims(`# ${title}\n\n## High\n\n### 1. Lock is missing\n\n**File:** \`a.go:1\`\n`)).toHaveLength(
    count,
  );
});
