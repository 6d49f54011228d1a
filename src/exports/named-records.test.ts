import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { nameRecords } from './named-records.ts';

afterAll(close);

const URLS = Array.from({ length: 300 }, (_, n) => `/reviews/${n}/`);
const NAMES = new Map(URLS.map((url, n) => [url, `r_${n}`]));

async function indexed() {
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const [n, url] of URLS.entries())
    await index!.addCustomRecord({
      url,
      content: `The finding number ${n} is about the queue.`,
      language: 'en',
    });
  return (await index!.getFiles()).files;
}
const unpacked = (content: Uint8Array) => gunzipSync(content).toString();

test('each record has its name, as a file and in the list of all', async () => {
  const files = nameRecords(await indexed(), NAMES);
  const records = files.filter(({ path }) => path.startsWith('fragment/'));
  expect(records).toHaveLength(URLS.length);
  for (const { path, content } of records) {
    const { url } = JSON.parse(unpacked(content).slice('pagefind_dcd'.length));
    expect(path).toBe(`fragment/${NAMES.get(url)}.pf_fragment`);
  }
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'))!;
  const listed = [...unpacked(meta.content).matchAll(/r_\d+/g)].map(([name]) => name);
  expect(listed).toEqual([...NAMES.values()]);
});

test('all other files stay as they are', async () => {
  const before = await indexed();
  const after = new Map(nameRecords(before, NAMES).map(({ path, content }) => [path, content]));
  const others = before.filter(({ path }) => !/\.pf_(?:fragment|meta)$/.test(path));
  expect(others.length).toBeGreaterThan(3);
  for (const { path, content } of others) expect(after.get(path)).toEqual(content);
});

test.for([
  ['another format', 'something else'],
  ['a record that nobody named', 'pagefind_dcd{"url":"/elsewhere/"}'],
])('%s is refused', ([, text]) => {
  const files = [{ path: 'fragment/en_1234567.pf_fragment', content: gzipSync(text!) }];
  expect(() => nameRecords(files, NAMES)).toThrow('not known');
});
