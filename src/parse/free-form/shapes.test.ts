import { describe, expect, test } from 'vitest';
import { claims } from './__fixtures__/claims.ts';

/** How free-form reviews state findings: a shape's name, the report's text, and the findings claimed. */
const SHAPES: [name: string, text: string, findings: string[]][] = [
  [
    'paragraphs in bold with a severity first and the place behind them',
    `# Code Review

## Findings

**[P1] Lock is missing** — \`a.go:3\`

Two workers take one job.

**[P3] Name is odd** — \`b.go:7\` says nothing.
`,
    ['important/P1: Lock is missing @ a.go:3-3', 'suggestion/P3: Name is odd @ b.go:7-7'],
  ],
  [
    'numbered headings under severities, in the words of the report',
    `# Code Review: Relay

## 1. Critical Security Issues 🚨

### 1.1 Queue is read without a lock

**File:** \`pkg/queue.go:12-18\`

**Issue:** Two workers take one job.

**Fix:** Take the lock.

## 2. Medium Severity Issues

### 2.1 Timeout is fixed ✅ FIXED

**Location**: \`pkg/client.go\` (line 40)
**Recommendation**: Read it from the settings.
`,
    [
      '1.1 critical/Critical: Queue is read without a lock @ pkg/queue.go:12-18 fix',
      '2.1 important/Medium fixed: Timeout is fixed @ pkg/client.go:40-40 fix',
    ],
  ],
  [
    'ids with a severity code in the heading, the place on plain lines',
    `# Build Review

Verdict: needs_revision

## Findings

### F001 [P1] Rejected jobs still count

File: \`src/jobs.py\`
Lines: 646-688

It marks every job as done.

Recommendation: Check the verdict.

### F002 [P3] The ledger is stale

File: \`docs/ledger.md:3\`

It names the old rounds.
`,
    [
      'F001 important/P1: Rejected jobs still count @ src/jobs.py:646-688 fix',
      'F002 suggestion/P3: The ledger is stale @ docs/ledger.md:3-3',
    ],
  ],
  [
    'an empty severity heading beside its findings, at one level',
    `# Review

### Info

### IN-01: Comment names a wrong line in \`cache.go:173\`

**File:** \`cache.go:173\` and \`cache.go:190\`
**Issue:** It drifted.

### IN-02: Shadowed name

**File:** \`retry.go:20\`
**Issue:** It hides another.
`,
    [
      'IN-01 suggestion/Info: Comment names a wrong line in cache.go:173 @ cache.go:173-173 cache.go:190-190',
      'IN-02 suggestion/Info: Shadowed name @ retry.go:20-20',
    ],
  ],
  [
    'a severity as a heading of its own, its value below',
    `# Review of the monitor

## Issue #1: No heartbeat

### Location
\`mon/loop.go:15-30\`

### Severity
🔴 **BLOCKER**

### Fix
Send one.

## Issue #2: Times disagree

### Location
- \`loop.go:33\` - the context
- \`loop.go:58\` - the deadline

### Severity
🟡 **MAJOR**
`,
    [
      'Issue #1 critical/BLOCKER: No heartbeat @ mon/loop.go:15-30 fix',
      'Issue #2 important/MAJOR: Times disagree @ loop.go:33-33 loop.go:58-58',
    ],
  ],
  [
    'numbered containers with a severity, whose findings have ids',
    `# Quality Review

## 1. Incomplete parts

### 1.1 CRITICAL: Notes left in the code

#### Issue #1: TLS is not set up
**File**: \`/home/sam/relay/sink.go:144\`
**Severity**: CRITICAL
**Impact**: Open connections.

#### Issue #2: Metrics are off
**File**: \`/home/sam/relay/sink.go:476-483\`
**Severity**: HIGH
**Impact**: Nothing is counted.
`,
    [
      'Issue #1 critical/CRITICAL: TLS is not set up @ /home/sam/relay/sink.go:144-144',
      'Issue #2 important/HIGH: Metrics are off @ /home/sam/relay/sink.go:476-483',
    ],
  ],
  [
    'categories that are no severities, numbered anew in each',
    `# Code Review Report

## 🐛 **BUGS FOUND**

### 1. **CRITICAL: Two names for one store**
**Location:** \`src/store.ts:20, 44\`

**Fix:** Use one.

### 2. **Dates come back as text**
**Location:** Several files (store.ts, wallet.ts)

**Fix:** Parse them.

## 🏗️ **ARCHITECTURE**

### 1. **Services made twice**
**Issue:** Each command makes its own.

**Improvement:** Share one.

### 2. **No retry** ✅ **FIXED**
**Issue:** One failure ends the run.

**Improvement:** Try again.

## 📊 Summary

| Category | Count | Severity |
|---|---|---|
| Bugs | 2 | High |
`,
    [
      'Critical 1 critical/CRITICAL: Two names for one store @ src/store.ts:20-20 src/store.ts:44-44 fix',
      'Finding 2: Dates come back as text @ store.ts wallet.ts fix',
      'Finding 1: Services made twice fix',
      'fixed: No retry fix',
    ],
  ],
  [
    'paragraphs in bold with their severity in brackets',
    `# Phase 1 Review Findings

### Findings

**1. No test for split files (Low Severity)**
- **File:** \`tests/test_raw.py\`
- **Issue:** Only the old form is tested.

**2. Sources race (Minor Risk)**
- **File:** \`src/export.py\`, Lines 235-265 (\`get_source\`)
- **Issue:** It looks before it writes.
`,
    [
      '1 suggestion/Low: No test for split files @ tests/test_raw.py',
      '2 suggestion/Minor: Sources race @ src/export.py:235-265',
    ],
  ],
  [
    'paragraphs that start with an id in bold, and such that each state a severity',
    `# Review Summary

## Critical (1)

**C1 — Lost update** (\`store.py:10\`)
Two writers.

## Minor (0)

None.

## Inline

**1. \`relay.py:10\` – Lock is missing (High)**

It is not taken.

**2. General – naming (Low)**

Names differ.
`,
    [
      'C1 critical/Critical: Lost update @ store.py:10-10',
      '1 important/High: Lock is missing @ relay.py:10-10',
      '2 suggestion/Low: General – naming',
    ],
  ],
  [
    'bullets with an id in bold',
    `# Review

## Findings

### 🔴 Critical
*(none)*

### 🟢 Suggestion

- **S-001 (R-7)** — \`Variant\` and \`Name\` are one type twice. Join them.
  - Impact: low
- **S-002** — **Comment is doubled**: \`cron.rs:340-344\` says it again.
`,
    [
      'S-001 suggestion/Suggestion: Variant and Name are one type twice.',
      'S-002 suggestion/Suggestion: Comment is doubled @ cron.rs:340-344',
    ],
  ],
  [
    'plain bullets right under a severity, of which half have a place',
    `# Review

## Low / Nits

- Rename \`foo\` in \`x.py:3\`.
- Typo in the docs.
- None

## Non-blocking

- **Finding: Docs are thin** in \`README.md\`
`,
    [
      'suggestion/Low: Rename foo in x.py:3. @ x.py:3-3',
      'suggestion/Low: Typo in the docs.',
      'suggestion/Non-blocking: Docs are thin',
    ],
  ],
  [
    'numbered items under a severity that a line in bold states',
    `# PR Review

## Issues

**Critical:**

1. **Token is logged** - \`auth.ts:12\` prints it.

**Minor:**

1. **Typo in a name** - \`auth.ts:40\`.
`,
    [
      'Critical 1 critical/Critical: Token is logged @ auth.ts:12-12',
      'Suggestion 1 suggestion/Minor: Typo in a name @ auth.ts:40-40',
    ],
  ],
  [
    'items that each state a severity, under no heading at all',
    `# Review comments

- [P1] Keep the lock while draining — /srv/relay/queue.py:10-14
  The queue can grow meanwhile.
- [P3] Name the thread — /srv/relay/queue.py:40
  Logs show a number.
`,
    [
      'important/P1: Keep the lock while draining @ /srv/relay/queue.py:10-14',
      'suggestion/P3: Name the thread @ /srv/relay/queue.py:40-40',
    ],
  ],
  [
    'a bare list of points with their places',
    `# Review Notes

- Empty text in COPY: \`lib/copy.py:5-21\` turns nothing into text.
- Quoting: \`lib/copy.py:308-328,431-455\` joins names by hand.
`,
    [': Empty text in COPY @ lib/copy.py:5-21', ': Quoting @ lib/copy.py:308-328 lib/copy.py:431-455'],
  ],
  [
    'a bullet in bold under findings, without severity or place',
    `# Pull Request Review Notes

## Findings
- **Unproven tests:** The suite was not run here, as \`dotnet\` is missing.
`,
    [': Unproven tests'],
  ],
  [
    'rows of a table, extra cells to the right left alone',
    `# Audit

## Findings

| ID | Severity | Location | Description | Suggestion |
|----|---|---|---|---|
| **Q-C1** | Critical | \`bridge.rs:241\` | \`unwrap()\` on a lock. It may panic. | Use \`a.unwrap_or(|e| { f(e) })\` instead. |
| **Q-M2** | **med** | src/a.rs:10 | Size is fixed | Name it |
`,
    [
      'Q-C1 critical/Critical: unwrap() on a lock. @ bridge.rs:241-241 fix',
      'Q-M2 important/med: Size is fixed @ src/a.rs:10-10 fix',
    ],
  ],
  [
    'rows and headings of the same findings count once',
    `# Review

## Issues

| ID | Severity | Issue | File |
|---|---|---|---|
| C1 | 🔴 Critical | Lock is missing | \`a.go:1\` |
| M1 | 🟡 Medium | Name is odd | \`b.go:2\` |

### C1: Lock is missing
**Severity:** Critical
**File:** \`a.go:1\`

### M1: Name is odd
**Severity:** Medium
**File:** \`b.go:2\`
`,
    ['C1 critical/Critical: Lock is missing @ a.go:1-1', 'M1 important/Medium: Name is odd @ b.go:2-2'],
  ],
  [
    'bullets on a rung that no heading has, but no later list by priority',
    `# Review

## Critical Issues

### 1. Lock is missing
**File:** \`a.go:1\`

## Minor Issues

- **Name is odd** in \`b.go:2\`

## Issues by Priority

### Major

- **Take the lock** in \`a.go:1\`
`,
    ['1 critical/Critical: Lock is missing @ a.go:1-1', 'suggestion/Minor: Name is odd @ b.go:2-2'],
  ],
  [
    'numbers whose bullets were not indented',
    `# Revisão de Código

## Erros Críticos (com ações)
1) Campos do YAML são ignorados
- Problema: o modelo não os tem.
- Evidência: internal/app.go:66–75
- Ação: mapear todos.

2) Compressão por linha
- Problema: cada linha é comprimida.
- Evidência: internal/sink.go:705
`,
    [
      '1 critical/Críticos: Campos do YAML são ignorados @ internal/app.go:66-75 fix',
      '2 critical/Críticos: Compressão por linha @ internal/sink.go:705-705',
    ],
  ],
  [
    'the review inside a work item, not its tasks',
    `# Story 1.1: Set up the project

Status: done

## Acceptance Criteria

1. **Given** a folder, it builds

## Tasks

- [x] [HIGH] Task 1: make it
- [x] [LOW] Task 2: test it

## Senior Developer Review (AI)

**Reviewer:** Heron Large 2
**Date:** 2026-01-20
**Outcome:** CHANGES REQUESTED → FIXED

### Issues Found

| # | Severity | Issue | Resolution |
|---|---|---|---|
| 1 | HIGH | Version is too old | Raised it |
| 2 | LOW | Page title is generic | Changed it |
`,
    ['1 important/HIGH: Version is too old fix', '2 suggestion/LOW: Page title is generic fix'],
  ],
  [
    'a table of label and value under each heading',
    `# Review

## Findings

### 1. Lock is missing

| Field | Value |
|---|---|
| **Severity** | High |
| **Location** | \`a.go:1\` L9 |
| **Fix** | Take it |
`,
    ['1 important/High: Lock is missing @ a.go:1-1 fix'],
  ],
  [
    'severities that only the ids give',
    `# Review

## Findings

### C1: Lock is missing
**File:** \`a.go\` L12

### H1: Queue leaks
**File:** \`a.go\` (L20-L24)

### L1: Name is odd
**File:** \`a.go\` at line 30
`,
    [
      'C1 critical/null: Lock is missing @ a.go:12-12',
      'H1 important/null: Queue leaks @ a.go:20-24',
      'L1 suggestion/null: Name is odd @ a.go:30-30',
    ],
  ],
  [
    'ids that count within a rung',
    `# Cross review

### P1-1: Lock is missing
Two take one.

### P3-1: Name is odd
It says little.
`,
    ['P1-1 important/P1: Lock is missing', 'P3-1 suggestion/P3: Name is odd'],
  ],
  [
    'ids of one letter stand for no rung',
    `# Review

## Hazards

### H1: Lock is missing
It is not taken.

### H2: Queue leaks
It grows.
`,
    ['H1: Lock is missing', 'H2: Queue leaks'],
  ],
  [
    'a title of which one word could be a label',
    `# Review

## Issues

### Critical Issue: Wrong Lock File
**Action Required:** Update the other one.

### Memory Problem
**Impact:** It grows.
`,
    ['critical/Critical: Wrong Lock File fix', ': Memory Problem'],
  ],
  [
    'a place first, a severity last',
    `# Review

## Findings

### 1. \`src/a.go:12\` — Lock is missing — High
It is not taken.

### 2. 3 workers take one job (P2)
See \`src/a.go:40\`.
`,
    [
      '1 important/High: Lock is missing @ src/a.go:12-12',
      '2 important/P2: 3 workers take one job @ src/a.go:40-40',
    ],
  ],
  [
    'links to lines, and no path of a local disk',
    `# Review

## Findings

### High: Loop never ends
**Location:** [loop.py](src/loop.py#L12-L20)

### Low: Odd name
**Location:** [x.tsx:889](file:///c:/Users/sam/x.tsx#L889)
`,
    ['important/High: Loop never ends @ src/loop.py:12-20', 'suggestion/Low: Odd name @ x.tsx:889-889'],
  ],
  [
    'a bold paragraph with a list in it is one finding',
    `# Code Review

## High

**1. Cache is never cleared**

Location: \`src/a.ts:12\`

- **Leak** in \`src/b.ts:4\`: it grows
- **Delay** in \`src/c.ts:5\`: it waits

**2. Name is odd**

Location: \`src/d.ts:3\`
`,
    [
      '1 important/High: Cache is never cleared @ src/a.ts:12-12',
      '2 important/High: Name is odd @ src/d.ts:3-3',
    ],
  ],
  [
    'a place and its lines, however many spaces part them',
    `# Code Review

## High

### 1. Cache is never cleared

**File:** \`src/a.ts\`${' '.repeat(20_000)}(line 12)

### 2. Name is odd

**File:** \`src/b.ts\`${' '.repeat(20_000)}somewhere
`,
    ['1 important/High: Cache is never cleared @ src/a.ts:12-12', '2 important/High: Name is odd @ src/b.ts'],
  ],
  [
    'a table right under the title, severities in bold',
    `# Code Review: Relay

| Severity | Issue | File |
|---|---|---|
| **High** | Cache is never cleared | \`src/a.ts:12\` |
| **Low** | Name is odd | \`src/b.ts:3\` |
`,
    ['important/High: Cache is never cleared @ src/a.ts:12-12', 'suggestion/Low: Name is odd @ src/b.ts:3-3'],
  ],
  [
    'numbered headings below a header table of facts',
    `# Code Review: Relay

| **Date** | 2026-05-01 |
|---|---|
| **Scope** | src |

## High

### 1. Cache is never cleared

**File:** \`src/a.ts:12\`
**Fix:** Clear it.
`,
    ['1 important/High: Cache is never cleared @ src/a.ts:12-12 fix'],
  ],
  [
    'a place among more lines of code than a call takes arguments',
    `# Code Review

## High

### 1. Cache is never cleared

**File:**

\`\`\`
src/a.ts:12
${'x = 1\n'.repeat(150_000)}\`\`\`
`,
    ['1 important/High: Cache is never cleared @ src/a.ts:12-12'],
  ],
  [
    'a heading of two severities gathers findings and is none',
    `# Code Review

## Issues

### Critical/High

- **Cache is never cleared** in \`src/a.ts:12\`
- **Lock is missing** in \`src/b.ts:3\`
`,
    [': Cache is never cleared @ src/a.ts:12-12', ': Lock is missing @ src/b.ts:3-3'],
  ],
];

describe('findings are told apart', () => {
  test.each(SHAPES)('%s', (_, text, findings) => {
    expect(claims(text)).toEqual(findings);
  });
});

/** The same report in the languages met. */
const LANGUAGES: [language: string, text: string, findings: string[]][] = [
  [
    'Portuguese',
    `# Revisão do Relay

**Data da Revisão**: 31 de Outubro de 2025
**Revisado por**: Heron Large 2

## 🔴 Problemas Críticos (Produção Bloqueada)

### C1. Corrida na fila
**Arquivo:** \`fila.go:12-18\`
**Problema:** Dois processos leem um item.
**Solução:** Usar o lock.

## 🟡 Problemas de Média Prioridade

### M1. Nome pouco claro
**Localização**: \`fila.go:40\`
**Severidade**: 🟡 MÉDIA
`,
    [
      'C1 critical/Críticos: Corrida na fila @ fila.go:12-18 fix',
      'M1 important/MÉDIA: Nome pouco claro @ fila.go:40-40',
    ],
  ],
  [
    'Korean',
    `# 릴레이 코드 리뷰 보고서

**리뷰 일시:** 2026년 4월 20일

## 발견된 문제

### 1. 잠금 누락

**심각도**: 높음
**위치**: \`queue.c:12-18\`
**문제**: 두 작업자가 같은 항목을 읽는다.
**권장 조치**: 잠금을 사용한다.

### 2. 이름이 모호함

**심각도**: 낮음
**위치**: \`queue.c:40\`
`,
    ['1 important/높음: 잠금 누락 @ queue.c:12-18 fix', '2 suggestion/낮음: 이름이 모호함 @ queue.c:40-40'],
  ],
  [
    'Chinese',
    `# 中继代码审查报告

**审查日期**：2025年10月23日

## 三、发现的问题

### 🔴 严重问题

#### 1. 队列未加锁
**位置**：\`queue.go:12-18\`
**问题描述：**两个进程读取同一项。
**修复建议**：加锁。

### 🟡 中等问题

#### 2. 超时固定
**位置**：\`client.go:40\`
`,
    ['1 critical/严重: 队列未加锁 @ queue.go:12-18 fix', '2 important/中等: 超时固定 @ client.go:40-40'],
  ],
  [
    'Chinese, in a table',
    `# 代码评审报告

## 二、问题清单

| 序号 | 严重程度 | 问题描述 | 位置 | 建议 |
|---|---|---|---|---|
| 1 | 高 | 未校验参数 | UserService.java:45 | 增加校验 |
| 2 | 低 | 变量命名不规范 | Util.java:10 | 改名 |
`,
    [
      '1 important/高: 未校验参数 @ UserService.java:45-45 fix',
      '2 suggestion/低: 变量命名不规范 @ Util.java:10-10 fix',
    ],
  ],
  [
    'Russian, its title starting with a word for nothing',
    `# Обзор кода

## 🟡 Средние

### 1. Нет блокировки (\`queue.go:12\`)

Два процесса.
`,
    ['1 important/Средние: Нет блокировки (queue.go:12) @ queue.go:12-12'],
  ],
  [
    'Russian',
    `# Ревью кода

**Дата:** 5 марта 2026

## Критические проблемы

### 1. Очередь без блокировки
**Файл:** \`queue.go:12-18\`
**Проблема:** Два процесса читают одно.
**Решение:** Взять блокировку.

## Низкий приоритет

### 2. Неясное имя
**Файл:** \`queue.go:40\`
`,
    [
      '1 critical/Критические: Очередь без блокировки @ queue.go:12-18 fix',
      '2 suggestion/Низкий: Неясное имя @ queue.go:40-40',
    ],
  ],
];

describe('findings in other languages', () => {
  test.each(LANGUAGES)('%s', (_, text, findings) => {
    expect(claims(text)).toEqual(findings);
  });
});
