import { expect, test } from 'vitest';
import { agentHeadingLine, agentHeadingText } from './agent-heading.ts';

const REVIEWERS = ['Heron Large 2', 'Sable Pro 4', 'Finch Mini 3'];

test.for([
  ['Heron Large 2', 'Heron Large 2', null],
  ['[Heron Large 2]', 'Heron Large 2', null],
  ['[Heron]', 'Heron Large 2', null],
  ['[Heron] Large 2', 'Heron Large 2', null],
  ['[Heron] — Heron Large 2', 'Heron Large 2', null],
  ['[Heron] — Pass 1', 'Heron Large 2', 1],
  ['[Heron Large 2] — Pass 3', 'Heron Large 2', 3],
  ['[Sable] — Original Review', 'Sable Pro 4', null],
  ['[Sable] — Full Review', 'Sable Pro 4', null],
  ['Sable Pro 4 Review', 'Sable Pro 4', null],
  ['Appendix: [Sable]', 'Sable Pro 4', null],
  ['`Finch Mini 3`', 'Finch Mini 3', null],
  ['finch mini 3 (pass 2)', 'Finch Mini 3', 2],
] as const)('%s names a reviewer', ([text, agent, pass]) => {
  expect(agentHeadingText(text, REVIEWERS)).toEqual({ agent, pass });
});

test.for([
  'Executive Summary',
  'Important Issues',
  '[CRITICAL] queue.go:3 — Lost job',
  '[Wren] Large 2',
  'Heron Large 2 missed the race',
  'Heron Large 20',
  'Appendix: Original Reviews',
  'Pass 2',
  'Heronry',
  '',
])('%s names none', (text) => {
  expect(agentHeadingText(text, REVIEWERS)).toBeNull();
});

test('only where a report lists no reviewers is any bracketed name taken', () => {
  expect(agentHeadingText('[Wren] — Pass 2', [])).toEqual({ agent: 'Wren', pass: 2 });
  expect(agentHeadingText(`[Wren] — Pass ${'9'.repeat(20)}`, [])).toEqual({ agent: 'Wren', pass: null });
  expect(agentHeadingText('[Wren] — Pass 2', REVIEWERS)).toBeNull();
  expect(agentHeadingText('[IMPORTANT] queue.go:3 — Lost job', [])).toBeNull();
  expect(agentHeadingText('Wren Mini 3', [])).toBeNull();
});

test.for([
  ['## Heron Large 2', true],
  ['### Heron Large 2', true],
  ['#### [Heron] — Pass 1', true],
  ['### Heron Large 2 ###', true],
  ['###  Heron   Large 2  ## ', true],
  ['### ###', false],
  ['# Heron Large 2', false],
  ['##### Heron Large 2', false],
  ['###Heron Large 2', false],
  ['Heron Large 2', false],
  ['> ### Heron Large 2', false],
  ['    ### Heron Large 2', false],
] as const)('the line %s starts a review: %s', ([line, starts]) => {
  expect(agentHeadingLine(line, REVIEWERS)?.agent).toBe(starts ? 'Heron Large 2' : undefined);
});
