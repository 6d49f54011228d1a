import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const HEAD = '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n';
const items = (...body: string[]) =>
  read(`${HEAD}\n## Agent Performance Retro\n\n${body.join('\n\n')}\n`).report.reconciliation;

test.for([
  ['Sable C1 (template stall): critical → important I1.', 'Sable Pro 4', 'C1', 'critical', 'important', 'I1'],
  ['Heron S5 (late jobs): Suggestion → important I7', 'Heron Large 2', 'S5', 'suggestion', 'important', 'I7'],
  [
    'Sable P1 closed-channel panic: CRITICAL → IMPORTANT I2 (rare)',
    'Sable Pro 4',
    null,
    'critical',
    'important',
    'I2',
  ],
  [
    'Heron pass 1, late jobs: suggestion → important I1, because …',
    'Heron Large 2',
    null,
    'suggestion',
    'important',
    'I1',
  ],
  ['Sable Pro 4 C2: critical -> suggestion', 'Sable Pro 4', 'C2', 'critical', 'suggestion', null],
  ['[Heron] S3: fell to the argument of I2', 'Heron Large 2', 'S3', 'suggestion', null, null],
  ['Sable’s C1 was downgraded to Important as I1.', 'Sable Pro 4', 'C1', 'critical', 'important', 'I1'],
  ['Heron I1 (late): important → dropped as noise', 'Heron Large 2', 'I1', 'important', 'dropped', null],
  ['Heron S2 merged into I3', 'Heron Large 2', 'S2', 'suggestion', 'merged', 'I3'],
  ['Heron S2 (late) → rejected as false positive', 'Heron Large 2', 'S2', 'suggestion', 'dropped', null],
  ['Heron I4: demoted to Acknowledged Limitation', 'Heron Large 2', 'I4', 'important', 'limitation', null],
  [
    'Sable C1 moved to a Design Observation, as it is old',
    'Sable Pro 4',
    'C1',
    'critical',
    'design observation',
    null,
  ],
  ['Sable P1 late jobs (I2): important → S4', 'Sable Pro 4', 'I2', 'important', 'suggestion', 'S4'],
  ['Sable S1 stayed at Important as I4', 'Sable Pro 4', 'S1', 'suggestion', 'important', 'I4'],
  [
    'Sable’s late finding stayed important (I2), with Heron’s version of it folded in.',
    'Sable Pro 4',
    null,
    null,
    'important',
    'I2',
  ],
  ['No severity changes during consolidation.', null, null, null, null, null],
  ['Wren C1: critical → important I1', null, null, 'critical', 'important', 'I1'],
] as const)('reads %s', ([text, agent, theirId, from, to, ourId]) => {
  expect(items('### Reconciliation', `- ${text}`)).toEqual([{ agent, theirId, from, to, ourId, text }]);
});

test.for(['**Reconciliation.**', '**Reconciliation**', '**Reconciliation:**'])('%s leads in', (label) => {
  const [first, second, ...others] = items(
    'Words before.',
    `${label} Sable C1: critical → important I1.`,
    '- Heron S1: dropped',
    'Words behind.',
  );
  expect(first).toMatchObject({
    agent: 'Sable Pro 4',
    ourId: 'I1',
    text: 'Sable C1: critical → important I1.',
  });
  expect(second).toMatchObject({ agent: 'Heron Large 2', theirId: 'S1', text: 'Heron S1: dropped' });
  expect(others).toEqual([]);
});

test('a paragraph is cut into statements, and one statement may be about several findings', () => {
  const found = items(
    '**Reconciliation.** Two severities changed. Heron S4 (a) and Sable’s S7 (b): dropped as too marginal. They were small. Sable’s C1 became I2 (important); its proof failed.',
  );
  expect(found.map(({ agent, theirId, to, ourId }) => [agent, theirId, to, ourId])).toEqual([
    ['Heron Large 2', 'S4', 'dropped', null],
    ['Sable Pro 4', 'S7', 'dropped', null],
    ['Sable Pro 4', 'C1', 'important', 'I2'],
  ]);
  expect(found[1]?.text).toBe('Heron S4 (a) and Sable’s S7 (b): dropped as too marginal. They were small.');
});

test('what was found may stand in quotes, in a list that one reviewer leads in to', () => {
  const found = items(
    '**Reconciliation.** Heron Large 2’s four suggestions were sorted anew: "spare `stdout`" stayed as S1; "the fake ignores `TZ`" became an Acknowledged Limitation, since it is known; “dead fakes” were moved to a Design Observation; it took long; Sable S2 ("late"; dropped) was noise. Nothing else became a limitation.',
  );
  expect(found.map(({ agent, theirId, to, ourId }) => [agent, theirId, to, ourId])).toEqual([
    ['Heron Large 2', null, 'suggestion', 'S1'],
    ['Heron Large 2', null, 'limitation', null],
    ['Heron Large 2', null, 'design observation', null],
    ['Sable Pro 4', 'S2', 'dropped', null],
  ]);
  expect(found[2]?.text).toBe('“dead fakes” were moved to a Design Observation; it took long;');
});

test('of a list that two reviewers lead in to, nobody knows whose is which', () => {
  const found = items(
    '**Reconciliation.** Heron and Sable’s suggestions were sorted: "late jobs" became I2; "dead fakes" became a limitation.',
  );
  expect(found.map(({ agent, to }) => [agent, to])).toEqual([
    ['Sable Pro 4', 'important'],
    [null, 'limitation'],
  ]);
});

test('prose behind the list of a section, and its lead-in, are no items', () => {
  const found = items(
    '### Reconciliation',
    'One change:',
    '- Sable C1: critical → important I1.',
    'The verdict follows from it: Heron S1 → S2.',
  );
  expect(found.map(({ text }) => text)).toEqual(['Sable C1: critical → important I1.']);
});

test('a short name that two reviewers share names neither', () => {
  const { report } = read(
    '# R\n\n| **Reviewers** | Heron Large 2, Heron Swift 1 |\n|---|---|\n\n### Reconciliation\n\n- Heron C1: critical → I1\n- Swift C1: critical → I2\n',
  );
  expect(report.reconciliation.map(({ agent }) => agent)).toEqual([null, 'Heron Swift 1']);
});

test('a bold remark that only starts with the word is none', () => {
  expect(items('**Reconciliation drops in-flight jobs** — critical → important I1.')).toEqual([]);
});

test('prose behind the list of a bold lead-in is not part of it', () => {
  expect(
    items(
      '**Reconciliation.**',
      '- Sable C1: critical → important I1',
      'Sable was fast: suggestion → important I9.',
    ),
  ).toHaveLength(1);
});

test('what an original review says of itself is its own', () => {
  const { report } = read(
    `${HEAD}\n## Appendix: Original Reviews\n\n### Heron Large 2\n\n#### Reconciliation\n\n- Sable C1: dropped\n`,
  );
  expect(report.reconciliation).toEqual([]);
});
