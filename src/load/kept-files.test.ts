import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keptFiles } from './kept-files.ts';

const text = (content: Uint8Array) => Buffer.from(content).toString();
const fresh = () => createHash('sha256').update(`${process.pid} ${performance.now()}`).digest('hex');

test('files are made once for a key, and come back as they were', async () => {
  const key = fresh();
  let made = 0;
  const make = async (words: string) => {
    made += 1;
    return [{ path: 'a/b.bin', content: Buffer.from(words) }];
  };
  const first = await keptFiles(key, () => make('two loops'));
  const again = await keptFiles(key, () => make('three loops'));
  expect(made).toBe(1);
  for (const files of [first, again])
    expect(files.map(({ path, content }) => [path, text(content)])).toEqual([['a/b.bin', 'two loops']]);
  await keptFiles(fresh(), () => make('three loops'));
  expect(made).toBe(2);
});

test('what could not be made is not kept', async () => {
  const key = fresh();
  await expect(keptFiles(key, () => Promise.reject(new Error('no index')))).rejects.toThrow('no index');
  const [file] = await keptFiles(key, async () => [{ path: 'a', content: Buffer.from('made') }]);
  expect(text(file!.content)).toBe('made');
});

test('only the newest are kept', async () => {
  const keys = Array.from({ length: 6 }, fresh);
  const make = async () => [{ path: 'a', content: Buffer.from('made') }];
  for (const key of keys) await keptFiles(key, make);
  let made = 0;
  const again = (key: string) =>
    keptFiles(key, async () => {
      made += 1;
      return make();
    });
  await again(keys.at(-1)!);
  expect(made).toBe(0);
  await again(keys[0]!);
  expect(made).toBe(1);
});
