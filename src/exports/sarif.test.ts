import fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { sarifFaults } from './__fixtures__/sarif-faults.ts';
import { sarifLog } from './sarif-log.ts';
import { sarifRuns, type SarifOptions } from './sarif.ts';

const HEADER = `# Deep Review: Late jobs

| | |
|---|---|
| **Repo** | orchard/quarry |
| **PR** | [#9](https://forge.example/orchard/quarry/pull/9) — Keep late jobs |
| **Branch** | \`fix/late\` |
| **Commits** | \`4fd77c6\` Keep late jobs |
| **Reviewers** | Heron Large 2 (effort: high), Sable Pro 4 |
`;
const ROUND_1 = `${HEADER}
## Important Issues

I1. **Push drops the id of a job** — \`pkg/queue.go:70-74\`, \`queue.go\` [Heron Large 2, Sable Pro 4]

Two loops write { and \`Array<Job>\`.

I2. **The timer is never stopped in shutdown** — \`pkg/timer.go:8\` [Sable Pro 4]

## Suggestions

S1. **No place is named here**

S2. **Rename the helper to what it does** — \`pkg/späte-jobs.go\` [Heron Large 2]

## Resolution

| # | Finding | Action |
|---|---|---|
| 1 | I1 | Fixed |
| 2 | S2 | Skipped: the name is public |
`;
const ROUND_2 = `${HEADER}
## Critical Issues

C1. **Two workers take one lease at the same time** — \`pkg/lease.go:3\` [Heron Large 2]

## Important Issues

I1. **The timer is never stopped in shutdown** (round 1 I2 unaddressed) — \`pkg/timer.go:8\` [Sable Pro 4]
`;
const [FIRST, SECOND] = ['quarry/20260601-110100-pr-9', 'quarry/20260603-091500-pr-9'] as const;

function make(reports: Record<string, string>, options: Partial<SarifOptions> = {}) {
  return makeOf(
    Object.entries(reports).map(([id, markdown]) => read(markdown, id).report),
    options,
  );
}

function makeOf(reports: readonly Report[], options: Partial<SarifOptions> = {}) {
  const run = sarifRuns(makeCorpus(reports), {
    linkTo: (report, finding) => `https://site.example/reviews/${report.id}/#${finding.anchor}`,
    markdownOf: () => null,
    ...options,
  });
  return {
    runOf: (id: string, include?: { absent: boolean }) => {
      const report = reports.find((one) => one.id === id)!;
      const log: Log = JSON.parse(sarifLog([run(report, include)]));
      expect(sarifFaults(log)).toEqual([]);
      return log.runs[0]!;
    },
  };
}

function titled(results: readonly Result[] | undefined, title: string): Result {
  return results!.find(({ message }) => message.text?.startsWith(title))!;
}

const places = ({ locations }: Result) =>
  locations?.map(({ physicalLocation: at }) => [
    at?.artifactLocation?.uri,
    at?.artifactLocation?.uriBaseId,
    at?.region?.startLine,
    at?.region?.endLine,
  ]);

test('lines that no integer of a reader holds are left out', () => {
  const { report } = read('# T\n\n## Suggestions\n\nS1. **A** — `a.go:3`\n', 'notes');
  const at = (startLine: number, endLine: number) => {
    const findings = [{ ...report.findings[0]!, locations: [{ path: 'a.go', startLine, endLine }] }];
    return places(makeOf([{ ...report, findings }]).runOf('notes').results![0]!);
  };
  expect(at(99_999_999_999, 99_999_999_999)).toEqual([['a.go', '%SRCROOT%', undefined, undefined]]);
  expect(at(3, 99_999_999_999)).toEqual([['a.go', '%SRCROOT%', 3, 3]]);
  expect(at(2 ** 31 - 1, 2 ** 31 - 1)).toEqual([['a.go', '%SRCROOT%', 2 ** 31 - 1, 2 ** 31 - 1]]);
});

test('the official schema is one that finds faults', () => {
  expect(
    sarifFaults({ version: '2.1.0', runs: [{ tool: { driver: { name: '' } }, results: [{}] }] }),
  ).not.toEqual([]);
});

test('a report is a run, a finding a result, its severity the rule', () => {
  const run = make({ [FIRST]: ROUND_1 }).runOf(FIRST);
  expect(run.tool.driver.properties?.['reviewers']).toEqual([
    { name: 'Heron Large 2', effort: 'high', dropped: null },
    { name: 'Sable Pro 4', effort: null, dropped: null },
  ]);
  expect(run.automationDetails?.id).toBe('pr/orchard/quarry/9/20260601-110100-pr-9');
  expect(run.versionControlProvenance).toEqual([
    {
      repositoryUri: 'https://forge.example/orchard/quarry',
      revisionId: '4fd77c6',
      branch: 'fix/late',
      mappedTo: { uriBaseId: '%SRCROOT%' },
    },
  ]);
  expect(run.results?.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ...[
      ['important', 'warning'],
      ['important', 'warning'],
    ],
    ...[
      ['suggestion', 'note'],
      ['suggestion', 'note'],
    ],
  ]);
  for (const { ruleId, ruleIndex } of run.results!)
    expect(run.tool.driver.rules?.[ruleIndex!]?.id).toBe(ruleId);
  expect(run.results?.[0]).toMatchObject({
    message: { text: 'Push drops the id of a job\n\nTwo loops write { and Array<Job>.' },
    hostedViewerUri: `https://site.example/reviews/${FIRST}/#i1`,
    properties: { id: 'I1', agents: ['Heron Large 2', 'Sable Pro 4'], outcome: 'fixed' },
  });
});

test('places are relative addresses in the code; without one a finding stands in its report', () => {
  const { results } = make({ [FIRST]: ROUND_1 }).runOf(FIRST);
  expect(places(titled(results, 'Push'))).toEqual([
    ['pkg/queue.go', '%SRCROOT%', 70, 74],
    ['queue.go', '%SRCROOT%', undefined, undefined],
  ]);
  expect(places(titled(results, 'Rename'))).toEqual([
    ['pkg/sp%C3%A4te-jobs.go', '%SRCROOT%', undefined, undefined],
  ]);
  const line = ROUND_1.slice(0, ROUND_1.indexOf('S1. ')).split('\n').length;
  expect(places(titled(results, 'No place'))).toEqual([[`${FIRST}.md`, '%REPORTS%', line, line]]);
});

test('what was declined is suppressed, with the reason; the others say that they are not', () => {
  const { results } = make({ [FIRST]: ROUND_1 }).runOf(FIRST);
  expect(titled(results, 'Rename').suppressions).toEqual([
    { kind: 'external', status: 'accepted', justification: 'Skipped: the name is public' },
  ]);
  expect(titled(results, 'Push').suppressions).toEqual([]);
});

test('against the round before, results are new, unchanged or absent, and keep their fingerprint', () => {
  const { runOf } = make({ [FIRST]: ROUND_1, [SECOND]: ROUND_2 });
  const [before, after] = [runOf(FIRST), runOf(SECOND, { absent: true })];
  expect(before.results?.map(({ baselineState }) => baselineState)).toEqual(Array(4).fill(undefined));
  expect(after.baselineGuid).toBe(before.automationDetails?.guid);
  expect(after.automationDetails?.correlationGuid).toBe(before.automationDetails?.correlationGuid);
  const timer = titled(after.results, 'The timer');
  expect(timer.baselineState).toBe('unchanged');
  expect(timer.partialFingerprints).toEqual(titled(before.results, 'The timer').partialFingerprints);
  expect(titled(after.results, 'Two workers').baselineState).toBe('new');
  const absent = after.results?.filter(({ baselineState }) => baselineState === 'absent') ?? [];
  expect(absent.map(({ message }) => message.text?.split('\n')[0])).toEqual([
    'Push drops the id of a job',
    'No place is named here',
    'Rename the helper to what it does',
  ]);
});

test('the file of a report has nothing that its findings have not: code scanning would take it for there', () => {
  const { results } = make({ [FIRST]: ROUND_1, [SECOND]: ROUND_2 }).runOf(SECOND);
  expect(results).toHaveLength(2);
});

test('links are whole addresses or none', () => {
  const { results } = make({ [FIRST]: ROUND_1 }, { linkTo: () => '/reviews/' }).runOf(FIRST);
  expect(results?.map(({ hostedViewerUri }) => hostedViewerUri)).toEqual(Array(4).fill(undefined));
});

test('Markdown stands beside plain text', () => {
  const { results } = make({ [FIRST]: ROUND_1 }, { markdownOf: () => '**A**' }).runOf(FIRST);
  expect(results?.[0]?.message).toMatchObject({ markdown: '**A**', text: expect.stringContaining('Push') });
});

test('a report without findings, subject and repository is a run, too', () => {
  expect(make({ notes: 'Words.' }).runOf('notes').results).toEqual([]);
});

test('whatever a finding names, its place is an address within the code, and the file is valid', () => {
  const hostile = fc.constantFrom(
    '..',
    '/',
    ':',
    '//',
    '\\',
    '%',
    '#',
    '?',
    'C:',
    'javascript:',
    ' ',
    '\uD800',
    '~',
  );
  const path = fc.string({
    unit: fc.oneof(hostile, fc.constantFrom(...'ab.-ä')),
    minLength: 1,
    maxLength: 12,
  });
  const { report } = read('# T\n\n## Suggestions\n\nS1. **A** — `a.go:3`\n', 'notes');
  fc.assert(
    fc.property(path, fc.integer({ min: 1 }), fc.integer({ min: 1 }), (written, startLine, endLine) => {
      const [finding] = report.findings;
      const findings = [{ ...finding!, locations: [{ path: written, startLine, endLine }] }];
      const [result] = makeOf([{ ...report, findings }]).runOf('notes').results!;
      const [[uri, base, start, end]] = places(result!) as [[string, string, number, number]];
      expect(end).toBeGreaterThanOrEqual(start);
      expect(uri).not.toBe('');
      expect(new URL(uri, 'https://code.example/root/').href).toMatch(/^https:\/\/code\.example\/root\/./);
      expect(base).toMatch(/^%(SRCROOT|REPORTS)%$/);
    }),
    { numRuns: 200, seed: 8 },
  );
});
