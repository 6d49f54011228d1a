import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { place } from '../../model/place.ts';
import { readImported } from '../__fixtures__/read.ts';
import type { ImportedReport } from '../importer.ts';
import { sarif } from './sarif.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '__fixtures__', name), 'utf8');
const imported = (text: string, path = 'out/scan.sarif') => sarif.read({ path, text })!;
const [lantern, eslint] = imported(fixture('scan.sarif')) as [ImportedReport, ImportedReport];
const read = readImported(lantern);
const findings = ({ report }: ReturnType<typeof readImported>) =>
  report.findings.map(({ id, severity, severityAsWritten, title, locations, resolution }) =>
    [id, severity, severityAsWritten, title, ...locations.map(place), resolution?.outcome ?? null].join(
      ' | ',
    ),
  );

test('results of all runs of a tool are findings by their number, level and kind', () => {
  expect(findings(read)).toEqual([
    'C1 | critical | 9.3 | The query holds the topic (src/http/in.ts:9-12) as it came | src/queue/store.ts:71 | ',
    'I1 | important | error | The loop never ends | src/relay/retry.ts:41-43 | ',
    'I2 | important | warning | x says nothing | src/queue/store.ts | ',
    'S1 | suggestion | note | q says nothing | docs/the schedule.md:3 | skipped',
    'S2 | suggestion | note | The line is wide | ',
    'S3 | suggestion | none | Somebody should look at this | ',
    'S4 | suggestion | 3.1 | A second run found this | web/page.ts:2 | ',
  ]);
});

test('a tool of another name has a report of its own', () => {
  expect([lantern.name, eslint.name]).toEqual(['20260504-091530-pr-41-lantern-scan', 'eslint']);
  expect(findings(readImported(eslint))).toEqual([
    "I1 | important | warning | 'delay' is assigned a value but never used | src/relay/retry.ts:7 | ",
  ]);
  expect(readImported(eslint).report.findings[0]!.agents).toEqual(['Eslint']);
});

test('what was analysed', () => {
  const { report } = read;
  expect([
    report.kind,
    report.repo,
    report.pullRequest?.number,
    report.reviewSha,
    report.date,
    report.time,
  ]).toEqual([
    ...['pr', 'lanternworks/tidepool', 41, '96a33507d02e8f14b19c7d5e6f708192a3b4c5d6', '2026-05-04', '09:15'],
  ]);
});

test.for([
  ['refs/heads/retries', 'branch', 'retries', 'retries-lantern-scan'],
  ['retries', 'branch', 'retries', 'retries-lantern-scan'],
  ['refs/tags/v1', 'other', null, 'lantern-scan'],
])('%s is reviewed as %s', ([branch, kind, name, file]) => {
  const versionControlProvenance = [{ repositoryUri: 'x', branch }];
  const runs = [{ tool: { driver: { name: 'Lantern Scan' } }, versionControlProvenance, results: [] }];
  const [made] = imported(JSON.stringify({ version: '2.1.0', runs }));
  const { report } = readImported(made!);
  expect([report.kind, report.branch, made!.name]).toEqual([kind, name, file]);
});

test('what is no finding is said, and so is what is not told of one', () => {
  expect(lantern.leftOut).toEqual([
    '1 result that only the baseline had',
    '1 result that found nothing wrong',
    'the code flows of 1 result',
    'what was not found as the tool failed, in 1 run',
  ]);
});

test('each finding names its rule, where else it is, its fingerprint, and its code', () => {
  const { report, text } = read;
  expect(report.findings.map(({ tags }) => tags)).toEqual([
    ...[['relay/sql'], ['relay/unbounded-retry'], ['relay/name'], ['relay/name'], ['extra/width']],
    ...[['relay/name'], []],
  ]);
  const [sql, loop, rejected] = report.findings.map(({ line, lastLine }) =>
    text
      .split('\n')
      .slice(line - 1, lastLine)
      .join('\n'),
  );
  expect(sql).toContain('- **Related**: `src/http/in.ts:9-12` where it comes in');
  expect(loop).toContain('- **Rule**: `relay/unbounded-retry` UnboundedRetry');
  expect(loop).toContain('- **Fingerprint**: `39fa2ee980eb94b0:1`');
  expect(loop).toContain('- **In**: `relay.retry`');
  expect(loop).toContain('```ts\nfor (;;) {\n  await post(job);\n}\n```');
  expect(rejected).toContain('- **Suppression**: suppressed outside the source, rejected');
  expect(report.findings[1]!.fix).toContain('Count the attempts.');
  expect(report.findings[1]!.fix).toContain('for (let n = 0; n < 5; n += 1) {');
  expect(report.findings[3]!.resolution?.detail).toContain("The letter is the paper's own.");
});

test('a run without results is a report that found nothing', () => {
  const { report } = readImported(imported(fixture('clean.sarif'))[0]!);
  expect([report.findings, report.reviewers.map(({ name }) => name)]).toEqual([[], ['Lantern Scan']]);
});

/** What is read of one run of a tool. */
const ofRun = (driver: object, run: object) => {
  const runs = [{ tool: { driver: { name: 'Lantern Scan', ...driver } }, ...run }];
  return readImported(imported(JSON.stringify({ version: '2.1.0', runs }))[0]!).report.findings;
};

/** A message by its id is the rule's, else that of its component for all rules. */
test.for([
  [{ ruleIndex: 0 }, 'The queue is never empty'],
  [{ ruleId: 'a case without a rule' }, 'The queue is never empty'],
  [{ ruleId: 'own' }, 'The rule says queue'],
  [{ ruleId: 'of an extension' }, 'An extension says queue'],
  [{ rule: { toolComponent: { index: 0 } } }, 'An extension says queue'],
] as const)('the message of %j is: %s', ([result, title]) => {
  const message = { id: 'm', arguments: ['queue'] };
  const driver = {
    name: 'Lantern Scan',
    globalMessageStrings: { m: { text: 'The {0} is never empty.' } },
    rules: [{ id: 'r' }, { id: 'own', messageStrings: { m: { text: 'The rule says {0}.' } } }],
  };
  const globalMessageStrings = { m: { text: 'An extension says {0}.' } };
  const tool = {
    driver,
    extensions: [{ name: 'Extras', globalMessageStrings, rules: [{ id: 'of an extension' }] }],
  };
  expect(ofRun({}, { tool, results: [{ message, ...result }] })[0]!.title).toBe(title);
});

const REGION = { startLine: 3, endLine: 4 };
test.for([
  [{ deletedRegion: REGION }, 'Delete `src/relay/retry.ts:3-4`.'],
  [{ deletedRegion: REGION, insertedContent: { text: '' } }, 'Delete `src/relay/retry.ts:3-4`.'],
  [{ deletedRegion: { ...REGION, startColumn: 1 } }, 'Delete `src/relay/retry.ts:3-4`.'],
  [{ deletedRegion: { ...REGION, startColumn: 5 } }, 'Delete within `src/relay/retry.ts:3-4`.'],
  [{ deletedRegion: { startLine: 3, endColumn: 9 } }, 'Delete within `src/relay/retry.ts:3`.'],
  [{ deletedRegion: { charOffset: 30, charLength: 4 } }, 'Delete within `src/relay/retry.ts`.'],
  [
    { deletedRegion: REGION, insertedContent: { text: '\n' } },
    'In `src/relay/retry.ts:3-4`, what cannot be shown.',
  ],
  [
    { deletedRegion: REGION, insertedContent: { binary: 'AA==' } },
    'In `src/relay/retry.ts:3-4`, what cannot be shown.',
  ],
] as const)('a fix without code keeps its words: %j', ([replacement, words]) => {
  const change = { artifactLocation: { uri: 'src/relay/retry.ts' }, replacements: [replacement] };
  const fixes = [{ description: { text: 'Stop earlier.' }, artifactChanges: [change] }];
  const [found] = ofRun({}, { results: [{ message: { text: 'A claim' }, fixes }] });
  expect(found!.fix).toContain(`Stop earlier.\n\n${words}`);
  expect(found!.fix).not.toContain('```');
});

test('runs without a tool are left out, and it is said', () => {
  const run = { tool: { driver: { name: 'Lantern Scan' } }, results: [] };
  const [made] = imported(JSON.stringify({ version: '2.1.0', runs: [{ results: [] }, run, null] }));
  expect(made!.leftOut).toEqual(['2 runs without a tool']);
});

/** The level of a rule may be set for a run: of the invocation that the result names, or the only one. */
const set = (level: string, descriptor: object = { id: 'r' }) => ({
  ruleConfigurationOverrides: [{ configuration: { level }, descriptor }],
});
test.for([
  [{}, [set('note')], 'suggestion note'],
  [{}, [set('note', { index: 0 })], 'suggestion note'],
  [{ ruleId: 'r/1' }, [set('note')], 'suggestion note'],
  [{ level: 'warning' }, [set('note')], 'important warning'],
  [{ kind: 'review' }, [set('note')], 'suggestion none'],
  [{}, [set('note', { id: 'another' })], 'important error'],
  [{}, [{ ruleConfigurationOverrides: [{ descriptor: { id: 'r' } }] }], 'important error'],
  [{}, [set('note'), set('none')], 'important error'],
  [{ provenance: { invocationIndex: 1 } }, [set('note'), set('none')], 'suggestion none'],
  [{ provenance: { invocationIndex: 1 } }, [set('note')], 'important error'],
] as const)('%j of a run with %j is %s', ([result, invocations, want]) => {
  const rules = [{ id: 'r', defaultConfiguration: { level: 'error' } }];
  const results = [{ ruleId: 'r', message: { text: 'A claim' }, ...result }];
  const [found] = ofRun({ rules }, { invocations, results });
  expect(`${found!.severity} ${found!.severityAsWritten}`).toBe(want);
});

/** The severity of one result of a rule. */
const graded = (result: object, rule: object = {}) => {
  const results = [{ ruleId: 'r', message: { text: 'A claim' }, ...result }];
  const [one] = ofRun({ rules: [{ id: 'r', ...rule }] }, { results });
  return `${one!.severity} ${one!.severityAsWritten}`;
};
test.for([
  [{}, {}, 'important warning'],
  [{ level: 'none' }, {}, 'suggestion none'],
  [{ level: 'loud' }, {}, 'important loud'],
  [{}, { defaultConfiguration: { level: 'note' } }, 'suggestion note'],
  [{ level: 'error' }, { defaultConfiguration: { level: 'note' } }, 'important error'],
  [{ level: 'error' }, { properties: { 'security-severity': '9.0' } }, 'critical 9'],
  [{ level: 'error' }, { properties: { 'security-severity': '8.9' } }, 'important 8.9'],
  [{ level: 'error' }, { properties: { 'security-severity': '4.0' } }, 'important 4'],
  [{ level: 'error' }, { properties: { 'security-severity': '0.0' } }, 'suggestion 0'],
  [
    { level: 'note', properties: { 'security-severity': 9.9 } },
    { properties: { 'security-severity': '1' } },
    'critical 9.9',
  ],
  [{ level: 'note' }, { properties: { 'security-severity': 'high' } }, 'suggestion note'],
  [{ level: 'note' }, { properties: { 'security-severity': '1e9' } }, 'suggestion note'],
] as const)('%j of a rule %j is %s', ([result, rule, want]) => {
  expect(graded(result, rule)).toBe(want);
});

/** What was done, by the suppressions of a result. */
test.for([
  [[], null],
  [[{ kind: 'inSource' }], 'skipped'],
  [[{ kind: 'external', status: 'accepted' }], 'skipped'],
  [[{ kind: 'external', status: 'rejected' }], null],
  [[{ kind: 'external', status: 'underReview' }], null],
  [
    [
      { kind: 'external', status: 'accepted' },
      { kind: 'inSource', status: 'rejected' },
    ],
    null,
  ],
] as const)('suppressions %j', ([suppressions, want]) => {
  const [found] = ofRun({}, { results: [{ message: { text: 'A claim' }, suppressions }] });
  expect(found!.resolution?.outcome ?? null).toBe(want);
});
