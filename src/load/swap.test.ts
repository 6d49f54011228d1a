import { mkdtempSync, readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepare, recover, stepAside, stepIn, swap } from './swap.ts';

let folder = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-swap-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
};
const published = () => readFileSync(join(out, 'index.html'), 'utf8');
const build = async (text: string) => write(await prepare(out), text);

test('a build takes the place of the old one and leaves nothing beside it', async () => {
  await build('old');
  await swap(out);
  expect(published()).toBe('old');
  await build('new');
  expect(published()).toBe('old');
  await swap(out);
  expect(published()).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test.for([
  ['before the swap', [], 'old'],
  ['between the two renames', [stepAside], 'old'],
  ['after both', [stepAside, stepIn], 'new'],
] as const)('killed %s, the site is whole, and the next build goes through', async ([, steps, want]) => {
  write(out, 'old');
  await build('new');
  for (const step of steps) await step(out);
  await recover(out);
  expect(published()).toBe(want);
  await build('next');
  expect(published()).toBe(want);
  await swap(out);
  expect(published()).toBe('next');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('the next build alone puts the old site back, too', async () => {
  write(out, 'old');
  await build('new');
  await stepAside(out);
  await prepare(out);
  expect(published()).toBe('old');
});

test('nothing of a build that was killed comes into the next', async () => {
  write(await prepare(out), 'half');
  const next = await prepare(out);
  expect(() => readdirSync(next)).toThrow('ENOENT');
});

test('where there is nothing to put back, nothing happens', async () => {
  await recover(out);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder of something else is not taken for a site to replace', async () => {
  mkdirSync(out);
  await expect(prepare(out)).resolves.toBe(`${out}.next`);
  writeFileSync(join(out, 'package.json'), '{}');
  await expect(prepare(out)).rejects.toThrow('neither empty nor a site');
  expect(readdirSync(folder)).toEqual(['dist']);
});
