import { expect, test } from 'vitest';
import { OUTCOMES, STANDINGS } from '../model/lists.ts';
import { FIELD_FACTS, readValue } from './fields.ts';
import { parseQuery } from './parse.ts';
import { FIELDS, type Field } from './syntax.ts';
import type { ValueTest } from './value.ts';

// prettier-ignore
test.for<[Field, string, ValueTest]>([
  ['severity', 'Critical',     { type: 'name', name: 'critical' }],
  ['severity', 'NONE',         { type: 'none' }],
  ['is',       'declined',     { type: 'name', name: 'declined' }],
  ['is',       'skipped',      { type: 'name', name: 'declined' }],
  ['is',       'test-written', { type: 'name', name: 'test-written' }],
  ['verdict',  'Merge',        { type: 'name', name: 'merge' }],
  ['verdict',  'Merge as-is',  { type: 'text', text: 'Merge as-is' }],
  ['agent',    'None',         { type: 'none' }],
  ['agent',    'Heron L',      { type: 'text', text: 'Heron L' }],
  ['agent',    '=Heron L',     { type: 'whole', name: 'Heron L' }],
  ['reviewer', '==x',          { type: 'whole', name: '=x' }],
  ['repo',     '=None',        { type: 'whole', name: 'None' }],
  ['agent',    '=',            { type: 'text', text: '=' }],
  ['author',   '=mira',        { type: 'text', text: '=mira' }],
  ['file',     'A/**',         { type: 'text', text: 'A/**' }],
  ['lang',     'TS',           { type: 'text', text: 'typescript' }],
  ['lang',     'none',         { type: 'none' }],
  ['line',     '12',           { type: 'numbers', min: 12, max: 12 }],
  ['line',     '10-20',        { type: 'numbers', min: 10, max: 20 }],
  ['line',     '10–10',        { type: 'numbers', min: 10, max: 10 }],
  ['by',       '>=2',          { type: 'numbers', min: 2, max: Infinity }],
  ['by',       '>2',           { type: 'numbers', min: 3, max: Infinity }],
  ['by',       '<=2',          { type: 'numbers', min: 0, max: 2 }],
  ['by',       '<1',           { type: 'numbers', min: 0, max: 0 }],
  ['round',    'none',         { type: 'none' }],
  ['pr',       '12',           { type: 'pr', repo: null, number: 12 }],
  ['pr',       '#12',          { type: 'pr', repo: null, number: 12 }],
  ['pr',       'a/b#12',       { type: 'pr', repo: 'a/b', number: 12 }],
  ['after',    '2026',         { type: 'day', day: '2026-01-01' }],
  ['after',    '2026-05',      { type: 'day', day: '2026-05-01' }],
  ['before',   '2024-02-29',   { type: 'day', day: '2024-02-29' }],
])('%s:%s', ([field, text, value]) => {
  expect(readValue(field, text)).toEqual(value);
});

// prettier-ignore
test.for<[Field, string, isStart: boolean]>([
  ['severity', 'sugg',       true],
  ['severity', 'sugar',      false],
  ['is',       'skip',       true],
  ['kind',     'none',       false],
  ['by',       'none',       false],
  ['line',     '-3',         false],
  ['line',     '3-',         true],
  ['line',     '30-4',       true],
  ['line',     '1234567890', false],
  ['pr',       'a/b#',       true],
  ['pr',       'a b',        false],
  ['after',    '2026-',      true],
  ['after',    '2026-1',     true],
  ['after',    '2026-13',    false],
  ['after',    '2026-02-3',  true],
  ['after',    '2025-02-29', false],
  ['after',    '5/1/2026',   false],
])('%s:%s is no value', ([field, text, isStart]) => {
  expect(readValue(field, text)).toMatchObject({ type: 'wrong', isStart });
});

test.for(FIELDS)('what is said of %s: holds', (field) => {
  const { example, values } = FIELD_FACTS[field];
  expect(example.startsWith(`${field}:`)).toBe(true);
  expect(parseQuery(example).problems).toEqual([]);
  for (const value of Object.keys(values)) expect(readValue(field, value).type).not.toBe('wrong');
});

test('every outcome and standing can be asked for', () => {
  for (const name of [...OUTCOMES, ...STANDINGS])
    expect(readValue('is', name)).toEqual({ type: 'name', name: name === 'skipped' ? 'declined' : name });
});
