import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lock } from './lock.ts';

const work = mkdtempSync(join(tmpdir(), 'casebook-lock-'));
afterAll(() => rmSync(work, { recursive: true }));

test('one process at a time may publish to a folder', async () => {
  const out = join(work, 'deep', 'site');
  const release = await lock(out);
  await expect(lock(out)).rejects.toThrow(
    `process ${process.pid} is building ${out}: wait for it, or delete ${out}.lock if it is not`,
  );
  await expect(lock(join(work, 'another'))).resolves.toBeTypeOf('function');
  await release();
  expect(readdirSync(join(work, 'deep'))).toEqual([]);
  await (
    await lock(out)
  )();
});

test.for([
  ['a process that is gone', '99999999'],
  ['a process of the same number', String(process.pid)],
  ['nobody', ''],
  ['what is no number', 'one'],
] as const)('what %s has left keeps nobody', async ([, left]) => {
  const out = join(work, 'left');
  writeFileSync(`${out}.lock`, left);
  await (
    await lock(out)
  )();
});
