import { createHash } from 'node:crypto';
import { readdirSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clearParts, keptPart } from './kept-parts.ts';

const FOLDER = '.cache/search';
const fresh = () => createHash('sha256').update(`${process.pid} ${performance.now()}`).digest('hex');
const filesNow = () => new Set(readdirSync(FOLDER));

test('a part is made once for a key, and comes back as it was', async () => {
  const key = fresh();
  let made = 0;
  const make = async (words: string) => {
    made += 1;
    return { names: ['a_0'], bytes: new Uint8Array(Buffer.from(words)) };
  };
  const first = await keptPart(key, () => make('two loops'));
  const again = await keptPart(key, () => make('three loops'));
  expect(made).toBe(1);
  expect(Buffer.from(again.bytes).toString()).toBe('two loops');
  expect(again.names).toEqual(first.names);
  await keptPart(fresh(), () => make('three loops'));
  expect(made).toBe(2);
});

test('what could not be made is not kept', async () => {
  const key = fresh();
  await expect(keptPart(key, () => Promise.reject(new Error('no index')))).rejects.toThrow('no index');
  expect(await keptPart(key, async () => 'made')).toBe('made');
});

test('what was not used for days goes, and nothing else', async () => {
  await keptPart(fresh(), async () => 'one');
  const before = filesNow();
  const old = fresh();
  await keptPart(old, async () => 'old');
  const [file] = filesNow().difference(before);
  const then = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
  utimesSync(`${FOLDER}/${file}`, then, then);
  // Whoever uses it again keeps it.
  expect(await keptPart(old, async () => 'another')).toBe('old');
  await clearParts();
  expect(filesNow().has(file!)).toBe(true);
  utimesSync(`${FOLDER}/${file}`, then, then);
  await clearParts();
  expect(filesNow().has(file!)).toBe(false);
  expect(filesNow().isSupersetOf(before)).toBe(true);
});
