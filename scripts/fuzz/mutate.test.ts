import { expect, test } from 'vitest';
import { makeInput } from './mutate.ts';
import type { Seeds } from './seeds.ts';

const REPORT = [
  '# Review',
  '',
  '| **Date** | 2026-06-01 |',
  '|---|---|',
  '',
  'Späte Jobs, 雨の日.',
  '',
  '- one',
  '- two',
];
const seeds: Seeds = {
  files: [REPORT.map((line) => Buffer.from(line, 'utf8').toString('latin1')), ['one', '', 'two']],
  fingerprint: '',
};
const text = (seed: number, index: number) => Buffer.from(makeInput(seeds, seed, index)).toString('latin1');
const INDICES = Array.from({ length: 300 }, (_, index) => index);

test('the same seed and index give the same bytes', () => {
  for (const index of INDICES) expect(text(7, index)).toBe(text(7, index));
});

test('another index or seed gives other bytes', () => {
  expect(new Set(INDICES.map((index) => text(7, index))).size).toBeGreaterThan(290);
  expect(INDICES.filter((index) => text(7, index) === text(8, index)).length).toBeLessThan(5);
});

test('among the inputs are all line ends, broken UTF-8, and nothing larger than a report', () => {
  const inputs = INDICES.map((index) => makeInput(seeds, 7, index));
  const all = inputs.map((input) => Buffer.from(input).toString('latin1'));
  expect(all.some((input) => input.includes('\r\n'))).toBe(true);
  expect(all.some((input) => /\r(?!\n)/.test(input))).toBe(true);
  expect(inputs.some((input) => Buffer.from(input).toString('utf8').includes('\uFFFD'))).toBe(true);
  expect(Math.max(...inputs.map(({ length }) => length))).toBeLessThanOrEqual(60_000);
});
