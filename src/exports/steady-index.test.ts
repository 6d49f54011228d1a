import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { steadyIndex } from './steady-index.ts';

afterAll(close);

const NAMES = ['heron', 'sable', 'finch', 'wren', 'siskin', 'a name of more than twenty-three letters'];
const RECORDS = Array.from({ length: 300 }, (_, n) => ({
  url: `/reviews/${n}/`,
  content: `The finding number ${n} is about the queue.`,
  language: 'en',
  filters: {
    agent: [NAMES[n % NAMES.length]!],
    file: NAMES.slice(n % NAMES.length).map((name) => `${name}.go`),
    repo: ['quarry'],
  },
  sort: { date: `2026-06-${String((n % 28) + 1)}` },
}));

async function indexed(records: typeof RECORDS) {
  const { index } = await createIndex({ forceLanguage: 'en' });
  await Promise.all(records.map((record) => index!.addCustomRecord(record)));
  return (await index!.getFiles()).files;
}
const digests = (files: readonly { path: string; content: Uint8Array }[]) =>
  files.map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`).sort();
const unpacked = (files: readonly { path: string; content: Uint8Array }[], name: RegExp) =>
  files.filter(({ path }) => name.test(path)).map(({ content }) => gunzipSync(content).toString());

test('the same records give the same bytes', async () => {
  const [first, second] = [await indexed(RECORDS), await indexed(RECORDS)];
  expect(digests(steadyIndex(second))).toEqual(digests(steadyIndex(first)));
});

test('names lead from the entry to the meta file and from there to each filter', async () => {
  const files = steadyIndex(await indexed(RECORDS));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')!;
  const { hash } = JSON.parse(Buffer.from(entry.content).toString()).languages.en;
  const [meta] = unpacked(files, new RegExp(`^pagefind\\.${hash}\\.pf_meta$`));
  const filters = files.flatMap(({ path }) => /^filter\/(.+)\.pf_filter$/.exec(path)?.[1] ?? []);
  expect(filters).toHaveLength(3);
  for (const name of filters) expect(meta).toContain(name);
});

test('every value of a filter is still there', async () => {
  const filters = unpacked(steadyIndex(await indexed(RECORDS)), /\.pf_filter$/);
  const agents = filters.find((filter) => filter.slice(0, 20).includes('agent'));
  for (const name of NAMES) expect(agents).toContain(name);
});

test('an index of another format is refused', () => {
  const content = gzipSync('something else');
  expect(() => steadyIndex([{ path: 'filter/en_1234567.pf_filter', content }])).toThrow('not known');
});
