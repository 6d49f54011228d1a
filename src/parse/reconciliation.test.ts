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
    'P1',
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
  ['[Heron] S3: fell to the argument of I2', 'Heron Large 2', 'S3', null, null, null],
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
