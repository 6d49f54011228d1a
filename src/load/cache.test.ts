import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { CACHE_FOLDER, cacheKey, clearCache, fromCache, toCache } from './cache.ts';

const bytes = new TextEncoder().encode('# Nothing to find');
const others = ['made-by-other-sources', 'of-before.json'].map((name) => join(CACHE_FOLDER, name));
afterEach(() => others.forEach((path) => rmSync(path, { recursive: true, force: true })));

test('a result is kept under the path and the bytes of its report', async () => {
  const key = await cacheKey('a/cache-test', bytes);
  await toCache(`${key}.json`, { kept: true });
  expect(await fromCache(`${key}.json`)).toEqual({ kept: true });
  rmSync(join(CACHE_FOLDER, `${key}.json`));
  expect(await fromCache(`${key}.json`)).toBeUndefined();
  expect(await cacheKey('b/cache-test', bytes)).not.toBe(key);
  expect(await cacheKey('a/cache-test', bytes.subarray(1))).not.toBe(key);
});

test('what other sources made goes after a day, what these made stays', async () => {
  const [folder, file] = others as [string, string];
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, '{}');
  const key = await cacheKey('a/cache-test', bytes);
  await toCache(`${key}.json`, 1);
  await clearCache();
  expect([folder, file].map((path) => existsSync(path))).toEqual([true, true]);
  const longAgo = Date.now() / 1000 - 25 * 60 * 60;
  for (const path of [folder, file, dirname(join(CACHE_FOLDER, key))]) utimesSync(path, longAgo, longAgo);
  await clearCache();
  expect([folder, file].map((path) => existsSync(path))).toEqual([false, false]);
  expect(await fromCache(`${key}.json`)).toBe(1);
  rmSync(join(CACHE_FOLDER, `${key}.json`));
});
